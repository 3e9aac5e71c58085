using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

/// <summary>A new pipeline with its stages in order. The first pipeline of a company is the default one.</summary>
/// <param name="Name">What the pipeline is called, up to 60 characters; unique, else <c>PIPELINE_NAME_TAKEN</c>.</param>
/// <param name="Kind">What its deals are for; SALES when left out.</param>
/// <param name="Stages">Its stages in order, at least one.</param>
[Writes<Pipeline>]
public sealed record CreatePipelineInput(string Name, PipelineKind? Kind, IReadOnlyList<NewStageInput> Stages);

/// <summary>A stage of a new pipeline.</summary>
/// <param name="Name">What the stage is called, up to 60 characters.</param>
/// <param name="Probability">The chance to win from here, in percent, 0 to 100.</param>
/// <param name="SlaHours">How many hours a deal may stay before it counts as stale, 1 to 8,760; null for no limit.</param>
/// <param name="Checklist">What is to be done here, in order.</param>
[Writes<Stage>]
public sealed record NewStageInput(string Name, int Probability, int? SlaHours, IReadOnlyList<ChecklistItemInput>? Checklist);

/// <summary>Changes to a pipeline: what is left out stays as it is.</summary>
/// <param name="Name">What the pipeline is called, up to 60 characters; unique, cannot be emptied.</param>
/// <param name="Kind">What its deals are for; cannot be emptied.</param>
/// <param name="IsDefault">True makes it the default in place of the one that is. The default cannot be set to false: make another one the default.</param>
[Writes<Pipeline>]
public sealed record UpdatePipelineInput(
    [property: ID<Pipeline>] Guid Id,
    Optional<string?> Name,
    Optional<PipelineKind?> Kind,
    Optional<bool?> IsDefault);

[MutationType]
public static class PipelineMutations
{
    /// <summary>Adds a pipeline.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<ValidationException>, Error<DuplicateException>]
    public static async Task<Pipeline> CreatePipelineAsync(CreatePipelineInput input, CrmDbContext db, CancellationToken ct)
    {
        if (input.Stages.Count == 0)
        {
            throw new ValidationException("PIPELINE_STAGES_REQUIRED", "stages");
        }

        var pipeline = new Pipeline
        {
            Name = input.Name,
            Kind = input.Kind ?? PipelineKind.Sales,
            IsDefault = !await db.Pipelines.AnyAsync(p => p.IsDefault, ct),
        };
        pipeline.Stages.AddRange(input.Stages.Select((s, i) => StageSetup.Create(pipeline.Id, s.Name, s.Probability, s.SlaHours, i + 1, s.Checklist)));
        await RequireUniqueAsync(pipeline, db, ct);
        db.Pipelines.Add(pipeline);
        await db.SaveChangesAsync(ct);
        return pipeline;
    }

    /// <summary>Renames a pipeline, or makes it the one new opportunities start in.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>]
    public static async Task<Pipeline> UpdatePipelineAsync(UpdatePipelineInput input, CrmDbContext db, CancellationToken ct)
    {
        var pipeline = await db.Pipelines.GetAsync(input.Id, "PIPELINE", ct);
        input.Name.Apply(v => pipeline.Name = v!);
        input.Kind.Apply(v => pipeline.Kind = v ?? throw Check.Refuse("PIPELINE", nameof(Pipeline.Kind), "REQUIRED"));
        await RequireUniqueAsync(pipeline, db, ct);
        if (input.IsDefault is { HasValue: true, Value: true })
        {
            (await db.Pipelines.Where(p => p.IsDefault).ToListAsync(ct)).ForEach(p => p.IsDefault = false);
            pipeline.IsDefault = true;
        }
        else if (input.IsDefault.HasValue && pipeline.IsDefault)
        {
            throw new ValidationException("PIPELINE_DEFAULT_REQUIRED", "isDefault");
        }

        await db.SaveChangesAsync(ct);
        return pipeline;
    }

    /// <summary>Takes a pipeline away that no opportunity ever went through.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    [ID<Pipeline>, UseMutationConvention(PayloadFieldName = "deletedPipelineId")]
    public static async Task<Guid> DeletePipelineAsync([ID<Pipeline>] Guid id, CrmDbContext db, CancellationToken ct)
    {
        var pipeline = await db.Pipelines.Include(p => p.Stages).GetAsync(id, "PIPELINE", ct);
        if (pipeline.IsDefault)
        {
            throw new InvalidStateException("PIPELINE_IS_DEFAULT");
        }

        if (await db.HasOpportunitiesAsync(pipeline, ct))
        {
            throw new InvalidStateException("PIPELINE_IN_USE");
        }

        db.ChecklistItems.RemoveRange(await db.ChecklistItems.Where(i => i.Stage.PipelineId == id).ToListAsync(ct));
        db.Stages.RemoveRange(pipeline.Stages);
        db.Pipelines.Remove(pipeline);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private static async Task RequireUniqueAsync(Pipeline pipeline, CrmDbContext db, CancellationToken ct)
    {
        if (await db.Pipelines.AnyAsync(p => p.Name == pipeline.Name && p.Id != pipeline.Id, ct))
        {
            throw new DuplicateException("PIPELINE_NAME_TAKEN", "name");
        }
    }
}
