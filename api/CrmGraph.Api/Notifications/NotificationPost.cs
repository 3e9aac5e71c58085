using CrmGraph.Api.Events;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Notifications;

/// <summary>The one door through which a notification comes into being.</summary>
internal static class NotificationPost
{
    /// <summary>
    /// Adds <paramref name="notification"/> and its event to the running transaction. The user's counter is raised first, which
    /// holds its row until the end: numbers are given in the order of the commits, so nobody can see 8 before 7 exists.
    /// </summary>
    public static async Task PostAsync(this CrmDbContext db, Notification notification, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A notification is posted in the transaction of what it tells of. Begin one first.");
        }

        var user = db.Users.Where(u => u.Id == notification.UserId);
        await user.ExecuteUpdateAsync(set => set.SetProperty(u => u.NotificationSeq, u => u.NotificationSeq + 1), ct);
        notification.Seq = await user.Select(u => u.NotificationSeq).SingleAsync(ct);
        db.Notifications.Add(notification);
        db.EventLog.Add(EventLogEntry.About(Topics.Notifications(notification.UserId), notification.Id, db.Clock.GetUtcNow()));
    }

    /// <summary>Saves what was changed and, in the same transaction, tells a colleague of it. Nobody is told of their own deeds.</summary>
    public static async Task SaveAndTellAsync(this CrmDbContext db, Notification notification, CancellationToken ct)
    {
        if (notification.UserId == db.Scope.UserId)
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.PostAsync(notification, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
