using CrmGraph.Api.Access;
using CrmGraph.Api.Identity.SecondFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Audit;

/// <summary>
/// Writes an audit line for every record a user creates, changes or removes, with each field before and after, in the same
/// transaction: no mutation can forget it. Work of the system writes its own lines where it matters.
/// </summary>
internal sealed class AuditTrail : SaveChangesInterceptor
{
    private static readonly HashSet<Type> Untold =
    [
        typeof(AuditEvent), typeof(AuditChain), typeof(TimelineEntry), typeof(TierChange), typeof(Notification), typeof(Events.EventLogEntry),

        // Exports and imports write lines of their own.
        typeof(StoredFile), typeof(RowChunk), typeof(CustomerImport), typeof(ImportedCustomer), typeof(ImportMapping),

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
        if (context is not CrmDbContext db)
        {
            return;
        }

        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var line in entries.Where(e => e.Entity is AuditEvent))
        {
            Complete(line, db.Scope.Origin);
        }

        if (db.Scope.UserId is not { } actorId)
        {
            return;
        }

        var now = db.Clock.GetUtcNow();
        foreach (var change in entries.Where(e => !Untold.Contains(e.Metadata.ClrType)))
        {
            db.AuditEvents.Add(Describe(change, actorId, db.Scope, now));
        }
    }

    // Lines others write in words come from somewhere as well.
    private static void Complete(EntityEntry line, WorkOrigin? origin)
    {
        if (line.State != EntityState.Added)
        {
            throw new InvalidOperationException("A line of the audit is never changed or removed.");
        }

        if (origin is not null)
        {
            line.Property(nameof(AuditEvent.Address)).CurrentValue ??= origin.Address;
            line.Property(nameof(AuditEvent.SessionId)).CurrentValue ??= origin.SessionId;
            line.Property(nameof(AuditEvent.TraceId)).CurrentValue ??= origin.TraceId;
        }
    }

    private static AuditEvent Describe(EntityEntry change, Guid actorId, RecordScope scope, DateTimeOffset now)
    {
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
            Action = scope.Mutation ?? what,
            Entity = AccessModel.TypeName(change.Metadata.ClrType),
            EntityId = string.Join('/', key),
            Kind = AccessModel.RecordOf(change.Metadata.ClrType),
            CustomerId = CustomerOf(change),
            Summary = change.State == EntityState.Modified ? $"{what}: {ChangedMembers(change)}" : what,
            FieldChanges = FieldChange.Write([.. FieldChange.Of(change)]),
            SessionId = scope.Origin?.SessionId,
            Address = scope.Origin?.Address,
            TraceId = scope.Origin?.TraceId,
        };
    }

    private static Guid? CustomerOf(EntityEntry change) => change.Entity switch
    {
        Customer customer => customer.Id,
        StageChange step => CustomerOf(change, step.OpportunityId),
        ChecklistMark mark => CustomerOf(change, mark.OpportunityId),
        _ => change.Metadata.FindProperty(nameof(AuditEvent.CustomerId)) is { } link ? (Guid?)change.Property(link).CurrentValue : null,
    };

    private static Guid? CustomerOf(EntityEntry change, Guid opportunityId) =>
        change.Context.ChangeTracker.Entries<Opportunity>().FirstOrDefault(o => o.Entity.Id == opportunityId)?.Entity.CustomerId;

    private static string ChangedMembers(EntityEntry change) =>
        string.Join(", ", change.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Where(n => n is not ("Version" or "UpdatedAt" or "UpdatedById")));
}
