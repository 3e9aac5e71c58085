using CrmGraph.Api.Access;
using CrmGraph.Api.Jobs;
using CrmGraph.Api.Nightly;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Data.Filtering;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tiers;

/// <summary>The rules of the company, in the order they are asked.</summary>
/// <param name="Version">Counts the saves; 0 before the first.</param>
/// <param name="DefaultTierId">Where customers go that no rule takes; null leaves them where they are.</param>
/// <param name="SavedAt">When they were saved last, UTC; null before the first time.</param>
/// <param name="Rules">The rules: the first one that a customer fulfils decides.</param>
public sealed record TierRules(int Version, [property: ID<Tier>] Guid? DefaultTierId, DateTimeOffset? SavedAt, IReadOnlyList<TierRule> Rules);

/// <summary>Customers that fulfil the condition belong into the tier, unless a rule before it takes them.</summary>
/// <param name="TierId">The tier.</param>
/// <param name="Where">The condition, as it can be sent again.</param>
/// <param name="EffectiveFrom">The first day it is asked, in China; null for always.</param>
/// <param name="Active">Whether it is asked at all.</param>
/// <param name="Description">What it is called; the history of a customer says it as the reason.</param>
public sealed record TierRule([property: ID<Tier>] Guid TierId, FilterDocument<Customer> Where, DateOnly? EffectiveFrom, bool Active, string Description);

/// <summary>A rule as it is to be.</summary>
/// <param name="TierId">The tier customers go to.</param>
/// <param name="Where">The condition; an empty one takes everybody the rules before it left.</param>
/// <param name="EffectiveFrom">The first day it is asked, in China; always when left out.</param>
/// <param name="Active">Whether it is asked; true when left out.</param>
/// <param name="Description">What it is called, up to 200 characters. Required.</param>
public sealed record TierRuleInput([property: ID<Tier>] Guid TierId, FilterDocument<Customer> Where, DateOnly? EffectiveFrom, bool? Active, string Description)
{
    public const int DescriptionLength = 200;

    internal StoredTierRule ToStored() =>
        new(Ids.New(), TierId, Where.Json, EffectiveFrom, Active ?? true, Check.Required(Description, DescriptionLength, "TIER_RULE", nameof(Description)));
}

/// <summary>All rules at once.</summary>
/// <param name="Version">The <c>version</c> that was read, 0 for the first time. When there are newer ones, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="DefaultTierId">Where customers go that no rule takes; left out or null leaves them where they are.</param>
/// <param name="Rules">The rules in the order they are asked, at most 50; they take the place of those there are.</param>
public sealed record SaveTierRulesInput(int Version, [property: ID<Tier>] Guid? DefaultTierId, IReadOnlyList<TierRuleInput> Rules);

/// <summary>The tier of one customer, chosen by hand.</summary>
/// <param name="Version">The customer's <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="TierId">The tier; null takes the customer out of its tier.</param>
/// <param name="Reason">Why, up to 500 characters. Required.</param>
/// <param name="Until">Until the end of which day rules leave it alone; 30 days when left out.</param>
[Writes<Customer>]
public sealed record SetCustomerTierInput(
    [property: ID<Customer>] Guid Id,
    int Version,
    [property: ID<Tier>] Guid? TierId,
    [property: Writes<TierChange>(Member = nameof(TierChange.Reason))] string Reason,
    [property: Writes<Customer>(Member = nameof(Customer.TierHeldUntil))] DateOnly? Until);

[QueryType]
public static class TierRuleQueries
{
    /// <summary>The rules that put customers into tiers.</summary>
    [Authorize(Permissions.WriteTiers)]
    public static async Task<TierRules> GetTierRulesAsync(CrmDbContext db, CancellationToken ct) => (await TierRuleBook.LastAsync(db, ct)).Show();

