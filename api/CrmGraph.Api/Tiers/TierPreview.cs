using System.Linq.Expressions;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>Who would move where if rules were saved and run now, of the customers the viewer may see. Nothing is written.</summary>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="Held">How many of them stay in any case, because a colleague chose their tier.</param>
/// <param name="Moving">How many would move.</param>
/// <param name="Moves">From where to where, the largest groups first.</param>
public sealed record TierPreview(int Customers, int Held, int Moving, IReadOnlyList<TierMove> Moves);

/// <summary>Customers that would move from one tier to another.</summary>
/// <param name="FromTierId">The tier they are in; null for none.</param>
/// <param name="ToTierId">The tier they would come to.</param>
/// <param name="Count">How many they are.</param>
public sealed record TierMove([property: ID<Tier>] Guid? FromTierId, [property: ID<Tier>] Guid ToTierId, int Count);

[QueryType]
public static class TierPreviewQueries
{
    /// <summary>Tries rules out without saving them. Whoever asks must be able to read everything the rules ask for.</summary>
    /// <param name="rules">The rules in the order they are asked, at most 50.</param>
    /// <param name="defaultTierId">Where customers go that no rule takes; they stay when left out.</param>
    [Authorize(Permissions.WriteTiers)]
    public static async Task<TierPreview> PreviewTierRulesAsync(
        IReadOnlyList<TierRuleInput> rules, [ID<Tier>] Guid? defaultTierId, CrmDbContext db, Viewer viewer, [Service] TierRuleBook book, IServiceProvider services, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var tried = Try(rules, defaultTierId, viewer, book, services, now);
        var free = db.Customers.Where(IsFree(now));
        List<(Guid? From, Guid To, int Count)> found = [];
        for (var number = 0; number <= tried.Rules.Count; number++)
        {
            if (tried.TierOf(number) is { } to)
            {
                var groups = await free.Where(TierPick.IsTakenBy(tried.Conditions, number)).Where(c => c.TierId != to)
                    .GroupBy(c => c.TierId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
                found.AddRange(groups.Select(g => (g.Key, to, g.Count)));
            }
        }

        var all = await db.Customers.CountAsync(ct);
        return new TierPreview(
            all,
            all - await free.CountAsync(ct),
            found.Sum(m => m.Count),
            [.. found.GroupBy(m => (m.From, m.To)).Select(g => new TierMove(g.Key.From, g.Key.To, g.Sum(m => m.Count))).OrderByDescending(m => m.Count).ThenBy(m => m.ToTierId)]);
    }

    /// <summary>The customers behind one line of a preview: who would move from one tier to another.</summary>
    /// <param name="rules">The rules in the order they are asked, at most 50.</param>
    /// <param name="defaultTierId">Where customers go that no rule takes; they stay when left out.</param>
    /// <param name="fromTierId">The tier they are in; null for none.</param>
    /// <param name="toTierId">The tier they would come to.</param>
    [Authorize(Permissions.WriteTiers), UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Customer> GetTierPreviewCustomers(
        IReadOnlyList<TierRuleInput> rules, [ID<Tier>] Guid? defaultTierId, [ID<Tier>] Guid? fromTierId, [ID<Tier>] Guid toTierId, CrmDbContext db, Viewer viewer, [Service] TierRuleBook book, IServiceProvider services, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var tried = Try(rules, defaultTierId, viewer, book, services, now);
        var customer = Expression.Parameter(typeof(Customer), "c");
        var taken = Enumerable.Range(0, tried.Rules.Count + 1).Where(number => tried.TierOf(number) == toTierId)
            .Select(number => TierPick.Body(TierPick.IsTakenBy(tried.Conditions, number), customer))
            .DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        return db.Customers.Where(IsFree(now)).Where(c => c.TierId == fromTierId && c.TierId != toTierId).Where(Expression.Lambda<Func<Customer, bool>>(taken, customer));
    }

    private static RulesInForce Try(IReadOnlyList<TierRuleInput> rules, Guid? defaultTierId, Viewer viewer, TierRuleBook book, IServiceProvider services, DateTimeOffset now)
    {
        if (rules.Count > TierRuleSet.MaxRules)
        {
            throw Check.Refuse("TIER_RULE", "Rules", "TOO_LONG");
        }

        viewer.RequireUse<Customer>(nameof(Customer.Tier));
        viewer.RequireUse<Customer>(nameof(Customer.TierHeldUntil));
        return book.For([.. rules.Select(r => r.ToStored())], defaultTierId, services, now);
    }

    private static Expression<Func<Customer, bool>> IsFree(DateTimeOffset now)
    {
        var today = BusinessDay.Of(now);
        return c => c.TierHeldUntil == null || c.TierHeldUntil < today;
    }
}
