using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tasks;

/// <summary>A new task, by default for whoever creates it.</summary>
/// <param name="Title">What is to be done, up to 200 characters. Required.</param>
/// <param name="Type">What kind of work it is; FOLLOW_UP when left out.</param>
/// <param name="DueAt">By when; a time in the past makes it overdue at once.</param>
/// <param name="Priority">How much it presses; NORMAL when left out.</param>
/// <param name="CustomerId">The customer it is about.</param>
/// <param name="OpportunityId">The deal it is about; must be one of the customer's.</param>
/// <param name="FeedbackId">The feedback it deals with.</param>
/// <param name="AssigneeId">Who is to do it: an active colleague, who is notified; the caller when left out.</param>
/// <param name="Description">What is to be done in detail, up to 4,000 characters.</param>
/// <param name="RemindAt">When to ring the assignee.</param>
[Writes<CrmTask>]
public sealed record CreateTaskInput(
    string Title,
    TaskType? Type,
    DateTimeOffset DueAt,
    Priority? Priority,
    [property: ID<Customer>] Guid? CustomerId,
    [property: ID<Opportunity>] Guid? OpportunityId,
    [property: ID<Feedback>] Guid? FeedbackId,
    [property: ID<User>] Guid? AssigneeId,
    string? Description,
    [property: Writes<Reminder>(Member = nameof(Reminder.FireAt))] DateTimeOffset? RemindAt);

/// <summary>Changes to a task: what is left out stays as it is. <c>version</c> is the one that was read.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Title">What is to be done, up to 200 characters; cannot be emptied.</param>
/// <param name="Type">What kind of work it is; cannot be emptied.</param>
/// <param name="DueAt">By when; cannot be emptied. Reminders keep their time.</param>
/// <param name="Priority">How much it presses; cannot be emptied.</param>
/// <param name="AssigneeId">Who is to do it: an active colleague, who is notified when it was another one before. Cannot be emptied.</param>
/// <param name="Description">What is to be done in detail, up to 4,000 characters.</param>
[Writes<CrmTask>]
public sealed record UpdateTaskInput(
    [property: ID("Task")] Guid Id,
    int Version,
    Optional<string?> Title,
    Optional<TaskType?> Type,
    Optional<DateTimeOffset?> DueAt,
    Optional<Priority?> Priority,
    [property: ID<User>] Optional<Guid?> AssigneeId,
    Optional<string?> Description);

