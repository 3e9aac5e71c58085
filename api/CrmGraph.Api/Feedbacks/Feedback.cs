using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Feedbacks;

/// <summary>How feedback reached us.</summary>
public enum FeedbackSource
{
    Phone,
    Wechat,
    Email,
    Form,
    Visit,
    Survey,
    Other,
}

/// <summary>What feedback is about.</summary>
public enum FeedbackCategory
{
    Product,
    Service,
    Delivery,
    Price,
    Complaint,
    Suggestion,
    Praise,
    Other,
}

/// <summary>How far feedback has come on its way back to the customer.</summary>
public enum FeedbackStatus
{
    Received,
    Triaged,
    Action,
    Done,
    Replied,
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

    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public Guid? CustomerId { get; init; }

    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; init; }

    [Data(DataClass.Business)]
    public Contact? Contact { get; init; }

    [Data(DataClass.Business), Filterable, Groupable]
    public required FeedbackSource Source { get; init; }

    [Data(DataClass.Business), Filterable, Groupable]
    public FeedbackCategory? Category { get; set; }

    [Data(DataClass.Business), Filterable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "FEEDBACK"); }

    [Data(DataClass.Business), Filterable]
    public required string Text { get; init => field = Check.Required(value, TextLength, "FEEDBACK"); }

    /// <summary>0 to 10, as customers rate us.</summary>
    [Data(DataClass.Business), Filterable, Sortable, Groupable]
    public int? Score { get; init => field = Check.Range(value, 0, 10, "FEEDBACK"); }

    [Data(DataClass.Business), Filterable, Groupable]
    public FeedbackStatus Status { get; private set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public Priority Priority { get; set; } = Priority.Normal;

    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public Guid? AssigneeId { get; set; }

    [Data(DataClass.Business), Filterable]
    public User? Assignee { get; set; }

    [Data(DataClass.Business)]
    public string? ActionNote { get; private set => field = Check.Optional(value, NoteLength, "FEEDBACK"); }

    [Data(DataClass.Business)]
    public string? Reply { get; private set => field = Check.Required(value, NoteLength, "FEEDBACK"); }

    [Data(DataClass.Business)]
    public Channel? RepliedVia { get; private set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? RepliedAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? RepliedById { get; private set; }

    [Data(DataClass.Business)]
    public User? RepliedBy { get; private set; }

    [Data(DataClass.Business)]
    public string? DeclineReason { get; private set => field = Check.Optional(value, NoteLength, "FEEDBACK"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the customer should have been answered.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
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
