using CrmGraph.Api.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Access.Roles;

/// <summary>
/// What changes the rights of somebody who may be listening: a role (its version rises with its lines), who holds it, the
/// tree of teams, who is in one, and which customers are shared. The context itself logs it in the same transaction, so that no door to these tables can
/// forget to tell.
/// </summary>
internal static class RightsChange
{
    public static bool Is(EntityEntry entry) => entry.Entity switch
    {
        Role or Team => entry.State is EntityState.Modified or EntityState.Deleted,
        CustomerShare => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted,
        UserRole held => entry.State is EntityState.Added or EntityState.Deleted && !IsNew(entry.Context, held.UserId),
        User => entry.State == EntityState.Modified
            && (entry.Property(nameof(User.TeamId)).IsModified || entry.Property(nameof(User.Active)).IsModified),
        _ => false,
    };

    public static EventLogEntry Entry(DateTimeOffset now) => new() { Topic = Topics.Rights, Payload = "{}", At = now };

    private static bool IsNew(DbContext db, Guid userId) =>
        db.ChangeTracker.Entries<User>().Any(user => user.State == EntityState.Added && user.Entity.Id == userId);
}
