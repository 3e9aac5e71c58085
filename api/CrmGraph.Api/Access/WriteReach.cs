using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Access;

/// <summary>
/// Whether a permission reaches a record. Seeing is not enough: a user who sees everything through one role may write
/// through another only what that role reaches.
/// </summary>
internal static class WriteReach
{
    /// <summary>
    /// Refuses unless a role that grants <paramref name="permission"/> reaches records of <paramref name="ownerId"/>, and one
    /// that grants each field given so does too.
    /// </summary>
    public static void Require(this CrmDbContext db, Viewer viewer, string permission, Guid? ownerId)
    {
        if (!viewer.Reaches(permission, ownerId) || !viewer.Covers(db.Scope.WriteReach(EntityOf(permission)), ownerId))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }
    }

    public static bool Reaches(this Viewer viewer, string permission, Guid? ownerId) =>
        Permissions.ActionOf(permission) is { } action && viewer.Covers(viewer.Access.Of(action.Entity, action.Action), ownerId);

    private static RecordEntity EntityOf(string permission) => Permissions.ActionOf(permission)!.Value.Entity;
}
