using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reminders;

[MutationType]
public static class ReminderMutations
{
    /// <summary>Asks to be reminded. A time in the past rings at once.</summary>
    /// <param name="title">What to be reminded of, up to 200 characters. Required.</param>
    /// <param name="note">More about it, up to 1,000 characters.</param>
    /// <param name="fireAt">When to ring; a time in the past rings at once.</param>
    /// <param name="customerId">The customer it is about.</param>
    /// <param name="taskId">The task it belongs to, one the caller may change; completing the reminder completes the task.</param>
    [Authorize(Permissions.CreateReminders), Writes<Reminder>]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Reminder> CreateReminderAsync(
        string title,
        string? note,
        DateTimeOffset fireAt,
        [ID<Customer>] Guid? customerId,
        [ID("Task")] Guid? taskId,
        CrmDbContext db,
        Viewer viewer,
        CancellationToken ct)
    {
        await db.Customers.RequireAsync(customerId, "CUSTOMER", ct);
        if (taskId is { } id)
        {
            // Completing the reminder completes the task.
            db.RequireReach(await db.Tasks.Include(t => t.Customer).GetAsync(id, "TASK", ct), viewer);
        }

        var reminder = new Reminder { Title = title, Note = note, FireAt = fireAt, UserId = viewer.UserId, CustomerId = customerId, TaskId = taskId };
        db.Reminders.Add(reminder);
        await db.SaveChangesAsync(ct);
        return reminder;
    }

    /// <summary>Says "seen": the reminder stops asking for attention, the work stays.</summary>
    [Authorize(Permissions.UpdateReminders), Writes<Reminder>]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<Reminder> AcknowledgeReminderAsync(
        [ID<Reminder>] Guid id, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, (reminder, now) => reminder.Acknowledge(now), db, viewer, time, ct);

    /// <summary>Rings again later.</summary>
    /// <param name="until">When to ring again; must be in the future.</param>
    [Authorize(Permissions.UpdateReminders), Writes<Reminder>]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<Reminder> SnoozeReminderAsync(
        [ID<Reminder>] Guid id, [Writes<Reminder>(Member = nameof(Reminder.SnoozedUntil))] DateTimeOffset until, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, (reminder, now) => reminder.Snooze(until, now), db, viewer, time, ct);

    /// <summary>Settles the matter: the reminder, and the task it belongs to when that is still open.</summary>
    /// <param name="result">What came of it, up to 1,000 characters; becomes the result of the task.</param>
    [Authorize(Permissions.UpdateReminders), Writes<Reminder>]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<Reminder> CompleteReminderAsync(
        [ID<Reminder>] Guid id, [Writes<CrmTask>(Member = nameof(CrmTask.Result))] string? result, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(
            id,
            (reminder, now) =>
            {
                reminder.Complete(result, now);
                if (reminder.Task is { IsOpen: true } task)
                {
                    db.RequireReach(task, viewer);
                    task.Complete(result, now);
                    db.Tell(task);
                }
            },
            db,
            viewer,
            time,
            ct);

    /// <summary>Takes a reminder back.</summary>
    [Authorize(Permissions.UpdateReminders), Writes<Reminder>]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<Reminder> CancelReminderAsync(
        [ID<Reminder>] Guid id, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, (reminder, _) => reminder.Cancel(), db, viewer, time, ct);

    // A reminder is personal: nobody handles somebody else's.
    private static async Task<Reminder> ChangeAsync(
        Guid id, Action<Reminder, DateTimeOffset> change, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var reminder = await db.Reminders.Where(r => r.UserId == viewer.UserId).Include(r => r.Task!.Customer).GetAsync(id, "REMINDER", ct);
        viewer.RequireKnown<Reminder>(nameof(Reminder.Status), reminder.UserId);
        change(reminder, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return reminder;
    }
}
