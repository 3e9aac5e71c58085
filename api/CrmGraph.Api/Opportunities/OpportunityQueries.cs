using System.Linq.Expressions;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Opportunities;

[QueryType]
public static class OpportunityQueries
{
    /// <summary>The opportunities of the customers the viewer may see.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Opportunity> GetOpportunities(CrmDbContext db) => db.Opportunities;

    /// <summary>Numbers over the opportunities of the customers the viewer may see.</summary>
    [Authorize, UseAggregation, UseFiltering]
    public static IQueryable<Opportunity> GetOpportunitiesAggregate(CrmDbContext db) => db.Opportunities;

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
    /// <summary>
    /// The stage's open opportunities in numbers, over everything the viewer may see; null for whoever may not read what is
    /// counted, and without the amounts for whoever may not read those.
    /// </summary>
    public static async Task<StageSummary?> GetSummaryAsync([Parent] Stage stage, StageSummaryByIdDataLoader summaries, Viewer viewer)
    {
        if (!(viewer.MayUse<Opportunity>(nameof(Opportunity.Stage))
            && viewer.MayUse<Opportunity>(nameof(Opportunity.Status))
            && viewer.MayUse<Opportunity>(nameof(Opportunity.StageEnteredAt))
            && viewer.MayUse<Stage>(nameof(Stage.SlaHours))))
        {
            return null;
        }

        var summary = await summaries.LoadAsync(stage.Id) ?? StageSummary.Empty;
        return summary with
        {
            Amount = viewer.MayUse<Opportunity>(nameof(Opportunity.Amount)) ? summary.Amount : null,
            WeightedAmount = viewer.MayUse<Opportunity>(nameof(Opportunity.WeightedAmount)) ? summary.WeightedAmount : null,
        };
    }
}

/// <summary>Open opportunities per stage: count, sums, and those beyond the stage's time.</summary>
public sealed class StageSummaryByIdDataLoader(CrmDbContext db, TimeProvider time, DataLoaderSettings settings) : BatchDataLoader<Guid, StageSummary?>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, StageSummary?>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var limits = await db.Stages.Where(s => keys.Contains(s.Id) && s.SlaHours != null).Select(s => new { s.Id, Hours = s.SlaHours!.Value }).ToListAsync(ct);
        var now = time.GetUtcNow();
        var isStale = AnyOf(limits.Select(l => IsIn(l.Id, enteredBefore: now.AddHours(-l.Hours))));
        return await db.Opportunities
            .Where(o => o.Status == OpportunityStatus.Open && keys.Contains(o.StageId))
            .GroupBy(o => o.StageId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Amount = g.Sum(o => o.Amount),
                Weighted = g.Sum(o => o.WeightedAmount),
                Stale = g.AsQueryable().Count(isStale),
            })
            .ToDictionaryAsync(s => s.Key, s => (StageSummary?)new StageSummary(s.Count, s.Amount, s.Weighted, s.Stale), ct);
    }

    private static Expression<Func<Opportunity, bool>> IsIn(Guid stage, DateTimeOffset enteredBefore) =>
        o => o.StageId == stage && o.StageEnteredAt < enteredBefore;

    // Every stage has its own limit, so the limits become one condition, and one pass answers all.
    private static Expression<Func<Opportunity, bool>> AnyOf(IEnumerable<Expression<Func<Opportunity, bool>>> conditions)
    {
        var row = Expression.Parameter(typeof(Opportunity), "o");
        var any = conditions
            .Select(c => ReplacingExpressionVisitor.Replace(c.Parameters[0], row, c.Body))
            .Aggregate((Expression?)null, (left, right) => left is null ? right : Expression.OrElse(left, right));
        return Expression.Lambda<Func<Opportunity, bool>>(any ?? Expression.Constant(false), row);
    }
}
