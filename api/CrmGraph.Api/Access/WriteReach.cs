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
    /// that grants each field given so does too. What belongs to a customer that is shared for editing counts as reached.
    /// </summary>
    /// <param name="customerId">The customer the record is or belongs to; null where sharing grants nothing, as for taking it away or over.</param>
    public static void Require(this CrmDbContext db, Viewer viewer, string permission, Guid? ownerId, Guid? customerId)
    {
        var (entity, action) = Permissions.ActionOf(permission)!.Value;
        if (!Reaches(viewer.Access.Of(entity, action)) || !Reaches(db.Scope.WriteReach(entity)))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        bool Reaches(Reach reach) => viewer.Covers(reach, ownerId) || (reach > Reach.None && customerId is { } id && viewer.Shared.GetValueOrDefault(id));
    }
}
