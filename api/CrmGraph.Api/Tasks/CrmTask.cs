namespace CrmGraph.Api.Tasks;

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
public enum CrmTaskStatus
{
    Todo,
    Doing,
    Done,
    Skipped,
    Cancelled,
}

public enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}

/// <summary>A piece of work someone owes by a time. Task in the schema.</summary>
public sealed class CrmTask : IVersioned, ITracked
{
    public const int TitleLength = 200;
    public const int DescriptionLength = 4000;
    public const int ResultLength = 2000;

    public Guid Id { get; init; } = Ids.New();

    public int Version { get; set; }

    public required string Title { get; set => field = Check.Required(value, TitleLength, "TASK"); }

    public TaskType Type { get; set; }

    public CrmTaskStatus Status { get; private set; }

    public Priority Priority { get; set; } = Priority.Normal;

    public required DateTimeOffset DueAt { get; set; }

    public Guid? CustomerId { get; init; }

    public Customer? Customer { get; init; }

    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; init; }

    public Guid? FeedbackId { get; init; }

    public Feedback? Feedback { get; init; }

    public required Guid AssigneeId { get; set; }

    public User Assignee { get; set; } = null!;

    public string? Description { get; set => field = Check.Optional(value, DescriptionLength, "TASK"); }

    /// <summary>What came of it, or why it was skipped.</summary>
    public string? Result { get; private set => field = Check.Optional(value, ResultLength, "TASK"); }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedById { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public Guid? UpdatedById { get; set; }

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

    private bool IsOpen => Status is CrmTaskStatus.Todo or CrmTaskStatus.Doing;

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
