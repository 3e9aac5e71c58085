using System.Runtime.CompilerServices;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Reminders;

namespace CrmGraph.Seed.Story;

/// <summary>
/// Reminders that rang and those that will, in numbers a desk can bear at any size of the database: each user has a
/// budget. Notifications are kept until the end, because their numbers follow their times.
/// </summary>
internal sealed class Bells
{
    private const int RungPerUser = 40;
    private const int UpcomingPerUser = 25;

    private readonly Dictionary<Guid, int> rung = [];
    private readonly Dictionary<Guid, int> upcoming = [];
    private readonly List<Notification> notifications = [];

    public bool MayRing(Guid userId) => Take(rung, userId, RungPerUser);

    public bool MayPlan(Guid userId) => Take(upcoming, userId, UpcomingPerUser);

    /// <summary>Delivers a reminder as the dispatcher would have done at its time.</summary>
    public Reminder Ring(Reminder reminder, DateTimeOffset? readAt, Dice dice)
    {
        Deliver.SetStatus(reminder, ReminderStatus.Delivered);
        Deliver.SetDeliveredAt(reminder, reminder.FireAt);
        var notification = new Notification
        {
            Id = dice.Id(reminder.FireAt),
            UserId = reminder.UserId,
            Kind = NotificationKind.Reminder,
            Title = reminder.Title,
            Body = reminder.Note,
            CreatedAt = reminder.FireAt,
            CustomerId = reminder.CustomerId,
            ReminderId = reminder.Id,
            ReminderRound = reminder.Round,
        };
        Add(notification, readAt);
        return reminder;
    }

    public void Add(Notification notification, DateTimeOffset? readAt)
    {
        if (readAt is { } at)
        {
            notification.MarkRead(at);
        }

        notifications.Add(notification);
    }

    /// <summary>All notifications, numbered per user in the order they came.</summary>
    public IReadOnlyList<Notification> Numbered()
    {
        foreach (var ofUser in notifications.GroupBy(n => n.UserId))
        {
            long seq = 0;
            foreach (var notification in ofUser.OrderBy(n => n.CreatedAt).ThenBy(n => n.Id))
            {
                notification.Seq = ++seq;
            }
        }

        return notifications;
    }

    private static bool Take(Dictionary<Guid, int> budget, Guid userId, int limit)
    {
        var used = budget.GetValueOrDefault(userId);
        budget[userId] = used + 1;
        return used < limit;
    }

    // Delivery is the dispatcher's statement, not a method of the reminder; history has to be told all the same.
    private static class Deliver
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Status")]
        public static extern void SetStatus(Reminder reminder, ReminderStatus status);

        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_DeliveredAt")]
        public static extern void SetDeliveredAt(Reminder reminder, DateTimeOffset? at);
    }
}
