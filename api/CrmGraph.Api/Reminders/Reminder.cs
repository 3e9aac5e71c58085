using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reminders;

/// <summary>What became of a reminder.</summary>
public enum ReminderStatus
{
    /// <summary>Waits for its time.</summary>
    Scheduled,

    /// <summary>Its time has come and it is being delivered; lasts a moment.</summary>
    Due,

    /// <summary>Delivered as a notification; nobody has reacted yet.</summary>
    Delivered,

    /// <summary>Seen, or settled: <c>completedAt</c> tells which.</summary>
    Acked,

    /// <summary>Put off; rings again at <c>snoozedUntil</c>.</summary>
    Snoozed,

    /// <summary>Passed on because nobody reacted. Reserved: the server does not do it yet.</summary>
    Escalated,

    /// <summary>Taken back before it was settled; rings no more.</summary>
    Cancelled,

    /// <summary>Could not be delivered because its user is no longer active.</summary>
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

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business)]
    public int Version { get; set; }

    /// <summary>What to be reminded of, up to 200 characters.</summary>
    [Data(DataClass.Business), Filterable]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "REMINDER"); }

    /// <summary>More about it, up to 1,000 characters; null when there is none.</summary>
    [Data(DataClass.Business)]
    public string? Note { get; set => field = Check.Optional(value, NoteLength, "REMINDER"); }

    /// <summary>When it was asked to ring, UTC; a snooze does not change it.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public required DateTimeOffset FireAt
    {
        get;
        init
        {
            field = value;
            DueAt = value;
        }
    }

    /// <summary>Where the reminder stands.</summary>
    [Data(DataClass.Business), Filterable]
    public ReminderStatus Status { get; private set; }

    /// <summary>The colleague it rings for.</summary>
    [Data(DataClass.Business), ID<User>, Filterable]
    public required Guid UserId { get; init; }

    /// <summary>The colleague it rings for.</summary>
    [Data(DataClass.Business), Filterable]
    public User User { get; init; } = null!;

    /// <summary>The customer it is about; null when about none.</summary>
    [Data(DataClass.Business), ID<Customer>, Filterable]
    public Guid? CustomerId { get; init; }

    /// <summary>The customer it is about; null when about none or out of sight.</summary>
    [Data(DataClass.Business), Filterable]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TaskId { get; init; }

    /// <summary>The task it belongs to; null when to none. Settling one settles the other.</summary>
    [Data(DataClass.Business)]
    public CrmTask? Task { get; init; }

    /// <summary>When it was delivered last, UTC; null before that.</summary>
    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When its user first said "seen", UTC; null before that.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Until when it was put off last, UTC; null when it never was.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>When the matter was settled, UTC; null before that.</summary>
    [Data(DataClass.Business)]
    public DateTimeOffset? CompletedAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public string? Result { get; private set => field = Check.Optional(value, ResultLength, "REMINDER"); }

    /// <summary>Whether the last delivery came more than a minute after its time.</summary>
    [Data(DataClass.Business)]
    public bool Late { get; private set; }

    [Data(DataClass.Business), Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CreatedById { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UpdatedById { get; set; }

    /// <summary>When it fires next: <see cref="FireAt"/> first, then the end of each snooze.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Counts deliveries: every snooze opens a new round, and a round is delivered once.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public int Round { get; private set; }

    /// <summary>The worker delivering it now, until when, and the number that tells its claim from older ones.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public string? LeaseOwner { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public DateTimeOffset? LeaseUntil { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
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
