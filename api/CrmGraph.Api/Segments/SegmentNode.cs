using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Data.Filtering;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segments;

[ObjectType<Segment>]
public static class SegmentNode
{
    /// <summary>
    /// The condition as the JSON of a `CustomerFilterInput`, to be sent again as a variable; null for whoever could not ask it, see
    /// `problem`: its values would tell what they may not see.
    /// </summary>
    public static FilterDocument<Customer>? GetWhere([Parent(nameof(Segment.Where))] Segment segment, [Service] SegmentFilter filter) =>
        filter.ProblemOf(segment.Where) is null ? new FilterDocument<Customer>(segment.Where) : null;

    /// <summary>Why the viewer cannot use the segment; null when they can.</summary>
    public static SegmentProblem? GetProblem([Parent(nameof(Segment.Where))] Segment segment, [Service] SegmentFilter filter) =>
        filter.ProblemOf(segment.Where);

    /// <summary>The customers in it that the viewer may see; null for whoever cannot use it.</summary>
    [UsePaging(ConnectionName = "SegmentCustomers", IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Customer>? GetCustomers([Parent(nameof(Segment.Where))] Segment segment, [Service] SegmentFilter filter) =>
        filter.Find(segment.Where);

    /// <summary>How many customers in it the viewer may see; null for whoever cannot use it.</summary>
    [Cost(20)]
    public static async Task<int?> GetCustomerCountAsync(
        [Parent(nameof(Segment.Where))] Segment segment, [Service] SegmentFilter filter, CancellationToken ct) =>
        filter.Find(segment.Where) is { } customers ? await customers.CountAsync(ct) : null;

    /// <summary>Whether the viewer made it.</summary>
    public static bool? GetIsMine([Parent(nameof(Segment.OwnerId))] Segment segment, Viewer viewer) => segment.OwnerId == viewer.UserId;

    /// <summary>Whether the viewer may change and delete it: whoever made it, and of those shared with everybody who manages users.</summary>
    public static bool? GetCanEdit(
        [Parent(nameof(Segment.OwnerId) + " " + nameof(Segment.Sharing))] Segment segment, Viewer viewer) => SegmentRights.MayEdit(segment, viewer);
}
