namespace CrmGraph.Api.Customers;

/// <summary>Writes lines of a customer's history, in the transaction of what they tell of.</summary>
internal static class Timeline
{
    /// <summary>A change to the customer itself. <paramref name="what"/> is a stable word the client translates.</summary>
    public static void Tell(this CrmDbContext db, Customer customer, string what) =>
        db.AddLine(customer.Id, TimelineKind.CustomerChange, what);

    public static void Tell(this CrmDbContext db, Interaction interaction) =>
        db.TimelineEntries.Add(new TimelineEntry
        {
            Id = Ids.New(interaction.At),
            CustomerId = interaction.CustomerId,
            Kind = TimelineKind.Interaction,
            At = interaction.At,
            ActorId = interaction.AuthorId,
            Summary = interaction.Summary,
            InteractionId = interaction.Id,
            OpportunityId = interaction.OpportunityId,
        });

    public static void Tell(this CrmDbContext db, Opportunity opportunity) =>
        db.AddLine(opportunity.CustomerId, TimelineKind.StageChange, opportunity.Title, opportunityId: opportunity.Id);

    public static void Tell(this CrmDbContext db, Feedback feedback)
    {
        if (feedback.CustomerId is { } customerId)
        {
            db.AddLine(customerId, TimelineKind.Feedback, feedback.Title, feedbackId: feedback.Id);
        }
    }

    public static void Tell(this CrmDbContext db, CrmTask task)
    {
        if (task.CustomerId is { } customerId)
        {
            db.AddLine(customerId, TimelineKind.Task, task.Title, taskId: task.Id);
        }
    }

    private static void AddLine(
        this CrmDbContext db,
        Guid customerId,
        TimelineKind kind,
        string summary,
        Guid? opportunityId = null,
        Guid? feedbackId = null,
        Guid? taskId = null) =>
        db.TimelineEntries.Add(new TimelineEntry
        {
            CustomerId = customerId,
            Kind = kind,
            At = db.Clock.GetUtcNow(),
            ActorId = db.Scope.UserId,
            Summary = summary,
            OpportunityId = opportunityId,
            FeedbackId = feedbackId,
            TaskId = taskId,
        });
}
