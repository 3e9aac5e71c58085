using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Filtering;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>Rules ready to be asked: conditions in their order, where each leads, and where those go whom none takes.</summary>
/// <param name="Version">The version they are of; 0 before they are saved.</param>
/// <param name="Rules">What they say.</param>
/// <param name="Conditions">The condition of each.</param>
/// <param name="DefaultTierId">Where those go whom no rule takes; null leaves them.</param>
/// <param name="Names">What the tiers are called.</param>
internal sealed record RulesInForce(
    int Version,
    IReadOnlyList<StoredTierRule> Rules,
    IReadOnlyList<Expression<Func<Customer, bool>>> Conditions,
    Guid? DefaultTierId,
    IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>Where rule <paramref name="number"/> leads, 0 for none; null when the customer stays.</summary>
    public Guid? TierOf(int number) => number == 0 ? DefaultTierId : Rules[number - 1].TierId;
}

/// <summary>Reads the rules. A rule of a tier that is gone is left out.</summary>
public sealed class TierRuleBook(FilterDocuments documents)
{
    /// <summary>The rules as they were saved last; null before the first time.</summary>
    internal static Task<TierRuleSet?> LastAsync(CrmDbContext db, CancellationToken ct) =>
        db.TierRuleSets.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);

    /// <summary>The rules in force today, for work of the system; null when there are none.</summary>
    internal async Task<RulesInForce?> InForceAsync(CrmDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (await LastAsync(db, ct) is not { } saved)
        {
            return null;
        }

        var names = await db.Tiers.ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var today = BusinessDay.Of(now);
        List<StoredTierRule> inForce = [.. StoredTierRule.Read(saved.Rules).Where(r => r.IsInForce(today) && names.ContainsKey(r.TierId))];
        var defaultTierId = saved.DefaultTierId is { } id && names.ContainsKey(id) ? saved.DefaultTierId : null;
        return inForce.Count == 0 && defaultTierId is null
            ? null
            : new RulesInForce(saved.Number, inForce, inForce.ConvertAll(r => documents.ForSystem(new FilterDocument<Customer>(r.Where))), defaultTierId, names);
    }

    /// <summary>Rules somebody tries out, with their rights.</summary>
    internal RulesInForce For(IReadOnlyList<StoredTierRule> rules, Guid? defaultTierId, IServiceProvider services, DateTimeOffset now)
    {
        List<StoredTierRule> inForce = [.. rules.Where(r => r.IsInForce(BusinessDay.Of(now)))];
        return new RulesInForce(0, inForce, inForce.ConvertAll(r => documents.For(new FilterDocument<Customer>(r.Where), services)), defaultTierId, new Dictionary<Guid, string>());
    }

    /// <summary>Refuses a condition that the caller may not use.</summary>
    internal void Require(StoredTierRule rule, IServiceProvider services) => documents.For(new FilterDocument<Customer>(rule.Where), services);
}
