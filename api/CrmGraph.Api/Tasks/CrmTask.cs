using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tasks;

/// <summary>What is to be done.</summary>
public enum TaskType
{
    /// <summary>Get in touch again.</summary>
    FollowUp,

    /// <summary>Go and see the customer.</summary>
    Visit,

    /// <summary>A greeting or favour to keep the relation warm.</summary>
    Care,

    /// <summary>Ask how content the customer is.</summary>
    Survey,

    /// <summary>Look back at how something went.</summary>
    Review,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Where a task stands. TODO and DOING are open; from the others it can be reopened.</summary>
/// <remarks>Named so because the framework has a <c>TaskStatus</c>.</remarks>
[GraphQLName("TaskStatus")]
public enum CrmTaskStatus
{
    /// <summary>Not begun. Open.</summary>
    Todo,

    /// <summary>Begun. Open. No mutation sets it yet.</summary>
    Doing,

    /// <summary>Completed; <c>result</c> says what came of it.</summary>
    Done,

    /// <summary>Left undone on purpose; <c>result</c> says why.</summary>
    Skipped,

    /// <summary>No longer needed. No mutation sets it yet.</summary>
    Cancelled,
}

/// <summary>How much something presses.</summary>
public enum Priority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>As usual; what is taken when nobody says.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}

/// <summary>A piece of work someone owes by a time.</summary>
/// <remarks>Named so because the framework has a <c>Task</c>.</remarks>
[Node, GraphQLName("Task")]
public sealed class CrmTask : IVersioned, ITracked
{
    public const int TitleLength = 200;
    public const int DescriptionLength = 4000;
    public const int ResultLength = 2000;

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What is to be done, up to 200 characters.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "TASK"); }

    /// <summary>What kind of work it is.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public TaskType Type { get; set; }

    /// <summary>Where the task stands.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public CrmTaskStatus Status { get; private set; }

    /// <summary>How much it presses.</summary>
    [Data(DataClass.Business), Filterable, Groupable]
    public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>By when, UTC. An open task whose time has passed is overdue.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>The customer it is about; null when about none. It cannot change.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public Guid? CustomerId { get; init; }

    /// <summary>
    /// The customer it is about; null when about none, or when the viewer may not see the customer but the task is theirs.
    /// </summary>
    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    /// <summary>The deal it is about; null when about none.</summary>
    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ContactId { get; init; }

    /// <summary>The person it is about, such as whose birthday it is; null when about none in particular.</summary>
    [Data(DataClass.Business)]
    public Contact? Contact { get; init; }

    /// <summary>The occasion a care plan made the task for; no two tasks are for the same.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? CareKey { get; init; }

    /// <summary>The line of the care plan that made it; null for a task somebody made, or when the line is gone.</summary>
    [Data(DataClass.Business), ID<CarePlanItem>, Filterable]
    public Guid? CareItemId { get; init; }

    /// <summary>The line of the care plan that made it; null for a task somebody made, or when the line is gone.</summary>
    [Data(DataClass.Business)]
    public CarePlanItem? CareItem { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    /// <summary>The feedback it deals with; null when with none.</summary>
    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    /// <summary>The colleague who is to do it.</summary>
    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid AssigneeId { get; set; }

    /// <summary>The colleague who is to do it.</summary>
    [Data(DataClass.Business), Filterable]
    public User Assignee { get; set; } = null!;

    /// <summary>What is to be done in detail, up to 4,000 characters; null when there is no more to say.</summary>
    [Data(DataClass.Business)]
    public string? Description { get; set => field = Check.Optional(value, DescriptionLength, "TASK"); }

    /// <summary>What came of it, or why it was skipped.</summary>
    [Data(DataClass.Business)]
    public string? Result { get; private set => field = Check.Optional(value, ResultLength, "TASK"); }

    /// <summary>When it was completed, skipped or cancelled, UTC; null while it is open.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? CompletedAt { get; private set; }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>The reminders of the task the viewer may see, the earliest first.</summary>
    [DefaultOrder(nameof(Reminder.FireAt))]
    public List<Reminder> Reminders { get; } = [];

    public void Start()
    {
        Require(Status == CrmTaskStatus.Todo);
        Status = CrmTaskStatus.Doing;
    }

    public void Complete(string? result, DateTimeOffset now)
    {
        Require(IsOpen);
        Result = CareItemId is null || !string.IsNullOrWhiteSpace(result) ? result : throw new ValidationException("TASK_RESULT_REQUIRED", "result");
        Close(CrmTaskStatus.Done, now);
    }

    public void Skip(string? reason, DateTimeOffset now)
    {
        Require(IsOpen);
        Result = string.IsNullOrWhiteSpace(reason) ? throw new ValidationException("TASK_SKIP_REASON_REQUIRED", "reason") : reason;
        Close(CrmTaskStatus.Skipped, now);
    }

    public void Cancel(DateTimeOffset now)
    {
        Require(IsOpen);
        Close(CrmTaskStatus.Cancelled, now);
    }

    public void Reopen()
    {
        if (IsOpen)
        {
            throw new InvalidStateException("TASK_IS_OPEN");
        }

        Status = CrmTaskStatus.Todo;
        CompletedAt = null;
        Result = null;
    }

    /// <summary>Settles the reminders that still wait or ring for this task.</summary>
    internal void SettleReminders(DateTimeOffset now)
    {
        foreach (var reminder in Reminders.Where(r => r.CompletedAt is null && r.Status != ReminderStatus.Cancelled))
        {
            reminder.Complete(null, now);
        }
    }

    internal bool IsOpen => Status is CrmTaskStatus.Todo or CrmTaskStatus.Doing;

    private void Close(CrmTaskStatus status, DateTimeOffset now)
    {
        Status = status;
        CompletedAt = now;
    }

    private void Require(bool allowed)
    {
        if (!allowed)
        {
            throw new InvalidStateException($"TASK_IS_{Status.ToString().ToUpperInvariant()}");
        }
    }
}
