using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Access;

/// <summary>
/// Whether a permission reaches a record. Seeing is not enough: a user who sees everything through one role may write
/// through another only what that role reaches.
/// </summary>
internal static class WriteReach
{
    /// <summary>Refuses unless a role that holds <paramref name="permission"/> reaches records of <paramref name="ownerId"/>.</summary>
    public static void Require(this Viewer viewer, string permission, Guid? ownerId)
    {
        if (!viewer.Reaches(permission, ownerId))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }
    }

    public static bool Reaches(this Viewer viewer, string permission, Guid? ownerId) =>
        viewer.Holds(permission)
        && (viewer.Is(RoleCode.Admin)
            || (viewer.Is(RoleCode.Service) && Permissions.HeldBy(RoleCode.Service, permission))
            || (ownerId is { } owner && viewer.OwnerIds.Contains(owner)));
}
