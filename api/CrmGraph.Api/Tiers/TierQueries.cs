using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

[QueryType]
public static class TierQueries
{
    /// <summary>The tiers and their care plans, the most valuable first.</summary>
    [Authorize, UseProjection]
    public static IQueryable<Tier>? GetTiers(CrmDbContext db) => db.Tiers.OrderBy(t => t.Rank);

    /// <summary>One tier.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Tier> GetTier([ID<Tier>] Guid id, CrmDbContext db) => db.Tiers.Where(t => t.Id == id);
}

[ObjectType<Tier>]
public static class TierNode
{
    /// <summary>How many of the customers the viewer may see are in the tier; null for whoever may not read a customer's tier.</summary>
    public static async Task<int?> GetCustomerCountAsync([Parent] Tier tier, CustomerCountByTierIdDataLoader counts, Viewer viewer) =>
        viewer.MayUse<Customer>(nameof(Customer.Tier)) ? await counts.LoadAsync(tier.Id) : null;
}

/// <summary>Visible customers per tier.</summary>
public sealed class CustomerCountByTierIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<Guid, int>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, int>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        await db.Customers
            .Where(c => c.TierId != null && keys.Contains(c.TierId.Value))
            .GroupBy(c => c.TierId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
