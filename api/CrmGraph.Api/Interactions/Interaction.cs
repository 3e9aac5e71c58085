using CrmGraph.Api.Access;
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

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business), Filterable]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; init; }

    [Data(DataClass.Business)]
    public Contact? Contact { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid AuthorId { get; init; }

    [Data(DataClass.Business), Filterable]
    public User Author { get; init; } = null!;

    [Data(DataClass.Business), Filterable, Sortable]
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
    [Data(DataClass.Business), Filterable, Groupable]
    public DateOnly Day { get; private set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public required Channel Channel { get; init; }

    [Data(DataClass.Business), Filterable, Groupable]
    public Direction? Direction { get; init; }

    /// <remarks>Business, as every free text here: what colleagues note about their work. Numbers and addresses belong into their own members.</remarks>
    [Data(DataClass.Business), Filterable]
    public required string Summary { get; init => field = Check.Required(value, SummaryLength, "INTERACTION"); }

    [Data(DataClass.Business)]
    public string? Feedback { get; init => field = Check.Optional(value, FeedbackLength, "INTERACTION"); }

    /// <remarks>Business: an opinion of the relation, not a trait of the person.</remarks>
    [Data(DataClass.Business), Filterable, Groupable]
    public Sentiment? Sentiment { get; init; }

    [Data(DataClass.Business)]
    public string? NextStep { get; init => field = Check.Optional(value, NextStepLength, "INTERACTION"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? NextAt { get; init; }

    [Data(DataClass.Business), Aggregatable]
    public int? DurationMinutes { get; init => field = Check.Range(value, 0, MaxMinutes, "INTERACTION"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }
}
