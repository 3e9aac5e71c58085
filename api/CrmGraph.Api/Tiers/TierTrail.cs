using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tiers;

/// <summary>
/// Writes a line for every tier a colleague chooses, in the same transaction: no mutation can forget it. A choice that does not say for
/// how long holds against the rules for <see cref="HoldDays"/>.
/// </summary>
internal sealed class TierTrail : SaveChangesInterceptor
{
    public const int HoldDays = 30;

    /// <summary>It keeps nothing, so one serves every context.</summary>
    public static TierTrail Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is CrmDbContext db && Moves(db) is { Count: > 0 } moves)
        {
            var ids = TiersOf(moves);
            Tell(db, moves, db.Tiers.Where(t => ids.Contains(t.Id)).ToDictionary(t => t.Id, t => t.Name));
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CrmDbContext db && Moves(db) is { Count: > 0 } moves)
        {
            var ids = TiersOf(moves);
            Tell(db, moves, await db.Tiers.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken));
        }

        return result;
    }

    // Work of the system writes lines of its own.
    private static List<EntityEntry<Customer>> Moves(CrmDbContext db) => db.Scope.UserId is null ? [] :
        [.. db.ChangeTracker.Entries<Customer>().Where(e => e.State == EntityState.Added ? e.Entity.TierId is not null : e.State == EntityState.Modified && e.Property(c => c.TierId).IsModified && Before(e) != e.Entity.TierId)];

    private static List<Guid> TiersOf(List<EntityEntry<Customer>> moves) => [.. moves.SelectMany(e => new[] { Before(e), e.Entity.TierId }).OfType<Guid>().Distinct()];

    private static Guid? Before(EntityEntry<Customer> move) => move.State == EntityState.Added ? null : move.Property(c => c.TierId).OriginalValue;

    private static void Tell(CrmDbContext db, List<EntityEntry<Customer>> moves, Dictionary<Guid, string> names)
    {
        var now = db.Clock.GetUtcNow();
        var told = db.ChangeTracker.Entries<TierChange>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.CustomerId).ToHashSet();
        foreach (var move in moves.Where(m => !told.Contains(m.Entity.Id)))
        {
            var customer = move.Entity;
            if (move.State == EntityState.Modified && customer.TierId is not null)
            {
                customer.TierHeldUntil = BusinessDay.Of(now).AddDays(HoldDays);
            }

            db.TierChanges.Add(new TierChange
            {
                CustomerId = customer.Id,
                At = now,
                FromTier = Before(move) is { } from ? names.GetValueOrDefault(from) : null,
                ToTier = customer.TierId is { } to ? names.GetValueOrDefault(to) : null,
                Kind = TierChangeKind.Manual,
                Until = customer.TierHeldUntil,
                ById = db.Scope.UserId,
            });
        }
    }
}
