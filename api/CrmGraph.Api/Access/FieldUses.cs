using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>For resolvers that look into a field on their own, as search does: only what is read in full may be used so.</summary>
internal static class FieldUses
{
    /// <summary>Whether the viewer reads a field in full of every record in sight.</summary>
    public static bool MayUse<TEntity>(this Viewer viewer, string member) =>
        viewer.Access.Of(FieldOf<TEntity>(member)).Full >= viewer.Access.ReadReach(typeof(TEntity));

    /// <summary>Refuses the field with the coordinate of what must not be used.</summary>
    public static void RequireUse<TEntity>(this Viewer viewer, string member)
    {
        if (!viewer.MayUse<TEntity>(member))
        {
            throw Refusals.FieldUse(FieldOf<TEntity>(member));
        }
    }

    /// <summary>
    /// Refuses a step that depends on a field the viewer does not read in full of a record of <paramref name="ownerId"/>: whether it
    /// is allowed would tell the value.
    /// </summary>
    public static void RequireKnown<TEntity>(this Viewer viewer, string member, Guid? ownerId)
    {
        var field = FieldOf<TEntity>(member);
        if (viewer.AccessTo(field, ownerId) != FieldAccess.Full)
        {
            throw Refusals.FieldUse(field);
        }
    }

    private static GovernedField FieldOf<TEntity>(string member) => AccessModel.Find(typeof(TEntity).GetProperty(member)!)!;
}
