using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Notifications;

[SubscriptionType]
public static class NotificationSubscriptions
{
    /// <summary>
    /// Resumable: the viewer's notifications after the cursor, then each new one when it comes; none is missed and none comes
    /// twice. Without a cursor it begins now.
    /// </summary>
    [Authorize, Subscribe(With = nameof(Open)), GraphQLName("onNotification")]
    public static NotificationEvent OnNotification([EventMessage] NotificationEvent told) => told;

    /// <param name="after">The cursor of the last event that was received; <c>viewer { notificationCursor }</c> is the one of now.</param>
    internal static IAsyncEnumerable<NotificationEvent> Open(
        string? after, [Service] CurrentViewer current, [Service] NotificationStream stream, CancellationToken ct)
    {
        var viewer = current.Value ?? throw new GraphQLException(current.Refusal);
        try
        {
            return stream.Read(viewer.UserId, after, ct);
        }
        catch (ValidationException refused)
        {
            throw new GraphQLException(new GraphQLError(refused.Message).WithCode(refused.Code));
        }
    }
}

[ObjectType<NotificationEvent>]
public static class NotificationEventNode
{
    /// <summary>What is new.</summary>
    [UseFirstOrDefault, UseProjection]
    public static IQueryable<Notification> GetNotification([Parent] NotificationEvent told, CrmDbContext db) =>
        db.Notifications.Where(n => n.Id == told.NotificationId);
}
