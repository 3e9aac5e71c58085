using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reminders;

/// <summary>What became of a claim.</summary>
internal enum DeliveryOutcome
{
    /// <summary>The user has it.</summary>
    Delivered,

    /// <summary>The claim is not the last word any more: cancelled, snoozed, settled, or claimed by another after the lease.</summary>
    Superseded,

    /// <summary>Nobody is there to receive it.</summary>
    NoRecipient,
}

/// <summary>One transaction: reminder delivered, notification stored, event written. A crash before the commit leaves nothing, after it everything.</summary>
internal sealed class ReminderDelivery(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Later than this and the delivery says so.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    public async Task<DeliveryOutcome> DeliverAsync(ReminderClaim claim, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await MarkDeliveredAsync(claim, ct) == 0)
        {
            return DeliveryOutcome.Superseded;
        }

        var reminder = await db.Reminders.AsNoTracking().SingleAsync(r => r.Id == claim.Id, ct);
        if (!await db.Users.AnyAsync(u => u.Id == reminder.UserId && u.Active, ct))
        {
            await db.Reminders.Where(r => r.Id == claim.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, ReminderStatus.Failed).SetProperty(r => r.DeliveredAt, (DateTimeOffset?)null), ct);
            await transaction.CommitAsync(ct);
            return DeliveryOutcome.NoRecipient;
        }

        await db.PostAsync(NotificationOf(reminder), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return DeliveryOutcome.Delivered;
    }

    private Task<int> MarkDeliveredAsync(ReminderClaim claim, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Reminders
            .Where(r => r.Id == claim.Id && r.Fence == claim.Fence && r.LeaseOwner == claim.Owner && r.Status == ReminderStatus.Due)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.Status, ReminderStatus.Delivered)
                    .SetProperty(r => r.DeliveredAt, now)
                    .SetProperty(r => r.Late, r => r.DueAt < now - Tolerance)
                    .SetProperty(r => r.LeaseOwner, (string?)null)
                    .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(r => r.Version, r => r.Version + 1)
                    .SetProperty(r => r.UpdatedAt, now),
                ct);
    }

    private static Notification NotificationOf(Reminder reminder) => new()
    {
        UserId = reminder.UserId,
        Kind = NotificationKind.Reminder,
        Title = reminder.Title,
        Body = reminder.Note,
        CustomerId = reminder.CustomerId,
        ReminderId = reminder.Id,
        ReminderRound = reminder.Round,
    };
}
