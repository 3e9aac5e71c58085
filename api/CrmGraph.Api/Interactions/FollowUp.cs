using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Interactions;

/// <summary>One contact with a customer, what comes next, and when to be reminded of it: a single submit.</summary>
/// <param name="CustomerId">The customer it was with.</param>
/// <param name="ContactId">The person it was with; must be one of the customer's.</param>
/// <param name="OpportunityId">The deal it was about; must be one of the customer's.</param>
/// <param name="TaskId">The task this contact settles; it is completed with the summary as its result.</param>
/// <param name="At">When it happened; now when left out.</param>
/// <param name="Channel">By what way people talked.</param>
/// <param name="Direction">Who turned to whom; OUTBOUND when left out.</param>
/// <param name="Summary">What was said, up to 4,000 characters. Required.</param>
/// <param name="Feedback">What the customer thought of it, up to 4,000 characters.</param>
/// <param name="Sentiment">How the other side felt.</param>
/// <param name="DurationMinutes">How long it took, in minutes, 0 to 1,440.</param>
/// <param name="NextStep">What comes next, up to 500 characters. With <c>nextAt</c> or <c>remindAt</c> it becomes a task of the caller.</param>
/// <param name="NextAt">When the next step is due; it becomes a task and the customer's next contact.</param>
/// <param name="RemindAt">When to ring; needs a next step.</param>
[Writes<Interaction>]
public sealed record LogFollowUpInput(
    [property: ID<Customer>] Guid CustomerId,
    [property: ID<Contact>] Guid? ContactId,
    [property: ID<Opportunity>] Guid? OpportunityId,
    [property: ID("Task"), Writes<CrmTask>(Member = nameof(CrmTask.Status))] Guid? TaskId,
    DateTimeOffset? At,
    Channel Channel,
    Direction? Direction,
    string Summary,
    string? Feedback,
    Sentiment? Sentiment,
    int? DurationMinutes,
    string? NextStep,
    DateTimeOffset? NextAt,
    [property: Writes<Reminder>(Member = nameof(Reminder.FireAt))] DateTimeOffset? RemindAt);

[MutationType]
public static class FollowUpMutations
{
    /// <summary>Logs a contact, plans the next step as a task, and sets its reminder, all or nothing.</summary>
    [Authorize(Permissions.CreateInteractions)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Interaction> LogFollowUpAsync(
        LogFollowUpInput input, CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var at = Check.Past(input.At, now, "INTERACTION", nameof(Interaction.At));
        Validate(input);
        var customer = await db.Customers.GetAsync(input.CustomerId, "CUSTOMER", ct);
        db.Require(viewer, Permissions.CreateInteractions, customer.OwnerId, customer.Id);
        await db.Contacts.Where(c => c.CustomerId == customer.Id).RequireAsync(input.ContactId, "CONTACT", ct);
        await db.Opportunities.Where(o => o.CustomerId == customer.Id).RequireAsync(input.OpportunityId, "OPPORTUNITY", ct);
        var interaction = new Interaction
        {
            CustomerId = customer.Id,
            ContactId = input.ContactId,
            OpportunityId = input.OpportunityId,
            AuthorId = viewer.UserId,
            At = at,
            Channel = input.Channel,
            Direction = input.Direction ?? Interactions.Direction.Outbound,
            Summary = input.Summary,
            Feedback = input.Feedback,
            Sentiment = input.Sentiment,
            DurationMinutes = input.DurationMinutes,
            NextStep = input.NextStep,
            NextAt = input.NextAt,
        };
        db.Interactions.Add(interaction);
        customer.RecordContact(interaction.At, interaction.NextStep, interaction.NextAt);
        db.Tell(interaction);
        await SettleTaskAsync(input, interaction, db, viewer, now, ct);
        PlanNextStep(input, interaction, db, viewer);
        await db.SaveChangesAsync(ct);
        return interaction;
    }

    private static void Validate(LogFollowUpInput input)
    {
        if (input.NextAt is not null && string.IsNullOrWhiteSpace(input.NextStep))
        {
            throw new ValidationException("INTERACTION_NEXT_STEP_REQUIRED", "nextStep");
        }

        if (input.RemindAt is not null && string.IsNullOrWhiteSpace(input.NextStep))
        {
            throw new ValidationException("INTERACTION_NEXT_STEP_REQUIRED", "nextStep");
        }
    }

    private static async Task SettleTaskAsync(LogFollowUpInput input, Interaction interaction, CrmDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        if (input.TaskId is not { } taskId)
        {
            return;
        }

        var task = await db.Tasks.Where(t => t.CustomerId == interaction.CustomerId).Include(t => t.Customer).GetAsync(taskId, "TASK", ct);
        if (task.IsOpen)
        {
            db.RequireReach(task, viewer);
            task.Complete(interaction.Summary.Length > CrmTask.ResultLength ? interaction.Summary[..CrmTask.ResultLength] : interaction.Summary, now);
            await db.SettleRemindersAsync(task, now, ct);
        }
    }

    private static void PlanNextStep(LogFollowUpInput input, Interaction interaction, CrmDbContext db, Viewer viewer)
    {
        if (string.IsNullOrWhiteSpace(input.NextStep) || (input.NextAt ?? input.RemindAt) is not { } dueAt)
        {
            return;
        }

        db.Require(viewer, Permissions.CreateTasks, viewer.UserId, interaction.CustomerId);
        var title = input.NextStep.Trim() is { Length: > CrmTask.TitleLength } text ? text[..CrmTask.TitleLength] : input.NextStep.Trim();
        var task = new CrmTask
        {
            Title = title,
            Type = TaskType.FollowUp,
            DueAt = dueAt,
            CustomerId = interaction.CustomerId,
            OpportunityId = interaction.OpportunityId,
            AssigneeId = viewer.UserId,
        };
        db.Tasks.Add(task);
        if (input.RemindAt is { } remindAt)
        {
            db.Require(viewer, Permissions.CreateReminders, viewer.UserId, interaction.CustomerId);
            db.Reminders.Add(new Reminder
            {
                Title = title,
                FireAt = remindAt,
                UserId = viewer.UserId,
                CustomerId = interaction.CustomerId,
                TaskId = task.Id,
            });
        }
    }
}
