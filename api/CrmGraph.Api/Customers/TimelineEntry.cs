using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>One line of a customer's history, written in the transaction of the change it tells of.</summary>
[Node]
public sealed class TimelineEntry
{
    public const int SummaryLength = 500;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business)]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), Filterable]
    public required TimelineKind Kind { get; init; }

    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ActorId { get; init; }

    [Data(DataClass.Business)]
    public User? Actor { get; init; }

    /// <summary>Cut to its length: a line points at the record, which holds the whole text.</summary>
    [Data(DataClass.Business)]
    public required string Summary { get; init => field = value.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? InteractionId { get; init; }

    [Data(DataClass.Business)]
    public Interaction? Interaction { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TaskId { get; init; }

    [Data(DataClass.Business)]
    public CrmTask? Task { get; init; }
}
