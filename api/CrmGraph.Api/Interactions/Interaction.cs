using CrmGraph.GraphQL;

namespace CrmGraph.Api.Interactions;

/// <summary>By what way people talked.</summary>
public enum Channel
{
    Phone,
    Wechat,
    Wecom,
    Sms,
    Email,
    Chat,
    Visit,
    Event,
}

/// <summary>Who turned to whom.</summary>
public enum Direction
{
    Inbound,
    Outbound,
}

/// <summary>How the other side felt.</summary>
public enum Sentiment
{
    Positive,
    Neutral,
    Negative,
}

/// <summary>One exchange with a customer: what was said, how it felt, what comes next.</summary>
[Node]
public sealed class Interaction : ICreated
{
    public const int SummaryLength = 4000;
    public const int FeedbackLength = 4000;
    public const int NextStepLength = Customer.NextStepLength;
    public const int MaxMinutes = 24 * 60;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [ID<Customer>, Filterable, Groupable]
    public required Guid CustomerId { get; init; }

    [Filterable]
    public Customer Customer { get; init; } = null!;

    [GraphQLIgnore]
    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    [GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; init; }

    [ID<User>, Filterable, Groupable]
    public required Guid AuthorId { get; init; }

    [Filterable]
    public User Author { get; init; } = null!;

    [Filterable, Sortable]
    public required DateTimeOffset At
    {
        get;
        init
        {
            field = value;
            Day = BusinessDay.Of(value);
        }
    }

    /// <summary>The day in China.</summary>
    [Filterable, Groupable]
    public DateOnly Day { get; private set; }

    [Filterable, Groupable]
    public required Channel Channel { get; init; }

    [Filterable, Groupable]
    public Direction? Direction { get; init; }

    [Filterable]
    public required string Summary { get; init => field = Check.Required(value, SummaryLength, "INTERACTION"); }

    public string? Feedback { get; init => field = Check.Optional(value, FeedbackLength, "INTERACTION"); }

    [Filterable, Groupable]
    public Sentiment? Sentiment { get; init; }

    public string? NextStep { get; init => field = Check.Optional(value, NextStepLength, "INTERACTION"); }

    [Filterable, Sortable]
    public DateTimeOffset? NextAt { get; init; }

    [Aggregatable]
    public int? DurationMinutes { get; init => field = Check.Range(value, 0, MaxMinutes, "INTERACTION"); }

    [Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }
}
