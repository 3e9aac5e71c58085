using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Segments;

/// <summary>Who may change a segment.</summary>
internal static class SegmentRights
{
    public static bool MayEdit(Segment segment, Viewer viewer) =>
        segment.OwnerId == viewer.UserId || (segment.Sharing == Sharing.Company && viewer.Holds(Permissions.ManageUsers));

    public static void RequireEdit(this Viewer viewer, Segment segment)
    {
        if (!MayEdit(segment, viewer))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }
    }
}
