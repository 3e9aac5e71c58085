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

    /// <summary>The customer whose history it is.</summary>
    [Data(DataClass.Business)]
    public Customer Customer { get; init; } = null!;

    /// <summary>What the line tells of; it says which of the references below is set.</summary>
    [Data(DataClass.Business), Filterable]
    public required TimelineKind Kind { get; init; }

    /// <summary>When it happened, UTC.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset At { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ActorId { get; init; }

    /// <summary>Who did it; null when the system did.</summary>
    [Data(DataClass.Business)]
    public User? Actor { get; init; }

    /// <summary>
    /// The line in words: what was said, the title of the deal, task or feedback; for CUSTOMER_CHANGE one of the words created,
    /// changed, deleted, restored. Cut at 500 characters; the record it points at holds the whole text.
    /// </summary>
    [Data(DataClass.Business)]
    [DerivedFrom<Interaction>(nameof(Interactions.Interaction.Summary))]
    [DerivedFrom<Opportunity>(nameof(Opportunities.Opportunity.Title))]
    [DerivedFrom<Feedback>(nameof(Feedbacks.Feedback.Title))]
    [DerivedFrom<CrmTask>(nameof(CrmTask.Title))]
    public required string Summary { get; init => field = value.Length > SummaryLength ? value[..(SummaryLength - 1)] + "…" : value; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? InteractionId { get; init; }

    /// <summary>The exchange it tells of, for INTERACTION; otherwise null.</summary>
    [Data(DataClass.Business)]
    public Interaction? Interaction { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    /// <summary>The deal it tells of or the exchange was about; null without one.</summary>
    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    /// <summary>The feedback it tells of, for FEEDBACK; otherwise null.</summary>
    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TaskId { get; init; }

    /// <summary>The task it tells of, for TASK; otherwise null.</summary>
    [Data(DataClass.Business)]
    public CrmTask? Task { get; init; }
}
