using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Notifications;

[QueryType]
public static class NotificationQueries
{
    /// <summary>The viewer's own notifications.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Notification> GetNotifications(CrmDbContext db) => db.Notifications;
}

[MutationType]
public static class NotificationMutations
{
    /// <summary>Marks one of the viewer's notifications as read.</summary>
    [Authorize]
    [Error<NotFoundException>]
    public static async Task<Notification> MarkNotificationReadAsync(
        [ID<Notification>] Guid id, CrmDbContext db, TimeProvider time, CancellationToken ct)
    {
        var notification = await db.Notifications.GetAsync(id, "NOTIFICATION", ct);
        notification.MarkRead(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return notification;
    }

    /// <summary>Marks all of the viewer's notifications as read; answers how many that were.</summary>
    [Authorize]
    public static async Task<int> MarkAllNotificationsReadAsync(CrmDbContext db, TimeProvider time, CancellationToken ct)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return await db.Notifications.Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }
}
