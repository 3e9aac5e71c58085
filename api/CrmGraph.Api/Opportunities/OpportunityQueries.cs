using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Opportunities;

[QueryType]
public static class OpportunityQueries
{
    /// <summary>The opportunities of the customers the viewer may see.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Opportunity> GetOpportunities(CrmDbContext db) => db.Opportunities;

    /// <summary>One opportunity; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Opportunity> GetOpportunity([ID<Opportunity>] Guid id, CrmDbContext db) => db.Opportunities.Where(o => o.Id == id);

    /// <summary>The pipelines, the default one first.</summary>
    [Authorize, UseProjection]
    public static IQueryable<Pipeline>? GetPipelines(CrmDbContext db) => db.Pipelines.OrderByDescending(p => p.IsDefault).ThenBy(p => p.Name);

    /// <summary>One pipeline.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Pipeline> GetPipeline([ID<Pipeline>] Guid id, CrmDbContext db) => db.Pipelines.Where(p => p.Id == id);
}

/// <summary>The open opportunities of a stage in numbers.</summary>
/// <param name="Count">How many.</param>
/// <param name="Amount">Sum of their amounts.</param>
/// <param name="WeightedAmount">Sum of amount × probability.</param>
/// <param name="StaleCount">How many stand in the stage for longer than it allows.</param>
public sealed record StageSummary(int Count, decimal? Amount, decimal? WeightedAmount, int StaleCount)
{
    public static StageSummary Empty { get; } = new(0, 0, 0, 0);
}

[ObjectType<Stage>]
public static class StageNode
{
    /// <summary>The stage's open opportunities in numbers, over everything the viewer may see.</summary>
    public static async Task<StageSummary?> GetSummaryAsync([Parent] Stage stage, StageSummaryByIdDataLoader summaries) =>
        await summaries.LoadAsync(stage.Id) ?? StageSummary.Empty;
}

/// <summary>Open opportunities per stage: count, sums, and those beyond the stage's time.</summary>
public sealed class StageSummaryByIdDataLoader(CrmDbContext db, TimeProvider time, DataLoaderSettings settings) : BatchDataLoader<Guid, StageSummary?>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, StageSummary?>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var open = db.Opportunities.Where(o => o.Status == OpportunityStatus.Open && keys.Contains(o.StageId));
        var sums = await open
            .GroupBy(o => o.StageId)
            .Select(g => new { g.Key, Count = g.Count(), Amount = g.Sum(o => o.Amount), Weighted = g.Sum(o => o.WeightedAmount) })
            .ToListAsync(ct);
        var stale = await StaleAsync(open, keys, ct);
        return sums.ToDictionary(s => s.Key, s => (StageSummary?)new StageSummary(s.Count, s.Amount, s.Weighted, stale.GetValueOrDefault(s.Key)));
    }

    // Every stage has its own limit, so the limits become a chain of conditions of one statement.
    private async Task<Dictionary<Guid, int>> StaleAsync(IQueryable<Opportunity> open, IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var limits = await db.Stages.Where(s => keys.Contains(s.Id) && s.SlaHours != null).Select(s => new { s.Id, Hours = s.SlaHours!.Value }).ToListAsync(ct);
        var now = time.GetUtcNow();
        var late = limits
            .Select(l => (Stage: l.Id, Before: now.AddHours(-l.Hours)))
            .Select(l => open.Where(o => o.StageId == l.Stage && o.StageEnteredAt < l.Before))
            .Aggregate((IQueryable<Opportunity>?)null, (all, one) => all is null ? one : all.Concat(one));
        return late is null
            ? []
            : await late.GroupBy(o => o.StageId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}
