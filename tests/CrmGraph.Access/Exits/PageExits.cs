using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>
/// Pages forth and back: every connection, on its own and under each kind of record, by the cursors it gave; and the single
/// number an aggregate gives for what a list shows.
/// </summary>
internal sealed class PageExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        // Under records in turns: the cursors are made by the same hands.
        foreach (var list in Question.Lists(world.Schema).Where(l => Question.IsConnection(l.Field) && (whole || l.IsRoot || random.Next(3) == 0)))
        {
            // Without the fields of the record: nothing is decided about them before the order of the list is.
            check.Check("page", asker, await asker.AskAsync(list.Ask($"{list.Field.Name}(first: 50) {{ edges {{ cursor }} pageInfo {{ startCursor endCursor }} }}"), null, ct));
            var first = await AskAsync(asker, list, "first: 2", ct);
            var cursor = first.Length > 0 ? first : "none";
            await AskAsync(asker, list, $"first: 2, after: {JsonSerializer.Serialize(cursor)}", ct);
            await AskAsync(asker, list, $"last: 2, before: {JsonSerializer.Serialize(cursor)}", ct);
        }
    }

    // The first cursor of the answer; empty where there is none.
    private async Task<string> AskAsync(Asker asker, ListPlace list, string arguments, CancellationToken ct)
    {
        var connection = (ObjectType)list.Field.Type.Named;
        var records = Question.ElementOf(list.Field) is { } element ? $"nodes {{ {Question.Self(element)} }} edges {{ cursor node {{ __typename id }} }}" : "";
        var rest = connection.Fields.Find("totalCount") is null ? "" : "totalCount";
        var answer = await asker.AskAsync(list.Ask($"{list.Field.Name}({arguments}) {{ {rest} {records} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}"), null, ct);
        check.Check("page", asker, answer);
        if (answer.StartsWith("{\"errors\":[{\"message\":\"Unexpected", StringComparison.Ordinal))
        {
            ledger.Failed("page", list.Field.Coordinate, answer);
        }

        var at = answer.IndexOf("\"cursor\":\"", StringComparison.Ordinal);
        return at < 0 ? "" : answer[(at + 10)..answer.IndexOf('"', at + 10)];
    }
}
