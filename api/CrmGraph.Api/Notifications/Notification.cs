using CrmGraph.Api.Access;
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

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid UserId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public User User { get; init; } = null!;

    /// <summary>Counts the user's notifications in the order they were committed: the cursor of the stream.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public long Seq { get; internal set; }

    [Data(DataClass.Business), Filterable]
    public required NotificationKind Kind { get; init; }

    [Data(DataClass.Business)]
    public required string Title { get; init => field = Check.Required(value, TitleLength, "NOTIFICATION"); }

    [Data(DataClass.Business)]
    public string? Body { get; init => field = Check.Optional(value, BodyLength, "NOTIFICATION"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), Filterable]
    public DateTimeOffset? ReadAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CustomerId { get; init; }

    [Data(DataClass.Business)]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ReminderId { get; init; }

    [Data(DataClass.Business)]
    public Reminder? Reminder { get; init; }

    /// <summary>The reminder's round this tells of; together unique, so that a round cannot ring twice.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public int? ReminderRound { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
