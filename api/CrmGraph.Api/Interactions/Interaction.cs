namespace CrmGraph.Api.Interactions;

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

public enum Direction
{
    Inbound,
    Outbound,
}

public enum Sentiment
{
    Positive,
    Neutral,
    Negative,
}

/// <summary>One exchange with a customer: what was said, how it felt, what comes next.</summary>
public sealed class Interaction : ICreated
{
    public const int SummaryLength = 4000;
    public const int FeedbackLength = 4000;
    public const int NextStepLength = Customer.NextStepLength;
    public const int MaxMinutes = 24 * 60;

    public Guid Id { get; init; } = Ids.New();

    public required Guid CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; init; }

    public required Guid AuthorId { get; init; }

    public User Author { get; init; } = null!;

    public required DateTimeOffset At
    {
        get;
        init
        {
            field = value;
            Day = BusinessDay.Of(value);
        }
    }

    /// <summary>The business day of <see cref="At"/>, so that days can be counted on every database.</summary>
    public DateOnly Day { get; private set; }

    public required Channel Channel { get; init; }

    public Direction? Direction { get; init; }

    public required string Summary { get; init => field = Check.Required(value, SummaryLength, "INTERACTION"); }

    public string? Feedback { get; init => field = Check.Optional(value, FeedbackLength, "INTERACTION"); }

    public Sentiment? Sentiment { get; init; }

    public string? NextStep { get; init => field = Check.Optional(value, NextStepLength, "INTERACTION"); }

    public DateTimeOffset? NextAt { get; init; }

    public int? DurationMinutes { get; init => field = Check.Range(value, 0, MaxMinutes, "INTERACTION"); }

    public DateTimeOffset CreatedAt { get; set; }
}
