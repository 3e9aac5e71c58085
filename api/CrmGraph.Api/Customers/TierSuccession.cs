using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>What becomes of the customers of a tier that is taken away.</summary>
internal static class TierSuccession
{
    private const int BatchSize = 2_000;

    /// <summary>Moves every customer of the tier, also those out of the viewer's sight and the deleted ones: tiers belong to the whole company.</summary>
    public static async Task LeaveTierAsync(this CrmDbContext db, Guid tierId, Guid? successorId, CancellationToken ct)
    {
        var customers = db.Customers.IgnoreQueryFilters().Where(c => c.TierId == tierId);
        if (successorId is null)
        {
            if (await customers.AnyAsync(ct))
            {
                throw new InvalidStateException("TIER_IN_USE");
            }

            return;
        }

        var (now, by) = (db.Clock.GetUtcNow(), db.Scope.UserId);
        await db.TellSuccessionAsync(await customers.Select(c => c.Id).ToListAsync(ct), tierId, successorId.Value, now, ct);
        var moved = await customers.ExecuteUpdateAsync(
            set => set
                .SetProperty(c => c.TierId, successorId)
                .SetProperty(c => c.Version, c => c.Version + 1)
                .SetProperty(c => c.UpdatedAt, now)
                .SetProperty(c => c.UpdatedById, by),
            ct);
        if (moved > 0)
        {
            db.AuditEvents.Add(new AuditEvent
            {
                At = now,
                ActorId = by,
                Action = db.Scope.Mutation ?? "changed",
                Entity = nameof(Customer),
                Summary = $"changed: TierId of {moved} customers",
                FieldChanges = FieldChange.Write([FieldChange.Of<Customer>(nameof(Customer.TierId), tierId, successorId)]),
            });
        }
    }

    private static async Task TellSuccessionAsync(this CrmDbContext db, List<Guid> customerIds, Guid from, Guid to, DateTimeOffset now, CancellationToken ct)
    {
        var names = await db.Tiers.Where(t => t.Id == from || t.Id == to).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        string[] members = [nameof(TierChange.CustomerId), nameof(TierChange.At), nameof(TierChange.FromTier), nameof(TierChange.ToTier), nameof(TierChange.Kind), nameof(TierChange.ById)];
        foreach (var some in customerIds.Chunk(BatchSize))
        {
            await db.AddRowsAsync<TierChange>(
                members, [.. some.Select(id => new object?[] { Ids.New(now), id, now, names[from], names[to], TierChangeKind.Succession, db.Scope.UserId })], ct);
        }
    }
}
