using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Interactions;

/// <summary>By what way people talked.</summary>
public enum Channel
{
    /// <summary>A telephone call.</summary>
    Phone,

    /// <summary>WeChat messages or calls.</summary>
    Wechat,

    /// <summary>WeCom (企业微信), the company account of WeChat.</summary>
    Wecom,

    /// <summary>A text message.</summary>
    Sms,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Chat on a website or in an app.</summary>
    Chat,

    /// <summary>Face to face, at theirs or ours.</summary>
    Visit,

    /// <summary>At a fair, salon or another event.</summary>
    Event,
}

/// <summary>Who turned to whom.</summary>
public enum Direction
{
    /// <summary>The customer turned to us.</summary>
    Inbound,

    /// <summary>We turned to the customer.</summary>
    Outbound,
}

/// <summary>How the other side felt.</summary>
public enum Sentiment
{
    /// <summary>Pleased.</summary>
    Positive,

    /// <summary>Neither pleased nor annoyed.</summary>
    Neutral,

    /// <summary>Annoyed or worried.</summary>
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

    /// <summary>The customer it was with.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public required Guid CustomerId { get; init; }

    /// <summary>The customer it was with.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; init; }

    /// <summary>The person it was with; null when not recorded.</summary>
    [Data(DataClass.Business)]
    public Contact? Contact { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    /// <summary>The deal it was about; null when about none.</summary>
    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    /// <summary>The colleague who spoke and recorded it.</summary>
    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid AuthorId { get; init; }

    /// <summary>The colleague who spoke and recorded it.</summary>
    [Data(DataClass.Business), Filterable]
    public User Author { get; init; } = null!;

    /// <summary>When it happened, UTC; at most five minutes ahead of the server's clock.</summary>
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

    /// <summary>The day of <c>at</c> in China, for grouping by day.</summary>
    [Data(DataClass.Business), Filterable, Groupable, DerivedFrom<Interaction>(nameof(At))]
    public DateOnly Day { get; private set; }

    /// <summary>By what way people talked.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public required Channel Channel { get; init; }

    /// <summary>Who turned to whom; null when not recorded.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public Direction? Direction { get; init; }

    /// <summary>What was said, up to 4,000 characters.</summary>
    /// <remarks>Business, as every free text here: what colleagues note about their work. Numbers and addresses belong into their own members.</remarks>
    [Data(DataClass.Business), Filterable]
    public required string Summary { get; init => field = Check.Required(value, SummaryLength, "INTERACTION"); }

    /// <summary>
    /// What the customer thought of it, in the colleague's words; null when not recorded. Complaints are better kept as
    /// <c>Feedback</c>.
    /// </summary>
    [Data(DataClass.Business)]
    public string? Feedback { get; init => field = Check.Optional(value, FeedbackLength, "INTERACTION"); }

    /// <summary>How the other side felt, as the colleague saw it; null when not recorded.</summary>
    /// <remarks>Business: an opinion of the relation, not a trait of the person.</remarks>
    [Data(DataClass.Business), Filterable, Groupable]
    public Sentiment? Sentiment { get; init; }

    /// <summary>What was agreed to come next; null when nothing was.</summary>
    [Data(DataClass.Business)]
    public string? NextStep { get; init => field = Check.Optional(value, NextStepLength, "INTERACTION"); }

    /// <summary>When the next step is due, UTC; null when there is none or no time was set.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How long it took, in minutes, 0 to 1,440; null when not recorded.</summary>
    [Data(DataClass.Business), Aggregatable]
    public int? DurationMinutes { get; init => field = Check.Range(value, 0, MaxMinutes, "INTERACTION"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }
}
