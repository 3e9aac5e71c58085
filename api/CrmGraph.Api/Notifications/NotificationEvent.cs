using CrmGraph.GraphQL;

namespace CrmGraph.Api.Notifications;

/// <summary>A notification reached the bell. Keep the cursor and resume after it.</summary>
public sealed record NotificationEvent(string Cursor, [property: GraphQLIgnore] Guid NotificationId, int UnreadCount);
