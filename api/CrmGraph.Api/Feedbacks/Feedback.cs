using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Feedbacks;

/// <summary>How feedback reached us.</summary>
public enum FeedbackSource
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>Over WeChat.</summary>
    Wechat,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>Through a form on a website.</summary>
    Form,

    /// <summary>Face to face.</summary>
    Visit,

    /// <summary>As an answer to a survey.</summary>
    Survey,

    /// <summary>Some other way.</summary>
    Other,
}

/// <summary>What feedback is about.</summary>
public enum FeedbackCategory
{
    /// <summary>What we sell.</summary>
    Product,

    /// <summary>How we serve.</summary>
    Service,

    /// <summary>How and when it arrived.</summary>
    Delivery,

    /// <summary>What it costs.</summary>
    Price,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>An idea of what we could do better.</summary>
    Suggestion,

    /// <summary>Praise.</summary>
    Praise,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How far feedback has come on its way back to the customer.</summary>
public enum FeedbackStatus
{
    /// <summary>Came in; nobody has sorted it yet. Next: TRIAGED, DECLINED.</summary>
    Received,

    /// <summary>Sorted: category and assignee are set. Next: ACTION, DECLINED.</summary>
    Triaged,

    /// <summary>Something is being done about it. Next: DONE, DECLINED.</summary>
    Action,

    /// <summary>Dealt with, but the customer does not know yet. Next: REPLIED.</summary>
    Done,

    /// <summary>The customer was told what was done. Final: the loop is closed.</summary>
    Replied,

    /// <summary>It will not be done, and the customer was told so. Final.</summary>
    Declined,
}

/// <summary>What a customer told us. The loop closes only when the customer was told what came of it.</summary>
[Node]
public sealed class Feedback : IVersioned, ITracked
{
    public const int TitleLength = 200;
    public const int TextLength = 8000;
    public const int NoteLength = 4000;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>The customer who said it; null when unknown. It cannot change.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public Guid? CustomerId { get; init; }

    /// <summary>The customer who said it; null when unknown or out of sight.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; init; }

    /// <summary>The person who said it; null when not recorded.</summary>
    [Data(DataClass.Business)]
    public Contact? Contact { get; init; }

    /// <summary>How it reached us.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public required FeedbackSource Source { get; init; }

    /// <summary>What it is about; null until somebody sorts it.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public FeedbackCategory? Category { get; set; }

    /// <summary>What it says in short, up to 200 characters.</summary>
    [Data(DataClass.Business), Filterable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "FEEDBACK"); }

    /// <summary>What the customer said, word for word, up to 8,000 characters; it cannot change.</summary>
    [Data(DataClass.Business), Filterable]
    public required string Text { get; init => field = Check.Required(value, TextLength, "FEEDBACK"); }

    /// <summary>How the customer rates us, 0 to 10; null when they did not.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public int? Score { get; init => field = Check.Range(value, 0, 10, "FEEDBACK"); }

    /// <summary>How far it has come on its way back to the customer.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public FeedbackStatus Status { get; private set; }

    /// <summary>How much it presses.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>The colleague who deals with it; null while nobody does.</summary>
    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public Guid? AssigneeId { get; set; }

    /// <summary>The colleague who deals with it; null while nobody does.</summary>
    [Data(DataClass.Business), Filterable]
    public User? Assignee { get; set; }

    /// <summary>What is being or was done about it; null before work begins.</summary>
    [Data(DataClass.Business)]
    public string? ActionNote { get; private set => field = Check.Optional(value, NoteLength, "FEEDBACK"); }

    /// <summary>What the customer was told, up to 4,000 characters; null before that.</summary>
    [Data(DataClass.Business)]
    public string? Reply { get; private set => field = Check.Required(value, NoteLength, "FEEDBACK"); }

    /// <summary>By what way the customer was told; null before that.</summary>
    [Data(DataClass.Business)]
    public Channel? RepliedVia { get; private set; }

    /// <summary>When the customer was told, UTC; null before that.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? RepliedAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? RepliedById { get; private set; }

    /// <summary>Who told the customer; null before that.</summary>
    [Data(DataClass.Business)]
    public User? RepliedBy { get; private set; }

    /// <summary>Why it will not be done, for colleagues; null unless it was declined.</summary>
    [Data(DataClass.Business)]
    public string? DeclineReason { get; private set => field = Check.Optional(value, NoteLength, "FEEDBACK"); }

    /// <summary>When it reached us, UTC.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>By when the customer should be answered, UTC: a day after it reached us.</summary>
    [Data(DataClass.Business), Filterable, Sortable, DerivedFrom<Feedback>(nameof(ReceivedAt))]
    public DateTimeOffset? DueAt { get; set; }

    [Data(DataClass.Business), Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>Sorts it: what it is about, how urgent, who takes it. May be done again before work begins.</summary>
    public void Triage(FeedbackCategory category, Priority? priority, Guid? assigneeId)
    {
        Require(FeedbackStatus.Received, FeedbackStatus.Triaged);
        Category = category;
        Priority = priority ?? Priority;
        AssigneeId = assigneeId ?? AssigneeId;
        Status = FeedbackStatus.Triaged;
    }

    public void Act(string? note)
    {
        Require(FeedbackStatus.Triaged, FeedbackStatus.Action);
        ActionNote = string.IsNullOrWhiteSpace(note) ? throw new ValidationException("FEEDBACK_ACTION_NOTE_REQUIRED", "actionNote") : note;
        Status = FeedbackStatus.Action;
    }

    public void Finish(string? note)
    {
        Require(FeedbackStatus.Action);
        ActionNote = note ?? ActionNote;
        Status = FeedbackStatus.Done;
    }

    /// <summary>The customer was told what was done; only this closes the loop.</summary>
    public void ReplyWith(string? reply, Channel via, DateTimeOffset at, Guid? byId)
    {
        Require(FeedbackStatus.Done);
        Answer(reply, via, at, byId);
        Status = FeedbackStatus.Replied;
    }

    /// <summary>We will not do it, and the customer was told so.</summary>
    public void Decline(string? reason, string? reply, Channel via, DateTimeOffset at, Guid? byId)
    {
        Require(FeedbackStatus.Received, FeedbackStatus.Triaged, FeedbackStatus.Action);
        DeclineReason = string.IsNullOrWhiteSpace(reason) ? throw new ValidationException("FEEDBACK_DECLINE_REASON_REQUIRED", "reason") : reason;
        Answer(reply, via, at, byId);
        Status = FeedbackStatus.Declined;
    }

    private void Answer(string? reply, Channel via, DateTimeOffset at, Guid? byId)
    {
        Reply = reply;
        RepliedVia = via;
        RepliedAt = at;
        RepliedById = byId;
    }

    private void Require(params ReadOnlySpan<FeedbackStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new InvalidStateException($"FEEDBACK_IS_{Status.ToString().ToUpperInvariant()}");
        }
    }
}