[MutationType]
public static class TaskMutations
{
    /// <summary>Adds a task, with a reminder when asked for.</summary>
    [Authorize(Permissions.CreateTasks)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<CrmTask> CreateTaskAsync(CreateTaskInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var customer = input.CustomerId is { } customerId ? await db.Customers.GetAsync(customerId, "CUSTOMER", ct) : null;
        db.Require(viewer, Permissions.CreateTasks, customer?.OwnerId ?? input.AssigneeId ?? viewer.UserId, customer?.Id);
        var task = new CrmTask
        {
            Title = input.Title,
            Type = input.Type ?? TaskType.FollowUp,
            DueAt = input.DueAt,
            Priority = input.Priority ?? Priority.Normal,
            CustomerId = input.CustomerId,
            OpportunityId = input.OpportunityId,
            FeedbackId = input.FeedbackId,
            AssigneeId = input.AssigneeId ?? viewer.UserId,
            Description = input.Description,
        };
        await db.Opportunities.Where(o => o.CustomerId == input.CustomerId).RequireAsync(input.OpportunityId, "OPPORTUNITY", ct);
        await db.Feedbacks.RequireAsync(input.FeedbackId, "FEEDBACK", ct);
        await db.Users.Where(u => u.Active).RequireAsync(task.AssigneeId, "USER", ct);
        db.Tasks.Add(task);
        if (input.RemindAt is { } remindAt)
        {
            db.Reminders.Add(new Reminder
            {
                Title = task.Title,
                FireAt = remindAt,
                UserId = task.AssigneeId,
                CustomerId = task.CustomerId,
                TaskId = task.Id,
            });
        }

        await db.SaveAndTellAsync(Assigned(task), ct);
        return task;
    }

    /// <summary>Changes a task.</summary>
    [Authorize(Permissions.UpdateTasks)]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<CrmTask> UpdateTaskAsync(UpdateTaskInput input, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var task = await db.Tasks.Include(t => t.Customer).GetAsync(input.Id, input.Version, "TASK", ct);
        db.RequireReach(task, viewer);
        var assigneeId = task.AssigneeId;
        input.Title.Apply(v => task.Title = v!);
        input.Type.Apply(v => task.Type = v ?? throw Check.Refuse("TASK", nameof(CrmTask.Type), "REQUIRED"));
        input.DueAt.Apply(v => task.DueAt = v ?? throw Check.Refuse("TASK", nameof(CrmTask.DueAt), "REQUIRED"));
        input.Priority.Apply(v => task.Priority = v ?? throw Check.Refuse("TASK", nameof(CrmTask.Priority), "REQUIRED"));
        input.AssigneeId.Apply(v => task.AssigneeId = v ?? throw Check.Refuse("TASK", nameof(CrmTask.AssigneeId), "REQUIRED"));
        input.Description.Apply(v => task.Description = v);
        await db.Users.Where(u => u.Active).RequireAsync(task.AssigneeId, "USER", ct);
        await (task.AssigneeId == assigneeId ? db.SaveChangesAsync(ct) : db.SaveAndTellAsync(Assigned(task), ct));
        return task;
    }

    /// <summary>Settles a task with its result; its reminders are settled with it.</summary>
    /// <param name="result">What came of it, up to 2,000 characters.</param>
    [Authorize(Permissions.UpdateTasks), Writes<CrmTask>]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<CrmTask> CompleteTaskAsync(
        [ID("Task")] Guid id, string? result, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        CloseAsync(id, (task, now) => task.Complete(result, now), db, viewer, time, ct);

    /// <summary>Skips a task; the reason stays with it.</summary>
    /// <param name="reason">Why it is left undone, up to 2,000 characters. Required.</param>
    [Authorize(Permissions.UpdateTasks), Writes<CrmTask>]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static Task<CrmTask> SkipTaskAsync(
        [ID("Task")] Guid id, [Writes<CrmTask>(Member = nameof(CrmTask.Result))] string reason, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct) =>
        CloseAsync(id, (task, now) => task.Skip(reason, now), db, viewer, time, ct);

    /// <summary>Opens a closed task again: the undo of completing or skipping it.</summary>
    [Authorize(Permissions.UpdateTasks), Writes<CrmTask>]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<CrmTask> ReopenTaskAsync([ID("Task")] Guid id, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var task = await db.Tasks.Include(t => t.Customer).GetAsync(id, "TASK", ct);
        db.RequireReach(task, viewer);
        viewer.RequireKnown<CrmTask>(nameof(CrmTask.Status), task.AssigneeId);
        task.Reopen();
        await db.SaveChangesAsync(ct);
        return task;
    }

    private static async Task<CrmTask> CloseAsync(
        Guid id, Action<CrmTask, DateTimeOffset> close, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var task = await db.Tasks.Include(t => t.Customer).GetAsync(id, "TASK", ct);
        db.RequireReach(task, viewer);
        viewer.RequireKnown<CrmTask>(nameof(CrmTask.Status), task.AssigneeId);
        var now = time.GetUtcNow();
        close(task, now);
        await db.SettleRemindersAsync(task, now, ct);
        db.Tell(task);
        await db.SaveChangesAsync(ct);
        return task;
    }

    private static Notification Assigned(CrmTask task) => new()
    {
        UserId = task.AssigneeId,
        Kind = NotificationKind.Assignment,
        Title = task.Title,
        CustomerId = task.CustomerId,
    };

    /// <summary>
    /// Refuses to change a task without the right to. What one has to do or gave away is always in reach; others' tasks only through
    /// their customer or, without one in sight, their assignee.
    /// </summary>
    internal static void RequireReach(this CrmDbContext db, CrmTask task, Viewer viewer)
    {
        var isMine = task.AssigneeId == viewer.UserId || task.CreatedById == viewer.UserId;
        db.Require(viewer, Permissions.UpdateTasks, isMine ? viewer.UserId : task.Customer?.OwnerId ?? task.AssigneeId, isMine ? null : task.CustomerId);
    }

    /// <summary>Settles the reminders of a closed task, whoever's they are.</summary>
    internal static async Task SettleRemindersAsync(this CrmDbContext db, CrmTask task, DateTimeOffset now, CancellationToken ct)
    {
        await db.Reminders.IgnoreQueryFilters([CrmDbContext.ScopeFilter]).Where(r => r.TaskId == task.Id).LoadAsync(ct);
        task.SettleReminders(now);
    }
}
