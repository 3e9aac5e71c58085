using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tasks;

/// <summary>What is to be done.</summary>
public enum TaskType
{
    FollowUp,
    Visit,
    Care,
    Survey,
    Review,
    Other,
}

/// <summary>TaskStatus in the schema; the framework has a type of that name.</summary>
[GraphQLName("TaskStatus")]
public enum CrmTaskStatus
{
    Todo,
    Doing,
    Done,
    Skipped,
    Cancelled,
}

/// <summary>How much something presses.</summary>
public enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}

/// <summary>A piece of work someone owes by a time. Task in the schema.</summary>
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

    [Data(DataClass.Business), Filterable, Sortable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "TASK"); }

    [Data(DataClass.Business), Filterable, Groupable]
    public TaskType Type { get; set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public CrmTaskStatus Status { get; private set; }

    [Data(DataClass.Business), Filterable, Groupable]
    public Priority Priority { get; set; } = Priority.Normal;

    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset DueAt { get; set; }

    [Data(DataClass.Business), ID<Customer>, Filterable, Groupable]
    public Guid? CustomerId { get; init; }

    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? OpportunityId { get; init; }

    [Data(DataClass.Business)]
    public Opportunity? Opportunity { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    [Data(DataClass.Business), ID<User>, Filterable, Groupable]
    public required Guid AssigneeId { get; set; }

    [Data(DataClass.Business), Filterable]
    public User Assignee { get; set; } = null!;

    [Data(DataClass.Business)]
    public string? Description { get; set => field = Check.Optional(value, DescriptionLength, "TASK"); }

    /// <summary>What came of it, or why it was skipped.</summary>
    [Data(DataClass.Business)]
    public string? Result { get; private set => field = Check.Optional(value, ResultLength, "TASK"); }

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
        Result = result;
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
