using CrmGraph.Access.Worlds;

namespace CrmGraph.Access.Exits;

/// <summary>Kept conditions of colleagues: who is in them, how many, and what the condition is.</summary>
internal static class SegmentUses
{
    private const string Exit = "segment";

    public static IEnumerable<Use> Of(CanaryWorld world) =>
        new[] { new Use(Exit, "{ it: segmentFields }", [], "it") }.Concat(
        from row in world.Rows
        let segment = row.Value as Segment
        where segment is { Sharing: Sharing.Company } && Company.Conditions.ContainsKey(segment.Where)
        let fields = Company.Conditions[segment.Where].Select(c => AccessModel.Find(c)!).ToArray()
        from ask in Asks(row.GlobalId!)
        select new Use(Exit, ask, fields, "it"));

    private static IEnumerable<string> Asks(string id) =>
    [
        $"{{ it: customers(segmentId: \"{id}\") {{ totalCount }} }}",
        $"{{ it: customers(segmentId: \"{id}\", search: \"\", where: {{}}) {{ nodes {{ __typename id }} }} }}",
        $"{{ it: customersAggregate(segmentId: \"{id}\") {{ count }} }}",
        $"{{ segment(id: \"{id}\") {{ it: where }} }}",
        $"{{ segment(id: \"{id}\") {{ it: customerCount }} }}",
        $"{{ segment(id: \"{id}\") {{ it: customers {{ totalCount nodes {{ __typename id }} }} }} }}",
    ];
}
