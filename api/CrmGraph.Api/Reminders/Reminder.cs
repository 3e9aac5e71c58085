using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reminders;

/// <summary>What became of a reminder.</summary>
public enum ReminderStatus
{
    Scheduled,
    Due,
    Delivered,
    Acked,
    Snoozed,
    Escalated,
    Cancelled,
    Failed,
}

/// <summary>Tells one colleague something at a time. Always internal: the recipient is a user, never a customer.</summary>
[Node]
public sealed class Reminder : IVersioned, ITracked
{
    public const int TitleLength = 200;
    public const int NoteLength = 1000;
    public const int ResultLength = 1000;
    public const int WorkerLength = 60;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    public int Version { get; set; }

    [Filterable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "REMINDER"); }

    public string? Note { get; set => field = Check.Optional(value, NoteLength, "REMINDER"); }

    /// <summary>When it was asked for.</summary>
    [Filterable, Sortable]
    public required DateTimeOffset FireAt
    {
        get;
        init
        {
            field = value;
            DueAt = value;
        }
    }

    [Filterable]
    public ReminderStatus Status { get; private set; }

    [ID<User>, Filterable]
    public required Guid UserId { get; init; }

    [Filterable]
    public User User { get; init; } = null!;

    [ID<Customer>, Filterable]
    public Guid? CustomerId { get; init; }

    [Filterable]
    public Customer? Customer { get; init; }

    [GraphQLIgnore]
    public Guid? TaskId { get; init; }

    public CrmTask? Task { get; init; }

    [Filterable, Sortable]
    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    [GraphQLIgnore]
    public string? Result { get; private set => field = Check.Optional(value, ResultLength, "REMINDER"); }

    /// <summary>Whether the last delivery came noticeably after its time.</summary>
    public bool Late { get; private set; }

    [Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>When it fires next: <see cref="FireAt"/> first, then the end of each snooze.</summary>
    [GraphQLIgnore]
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Counts deliveries: every snooze opens a new round, and a round is delivered once.</summary>
    [GraphQLIgnore]
    public int Round { get; private set; }

    /// <summary>The worker delivering it now, until when, and the number that tells its claim from older ones.</summary>
    [GraphQLIgnore]
    public string? LeaseOwner { get; private set; }

    [GraphQLIgnore]
    public DateTimeOffset? LeaseUntil { get; private set; }

    [GraphQLIgnore]
    public long Fence { get; private set; }

    public void Acknowledge(DateTimeOffset now)
    {
        Require(ReminderStatus.Delivered, ReminderStatus.Escalated);
        Status = ReminderStatus.Acked;
        AcknowledgedAt = now;
    }

    /// <summary>Fires again at <paramref name="until"/>.</summary>
    public void Snooze(DateTimeOffset until, DateTimeOffset now)
    {
        Require(ReminderStatus.Scheduled, ReminderStatus.Due, ReminderStatus.Delivered, ReminderStatus.Snoozed, ReminderStatus.Escalated, ReminderStatus.Acked);
        if (CompletedAt is not null)
        {
            throw new InvalidStateException("REMINDER_IS_COMPLETED");
        }

        if (until <= now)
        {
            throw new ValidationException("REMINDER_UNTIL_IN_PAST", "until");
        }

        Status = ReminderStatus.Snoozed;
        SnoozedUntil = until;
        DueAt = until;
        Round++;
        Release();
    }

    /// <summary>The matter is settled, delivered or not.</summary>
    public void Complete(string? result, DateTimeOffset now)
    {
        if (Status == ReminderStatus.Cancelled || CompletedAt is not null)
        {
            throw new InvalidStateException(Status == ReminderStatus.Cancelled ? "REMINDER_IS_CANCELLED" : "REMINDER_IS_COMPLETED");
        }

        Status = ReminderStatus.Acked;
        Result = result;
        AcknowledgedAt ??= now;
        CompletedAt = now;
        Release();
    }

    public void Cancel()
    {
        Require(ReminderStatus.Scheduled, ReminderStatus.Due, ReminderStatus.Snoozed, ReminderStatus.Delivered, ReminderStatus.Escalated, ReminderStatus.Failed);
        Status = ReminderStatus.Cancelled;
        Release();
    }

    private void Release()
    {
        LeaseOwner = null;
        LeaseUntil = null;
    }

    private void Require(params ReadOnlySpan<ReminderStatus> allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new InvalidStateException($"REMINDER_IS_{Status.ToString().ToUpperInvariant()}");
        }
    }
}
