using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>How well a relation is kept.</summary>
public enum HealthLevel
{
    /// <summary>In touch within the tier's interval and with a next step.</summary>
    Good,

    /// <summary>One of both is missing.</summary>
    Fair,

    /// <summary>Out of touch for more than twice the interval, at risk, or lost.</summary>
    Poor,
}

/// <summary>The health of a relation and what it rests on.</summary>
/// <param name="Level">The verdict.</param>
/// <param name="DaysSinceContact">Whole days since the last contact; null when there was none.</param>
/// <param name="IntervalDays">The longest time between two contacts the tier allows; null without a tier.</param>
/// <param name="Reasons">Codes of what is wrong: NO_CONTACT_YET, CONTACT_OVERDUE, NO_NEXT_STEP, NEXT_STEP_OVERDUE, LIFECYCLE_AT_RISK.</param>
public sealed record CustomerHealth(HealthLevel Level, int? DaysSinceContact, int? IntervalDays, IReadOnlyList<string> Reasons)
{
    public static CustomerHealth Of(Customer customer, int? intervalDays, DateTimeOffset now)
    {
        int? days = customer.LastContactAt is { } last ? Math.Max(0, (int)(now - last).TotalDays) : null;
        List<string> reasons = [];
        AddIf(days is null, "NO_CONTACT_YET");
        AddIf(days > intervalDays, "CONTACT_OVERDUE");
        AddIf(customer.NextContactAt is null, "NO_NEXT_STEP");
        AddIf(customer.NextContactAt < now, "NEXT_STEP_OVERDUE");
        var atRisk = customer.Lifecycle is Lifecycle.AtRisk or Lifecycle.Dormant or Lifecycle.Lost;
        AddIf(atRisk, "LIFECYCLE_AT_RISK");
        var level = atRisk || days > 2 * intervalDays ? HealthLevel.Poor : reasons.Count > 0 ? HealthLevel.Fair : HealthLevel.Good;
        return new CustomerHealth(level, days, intervalDays, reasons);

        void AddIf(bool holds, string reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }
}

[ObjectType<Customer>]
public static class CustomerNode
{
    /// <summary>How well the relation is kept, by the interval of the customer's tier; null for whoever may not read what it rests on.</summary>
    public static async Task<CustomerHealth?> GetHealthAsync(
        [Parent(nameof(Customer.LastContactAt) + " " + nameof(Customer.NextContactAt) + " " + nameof(Customer.Lifecycle) + " " + nameof(Customer.TierId))] Customer customer,
        TierIntervalByIdDataLoader intervals,
        Viewer viewer,
        TimeProvider time)
    {
        if (!viewer.MayUse<Tier>(nameof(Tier.IntervalDays)))
        {
            return null;
        }

        int? interval = customer.TierId is { } tierId ? await intervals.LoadAsync(tierId) : null;
        return CustomerHealth.Of(customer, interval, time.GetUtcNow());
    }
}

/// <summary>The contact interval of tiers, in days.</summary>
public sealed class TierIntervalByIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<Guid, int?>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, int?>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        await db.Tiers.Where(t => keys.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => (int?)t.IntervalDays, ct);
}
