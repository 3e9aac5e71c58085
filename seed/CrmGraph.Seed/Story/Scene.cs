using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Seed.Words;
using CrmGraph.Seed.Writing;

namespace CrmGraph.Seed.Story;

/// <summary>One customer while its story is told.</summary>
internal sealed record Scene(World World, Portrait Portrait, Customer Customer, IReadOnlyList<Contact> Contacts, Phrase Phrase, Batch Batch)
{
    public Dice Dice => World.Dice;

    public Guid OwnerId => Customer.OwnerId;

    /// <summary>Where the story may begin: the customer is known and it is not older than the histories are.</summary>
    public DateTimeOffset From => Portrait.Since > World.Start ? Portrait.Since : World.Start;

    public string Say(IReadOnlyList<string> sentences) => Phrase.Fill(Dice, Dice.Pick(sentences));

    /// <summary>A line of the customer's history, as the application writes it with every change.</summary>
    public void Line(
        TimelineKind kind,
        DateTimeOffset at,
        string summary,
        Guid? actorId,
        Guid? interactionId = null,
        Guid? opportunityId = null,
        Guid? feedbackId = null,
        Guid? taskId = null) =>
        Batch.Add(new TimelineEntry
        {
            Id = Dice.Id(at),
            CustomerId = Customer.Id,
            Kind = kind,
            At = at,
            ActorId = actorId,
            Summary = summary,
            InteractionId = interactionId,
            OpportunityId = opportunityId,
            FeedbackId = feedbackId,
            TaskId = taskId,
        });
}
