using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Who is asking.</summary>
/// <param name="Roles">The roles held; their rights add up.</param>
/// <param name="Permissions">What may be done at all. The dashboard hides what is not; the server decides again.</param>
/// <param name="NotificationCursor">Where the viewer's notifications stand now: the <c>after</c> of a subscription that begins here.</param>
/// <param name="UnreadCount">Notifications not read yet.</param>
[GraphQLName("Viewer")]
public sealed record ViewerInfo(IReadOnlyList<RoleCode> Roles, ViewerPermissions Permissions, string NotificationCursor, int UnreadCount)
{
    [GraphQLIgnore]
    public Guid UserId { get; init; }
}

/// <summary>What the viewer may do at all. Each record may still be out of reach: the server decides again.</summary>
/// <param name="CanWriteCustomers">Whether they may create and change customers and set their tags.</param>
/// <param name="CanDeleteCustomers">Whether they may delete and restore customers.</param>
/// <param name="CanTransferCustomers">Whether they may give a customer to another owner.</param>
/// <param name="CanShareCustomers">Whether they may show one of their customers to a colleague or a team.</param>
/// <param name="CanWriteContacts">Whether they may create, change and delete contacts.</param>
/// <param name="CanWriteInteractions">Whether they may log follow-ups.</param>
/// <param name="CanWriteOpportunities">Whether they may create, change, move and close opportunities and tick checklists.</param>
/// <param name="CanWriteTasks">Whether they may create, change and close tasks.</param>
/// <param name="CanWriteFeedback">Whether they may take feedback in and answer it.</param>
/// <param name="CanEditTiers">Whether they may create, change and delete tiers and their care plans.</param>
/// <param name="CanReadAudit">Whether they may read the audit.</param>
[GraphQLName("Permissions")]
public sealed record ViewerPermissions(
    bool CanWriteCustomers,
    bool CanDeleteCustomers,
    bool CanTransferCustomers,
    bool CanShareCustomers,
    bool CanWriteContacts,
    bool CanWriteInteractions,
    bool CanWriteOpportunities,
    bool CanWriteTasks,
    bool CanWriteFeedback,
    bool CanEditTiers,
    bool CanReadAudit)
{
    public static ViewerPermissions Of(Viewer viewer) => new(
        viewer.Holds(Access.Permissions.UpdateCustomers),
        viewer.Holds(Access.Permissions.DeleteCustomers),
        viewer.Holds(Access.Permissions.TransferCustomers),
        viewer.Holds(Access.Permissions.Share),
        viewer.Holds(Access.Permissions.UpdateContacts),
        viewer.Holds(Access.Permissions.CreateInteractions),
        viewer.Holds(Access.Permissions.UpdateOpportunities),
        viewer.Holds(Access.Permissions.UpdateTasks),
        viewer.Holds(Access.Permissions.UpdateFeedback),
        viewer.Holds(Access.Permissions.WriteTiers),
        viewer.Holds(Access.Permissions.ReadAudit));
}

[QueryType]
public static class ViewerQueries
{
    /// <summary>Who is asking; null without a session.</summary>
    public static async Task<ViewerInfo?> GetViewerAsync(CurrentViewer current, CrmDbContext db, CancellationToken ct)
    {
        if (current.Value is not { } viewer)
        {
            return null;
        }

        var seq = await db.Users.Where(u => u.Id == viewer.UserId).Select(u => u.NotificationSeq).SingleAsync(ct);
        var unread = await db.Notifications.CountAsync(n => n.ReadAt == null, ct);
        return new ViewerInfo(viewer.Roles, ViewerPermissions.Of(viewer), Notifications.NotificationCursor.Of(seq), unread)
        {
            UserId = viewer.UserId,
        };
    }

    /// <summary>The server, for everybody.</summary>
    public static ServerInfo GetServerInfo(TimeProvider time) =>
        new("CrmGraph", typeof(ViewerQueries).Assembly.GetName().Version!.ToString(3), time.GetUtcNow());
}

[ObjectType<ViewerInfo>]
public static class ViewerNode
{
    /// <summary>The viewer as a colleague.</summary>
    [UseFirstOrDefault, UseProjection]
    public static IQueryable<User> GetUser([Parent] ViewerInfo viewer, CrmDbContext db) => db.Users.Where(u => u.Id == viewer.UserId);
}

/// <summary>The running server.</summary>
/// <param name="Name">The product: always CrmGraph.</param>
/// <param name="Version">The version of the program, as <c>major.minor.patch</c>.</param>
/// <param name="Time">The server's clock, UTC; compare due times with it rather than with your own.</param>
public sealed record ServerInfo(string Name, string Version, DateTimeOffset Time);
