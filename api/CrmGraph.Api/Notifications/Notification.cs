using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Notifications;

/// <summary>What a line in the bell is about.</summary>
public enum NotificationKind
{
    /// <summary>A reminder rang; <c>reminder</c> is it.</summary>
    Reminder,

    /// <summary>A colleague gave the viewer a task.</summary>
    Assignment,

    /// <summary>A colleague gave the viewer feedback to deal with; <c>feedback</c> is it.</summary>
    Feedback,

    /// <summary>What happened to the viewer's own account: a new device, another password, the authenticator app.</summary>
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

    /// <summary>What it is about.</summary>
    [Data(DataClass.Business), Filterable]
    public required NotificationKind Kind { get; init; }

    /// <summary>The line to show, in the words of the record it tells of, up to 200 characters.</summary>
    [Data(DataClass.Business)]
    [DerivedFrom<Reminder>(nameof(Reminders.Reminder.Title))]
    [DerivedFrom<Feedback>(nameof(Feedbacks.Feedback.Title))]
    [DerivedFrom<CrmTask>(nameof(CrmTask.Title))]
    public required string Title { get; init => field = Check.Required(value, TitleLength, "NOTIFICATION"); }

    /// <summary>More about it, up to 1,000 characters; null when there is none.</summary>
    [Data(DataClass.Business)]
    [DerivedFrom<Reminder>(nameof(Reminders.Reminder.Note))]
    public string? Body { get; init => field = Check.Optional(value, BodyLength, "NOTIFICATION"); }

    [Data(DataClass.Business), Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the viewer marked it as read, UTC; null while it is unread.</summary>
    [Data(DataClass.Business), Filterable]
    public DateTimeOffset? ReadAt { get; private set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? CustomerId { get; init; }

    /// <summary>The customer it is about; null when about none or out of sight.</summary>
    [Data(DataClass.Business)]
    public Customer? Customer { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? ReminderId { get; init; }

    /// <summary>The reminder that rang, for REMINDER; otherwise null.</summary>
    [Data(DataClass.Business)]
    public Reminder? Reminder { get; init; }

    /// <summary>The reminder's round this tells of; together unique, so that a round cannot ring twice.</summary>
    [Data(DataClass.Business), GraphQLIgnore]
    public int? ReminderRound { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? FeedbackId { get; init; }

    /// <summary>The feedback that was given to the viewer, for FEEDBACK; otherwise null.</summary>
    [Data(DataClass.Business)]
    public Feedback? Feedback { get; init; }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
