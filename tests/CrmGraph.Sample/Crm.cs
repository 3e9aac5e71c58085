namespace CrmGraph.Sample;

// The part of the schema that this program reads, as records. A generator can write them from /graphql/schema.graphql.

public enum CustomerKind
{
    Company,
    Person,
}

public sealed record Viewer(User User, string NotificationCursor);

public sealed record User(string Name);

public sealed record Customer(string Id, int Version, string Name, decimal? AnnualValue);

public sealed record Connection<T>(IReadOnlyList<T> Nodes, PageInfo PageInfo, int TotalCount);

public sealed record PageInfo(bool HasNextPage, string? EndCursor);

/// <summary>What a user got wrong: a member of the payload, not an error of the request.</summary>
public sealed record UserError(string __Typename, string Message, string? Code, string? Field);

public sealed record CustomerPayload(Customer? Customer, IReadOnlyList<UserError>? Errors);

public sealed record Reminder(string Id, string Title);

public sealed record ReminderPayload(Reminder? Reminder, IReadOnlyList<UserError>? Errors);

public sealed record NotificationEvent(string Cursor, int UnreadCount, Notification? Notification);

public sealed record Notification(string Id, string Kind, string Title, Reminder? Reminder);
