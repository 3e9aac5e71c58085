using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>One line of a customer's history, written in the transaction of the change it tells of.</summary>
[Node]
public sealed class TimelineEntry
{
    public const int SummaryLength = 500;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    [Filterable]
    public required TimelineKind Kind { get; init; }

    [Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    [GraphQLIgnore]
    public Guid? ActorId { get; init; }

    public User? Actor { get; init; }

    /// <summary>Cut to its length: a line points at the record, which holds the whole text.</summary>
    public required string Summary { get; init => field = value.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }

    [GraphQLIgnore]
    public Guid? InteractionId { get; init; }

    public Interaction? Interaction { get; init; }

    [GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; init; }

    [GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    public Feedback? Feedback { get; init; }

    [GraphQLIgnore]
    public Guid? TaskId { get; init; }

    public CrmTask? Task { get; init; }
}
