namespace CrmGraph.Api.Customers;

/// <summary>One line of a customer's history, written in the transaction of the change it tells of.</summary>
public sealed class TimelineEntry
{
    public const int SummaryLength = 500;

    public Guid Id { get; init; } = Ids.New();

    public required Guid CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    public required TimelineKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public User? Actor { get; init; }

    /// <summary>Cut to its length: a line points at the record, which holds the whole text.</summary>
    public required string Summary { get; init => field = value.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }

    public Guid? InteractionId { get; init; }

    public Interaction? Interaction { get; init; }

    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; init; }

    public Guid? FeedbackId { get; init; }

    public Feedback? Feedback { get; init; }

    public Guid? TaskId { get; init; }

    public CrmTask? Task { get; init; }
}