    internal static TierRules Show(this TierRuleSet? saved) => saved is null ? new TierRules(0, null, null, []) : new TierRules(
        saved.Number,
        saved.DefaultTierId,
        saved.SavedAt,
        [.. StoredTierRule.Read(saved.Rules).Select(r => new TierRule(r.TierId, new FilterDocument<Customer>(r.Where), r.EffectiveFrom, r.Active, r.Description))]);
}

[MutationType]
public static class TierRuleMutations
{
    /// <summary>
    /// Saves the rules as a new version. Whoever saves them must be able to read everything they ask for. Nobody moves yet: that happens at
    /// night, when something happens to a customer, or by <c>runTierRules</c>.
    /// </summary>
    [Authorize(Permissions.WriteTiers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<TierRules> SaveTierRulesAsync(
        SaveTierRulesInput input, CrmDbContext db, Viewer viewer, [Service] TierRuleBook book, IServiceProvider services, TimeProvider time, CancellationToken ct)
    {
        var last = await TierRuleBook.LastAsync(db, ct);
        if (input.Version != (last?.Number ?? 0))
        {
            throw new VersionConflictException(last?.Number ?? 0);
        }

        if (input.Rules.Count > TierRuleSet.MaxRules)
        {
            throw Check.Refuse("TIER_RULE", "Rules", "TOO_LONG");
        }

        viewer.RequireUse<Customer>(nameof(Customer.Tier));
        List<StoredTierRule> rules = [.. input.Rules.Select(r => r.ToStored())];
        rules.ForEach(r => book.Require(r, services));
        await db.Tiers.RequireAsync(input.DefaultTierId, "TIER", ct);
        foreach (var tierId in rules.Select(r => r.TierId).Distinct())
        {
            await db.Tiers.RequireAsync(tierId, "TIER", ct);
        }

        var saved = new TierRuleSet
        {
            Number = input.Version + 1,
            DefaultTierId = input.DefaultTierId,
            Rules = StoredTierRule.Write(rules),
            SavedAt = time.GetUtcNow(),
            SavedById = viewer.UserId,
        };
        db.TierRuleSets.Add(saved);
        await db.SaveChangesAsync(ct);
        return TierRuleQueries.Show(saved);
    }

    /// <summary>Counts, scores and sorts every customer now instead of at night.</summary>
    [Authorize(Permissions.WriteTiers)]
    public static async Task<Job> RunTierRulesAsync(CrmDbContext db, CancellationToken ct)
    {
        var job = db.Enqueue(JobKind.Nightly, new NightlyInput(["facts", "tiers"]));
        await db.SaveChangesAsync(ct);
        return job;
    }

    /// <summary>Puts one customer into a tier by hand. Rules leave it there until the day has passed.</summary>
    [Authorize(Permissions.UpdateCustomers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Customer> SetCustomerTierAsync(SetCustomerTierInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var customer = await db.Customers.Include(c => c.Tier).GetAsync(input.Id, input.Version, "CUSTOMER", ct);
        db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, customer.Id);
        await db.Tiers.RequireAsync(input.TierId, "TIER", ct);
        var now = time.GetUtcNow();
        var today = BusinessDay.Of(now);
        if (input.Until < today)
        {
            throw Check.Refuse("CUSTOMER", nameof(Customer.TierHeldUntil), "OUT_OF_RANGE");
        }

        var from = customer.Tier?.Name;
        customer.TierId = input.TierId;
        customer.TierHeldUntil = input.Until ?? today.AddDays(TierTrail.HoldDays);
        db.TierChanges.Add(new TierChange
        {
            CustomerId = customer.Id,
            At = now,
            FromTier = from,
            ToTier = input.TierId is { } tierId ? await db.Tiers.Where(t => t.Id == tierId).Select(t => t.Name).SingleAsync(ct) : null,
            Kind = TierChangeKind.Manual,
            Reason = Check.Required(input.Reason, TierChange.ReasonLength, "TIER_CHANGE", nameof(TierChange.Reason)),
            Until = customer.TierHeldUntil,
            ById = viewer.UserId,
        });
        db.Tell(customer, "changed");
        await db.SaveChangesAsync(ct);
        return customer;
    }
}
