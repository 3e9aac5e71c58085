using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Notifications;

/// <summary>A notification reached the bell. Keep the cursor and resume after it.</summary>
/// <param name="Cursor">The place of this event in the viewer's stream: give it as <c>after</c> to go on behind it. Opaque.</param>
/// <param name="UnreadCount">How many notifications the viewer has not read, this one included.</param>
public sealed record NotificationEvent(string Cursor, [property: GraphQLIgnore] Guid NotificationId, int UnreadCount) : ISharedEvent;
