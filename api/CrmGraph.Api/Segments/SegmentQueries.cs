using System.Reflection;
using System.Text.Json;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Segments;

[QueryType]
public static class SegmentQueries
{
    private static readonly PropertyInfo[] Fields = [.. typeof(Customer).GetProperties().Where(p => p.IsDefined(typeof(FilterableAttribute)))];

    /// <summary>The viewer's own segments and those shared with them.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Segment> GetSegments(CrmDbContext db) => db.Segments;

    /// <summary>One segment; null when there is none or it is not shared with the viewer.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Segment> GetSegment([ID<Segment>] Guid id, CrmDbContext db) => db.Segments.Where(s => s.Id == id);

    /// <summary>The members of `CustomerFilterInput` that the viewer reads in full and so may build a condition from.</summary>
    [Authorize]
    public static IReadOnlyList<string> GetSegmentFields(IFieldGate gate, IServiceProvider services) =>
        [.. Fields.Where(f => gate.Decide(services, f) is { Access: FieldAccess.Full }).Select(f => JsonNamingPolicy.CamelCase.ConvertName(f.Name))];
}
