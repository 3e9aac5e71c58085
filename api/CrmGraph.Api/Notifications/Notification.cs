namespace CrmGraph.Api.Notifications;

public enum NotificationKind
{
    Reminder,
    Assignment,
    Feedback,
    System,
}

/// <summary>A line in one user's bell. Nobody else sees it, whatever their role.</summary>
public sealed class Notification : ICreated
{
    public const int TitleLength = 200;
    public const int BodyLength = 1000;

    public Guid Id { get; init; } = Ids.New();

    public required Guid UserId { get; init; }

    public User User { get; init; } = null!;

    /// <summary>Counts the user's notifications in the order they were committed: the cursor of the stream.</summary>
    public long Seq { get; internal set; }

    public required NotificationKind Kind { get; init; }

    public required string Title { get; init => field = Check.Required(value, TitleLength, "NOTIFICATION"); }

    public string? Body { get; init => field = Check.Optional(value, BodyLength, "NOTIFICATION"); }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public Guid? CustomerId { get; init; }

    public Customer? Customer { get; init; }

    public Guid? ReminderId { get; init; }

    public Reminder? Reminder { get; init; }

    /// <summary>The reminder's round this tells of; together unique, so that a round cannot ring twice.</summary>
    public int? ReminderRound { get; init; }

    public Guid? FeedbackId { get; init; }

    public Feedback? Feedback { get; init; }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
