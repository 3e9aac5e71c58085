using CrmGraph.GraphQL;

namespace CrmGraph.Api.Notifications;

/// <summary>What a line in the bell is about.</summary>
public enum NotificationKind
{
    Reminder,
    Assignment,
    Feedback,
    System,
}

/// <summary>A line in one user's bell. Nobody else sees it, whatever their role.</summary>
[Node]
public sealed class Notification : ICreated
{
    public const int TitleLength = 200;
    public const int BodyLength = 1000;

    [ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [GraphQLIgnore]
    public required Guid UserId { get; init; }

    [GraphQLIgnore]
    public User User { get; init; } = null!;

    /// <summary>Counts the user's notifications in the order they were committed: the cursor of the stream.</summary>
    [GraphQLIgnore]
    public long Seq { get; internal set; }

    [Filterable]
    public required NotificationKind Kind { get; init; }

    public required string Title { get; init => field = Check.Required(value, TitleLength, "NOTIFICATION"); }

    public string? Body { get; init => field = Check.Optional(value, BodyLength, "NOTIFICATION"); }

    [Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Filterable]
    public DateTimeOffset? ReadAt { get; private set; }

    [GraphQLIgnore]
    public Guid? CustomerId { get; init; }

    public Customer? Customer { get; init; }

    [GraphQLIgnore]
    public Guid? ReminderId { get; init; }

    public Reminder? Reminder { get; init; }

    /// <summary>The reminder's round this tells of; together unique, so that a round cannot ring twice.</summary>
    [GraphQLIgnore]
    public int? ReminderRound { get; init; }

    [GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    public Feedback? Feedback { get; init; }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
