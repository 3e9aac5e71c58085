using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

/// <summary>Something the stage asks for. With an id it is the item that is there already, and keeps its ticks.</summary>
/// <param name="Id">An item of the stage to keep, with the ticks it has; left out for a new one.</param>
/// <param name="Title">What is to be done, up to 200 characters.</param>
/// <param name="Required">Whether it ought to be done before the next stage; when left out a new item is not required and one that exists stays as it is.</param>
[Writes<ChecklistItem>]
public sealed record ChecklistItemInput([property: ID<ChecklistItem>] Guid? Id, string Title, bool? Required);

/// <summary>A new stage of a pipeline. Without a position, which counts from 1, it comes last.</summary>
/// <param name="PipelineId">The pipeline it becomes a stage of, for good.</param>
/// <param name="Name">What the stage is called, up to 60 characters.</param>
/// <param name="Probability">The chance to win from here, in percent, 0 to 100.</param>
/// <param name="SlaHours">How many hours a deal may stay before it counts as stale, 1 to 8,760; null for no limit.</param>
/// <param name="Position">Its place, 1 for the first; the last when left out.</param>
/// <param name="Checklist">What is to be done here, in order.</param>
[Writes<Stage>]
public sealed record CreateStageInput(
    [property: ID<Pipeline>] Guid PipelineId,
    string Name,
    int Probability,
    int? SlaHours,
    int? Position,
    IReadOnlyList<ChecklistItemInput>? Checklist);

/// <summary>Changes to a stage: what is left out stays as it is. A checklist replaces the one that was there, in its order.</summary>
/// <param name="Name">What the stage is called, up to 60 characters; cannot be emptied.</param>
/// <param name="Probability">The chance to win from here, in percent, 0 to 100; deals that are in it keep theirs. Cannot be emptied.</param>
/// <param name="SlaHours">How many hours a deal may stay before it counts as stale, 1 to 8,760; null for no limit.</param>
/// <param name="Position">Its place, 1 for the first; the stages behind move on.</param>
/// <param name="Checklist">The whole checklist in order; items that are not in it go, with their ticks.</param>
[Writes<Stage>]
public sealed record UpdateStageInput(
    [property: ID<Stage>] Guid Id,
    Optional<string?> Name,
    Optional<int?> Probability,
    Optional<int?> SlaHours,
    Optional<int?> Position,
    Optional<IReadOnlyList<ChecklistItemInput>?> Checklist);

[MutationType]
public static class StageMutations
{
    /// <summary>Adds a stage to a pipeline.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Stage> CreateStageAsync(CreateStageInput input, CrmDbContext db, CancellationToken ct)
    {
        var pipeline = await db.Pipelines.Include(p => p.Stages).GetAsync(input.PipelineId, "PIPELINE", ct);
        var stage = StageSetup.Create(pipeline.Id, input.Name, input.Probability, input.SlaHours, int.MaxValue, input.Checklist);
        StageSetup.Place(pipeline.Stages, stage, input.Position);
        db.Stages.Add(stage);
        await db.SaveChangesAsync(ct);
        return stage;
    }

    /// <summary>Changes a stage or moves it to another place. Opportunities in it keep the chance they came in with.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Stage> UpdateStageAsync(UpdateStageInput input, CrmDbContext db, CancellationToken ct)
    {
        var stage = await db.Stages.Include(s => s.Checklist).GetAsync(input.Id, "STAGE", ct);
        input.Name.Apply(v => stage.Name = v!);
        input.Probability.Apply(v => stage.Probability = v ?? throw Check.Refuse("STAGE", nameof(Stage.Probability), "REQUIRED"));
        input.SlaHours.Apply(v => stage.SlaHours = v);
        if (input.Position is { HasValue: true, Value: { } position })
        {
            StageSetup.Place(await db.Stages.Where(s => s.PipelineId == stage.PipelineId).ToListAsync(ct), stage, position);
        }

        if (input.Checklist is { HasValue: true, Value: var checklist })
        {
            await ReplaceChecklistAsync(stage, checklist ?? [], db, ct);
        }

        await db.SaveChangesAsync(ct);
        return stage;
    }

    /// <summary>Takes a stage away that no opportunity is or was in.</summary>
    [Authorize(Permissions.WritePipelines)]
    [Error<NotFoundException>, Error<ValidationException>, Error<InvalidStateException>]
    [ID<Stage>, UseMutationConvention(PayloadFieldName = "deletedStageId")]
    public static async Task<Guid> DeleteStageAsync([ID<Stage>] Guid id, CrmDbContext db, CancellationToken ct)
    {
        var stage = await db.Stages.Include(s => s.Checklist).GetAsync(id, "STAGE", ct);
        if (await db.HasHistoryAsync(stage, ct))
        {
            throw new InvalidStateException("STAGE_IN_USE");
        }

        var others = await db.Stages.Where(s => s.PipelineId == stage.PipelineId && s.Id != id).OrderBy(s => s.Position).ToListAsync(ct);
        if (others.Count == 0)
        {
            throw new ValidationException("PIPELINE_STAGES_REQUIRED", "id");
        }

        StageSetup.Place(others, others[0], 1);
        await db.RemoveAsync(stage.Checklist, ct);
        db.Stages.Remove(stage);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private static async Task ReplaceChecklistAsync(Stage stage, IReadOnlyList<ChecklistItemInput> wanted, CrmDbContext db, CancellationToken ct)
    {
        var before = stage.Checklist.ToDictionary(i => i.Id);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i].Id is not { } id)
            {
                db.ChecklistItems.Add(StageSetup.Item(stage.Id, wanted[i], i + 1));
                continue;
            }

            // An item of another stage, or one named twice.
            if (!before.Remove(id, out var item))
            {
                throw new NotFoundException("CHECKLIST_ITEM_NOT_FOUND");
            }

            (item.Title, item.Position, item.Required) = (wanted[i].Title, i + 1, wanted[i].Required ?? item.Required);
        }

        await db.RemoveAsync(before.Values, ct);
    }
}
