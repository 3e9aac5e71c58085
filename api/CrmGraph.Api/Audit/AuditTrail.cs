using CrmGraph.Api.Identity.SecondFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Audit;

/// <summary>
/// Writes an audit line for every record a user creates, changes or removes, in the same transaction: no mutation can
/// forget it. Names of members are kept, values are not. Work of the system writes its own lines where it matters.
/// </summary>
internal sealed class AuditTrail : SaveChangesInterceptor
{
    private static readonly HashSet<Type> Untold =
    [
        typeof(AuditEvent), typeof(TimelineEntry), typeof(Notification), typeof(Events.EventLogEntry),

        // The steps of signing in write lines of their own, in words.
        typeof(UserSession), typeof(OneTimeLink), typeof(AttemptCounter), typeof(TotpFactor), typeof(RecoveryCode),
    ];

    /// <summary>It keeps nothing, so one serves every context.</summary>
    public static AuditTrail Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Tell(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Tell(DbContext? context)
    {
        if (context is not CrmDbContext { Scope.UserId: { } actorId } db)
        {
            return;
        }

        var now = db.Clock.GetUtcNow();
        var changes = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Untold.Contains(e.Metadata.ClrType))
            .ToList();
        foreach (var change in changes)
        {
            db.AuditEvents.Add(Describe(change, actorId, db.Scope.Mutation, now));
        }
    }

    private static AuditEvent Describe(EntityEntry change, Guid actorId, string? mutation, DateTimeOffset now)
    {
        var entity = change.Metadata.ClrType == typeof(CrmTask) ? "Task" : change.Metadata.ClrType.Name;
        var key = change.Metadata.FindPrimaryKey()!.Properties.Select(p => change.Property(p.Name).CurrentValue);
        var what = change.State switch
        {
            EntityState.Added => "created",
            EntityState.Deleted => "removed",
            _ => "changed",
        };
        return new AuditEvent
        {
            At = now,
            ActorId = actorId,
            Action = mutation ?? what,
            Entity = entity,
            EntityId = string.Join('/', key),
            Summary = change.State == EntityState.Modified ? $"{what}: {ChangedMembers(change)}" : what,
        };
    }

    private static string ChangedMembers(EntityEntry change) =>
        string.Join(", ", change.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Where(n => n is not ("Version" or "UpdatedAt" or "UpdatedById")));
}
