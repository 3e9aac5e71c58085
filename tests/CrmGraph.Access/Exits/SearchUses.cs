using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Searching looks into a folded copy of texts of the record.</summary>
internal sealed class SearchUses(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    public static IEnumerable<Use> Of(Schema schema) =>
        from list in Question.Lists(schema)
        where list.Field.Arguments.Find("search") is not null
        let number = Question.IsConnection(list.Field) ? "totalCount" : "count"
        select new Use("search", list.Ask($"it: {list.Field.Name}(search: \"zq00\") {{ {number} }}"), [AccessModel.Find(list.Field.Binding!.Collection!.ElementType.GetProperty("SearchText")!)!], "it");

    /// <summary>Whoever may not use a field finds no record by what stands in it.</summary>
    public async Task FindAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var list in Question.Lists(world.Schema).Where(l => l.Field.Arguments.Find("search") is not null && Question.ElementOf(l.Field) is not null))
        {
            var type = Question.ElementOf(list.Field)!.Name;
            foreach (var field in AccessModel.Fields.Where(f => f.Type == type && f.Member.PropertyType == typeof(string) | f.Member.PropertyType == typeof(List<string>)))
            {
                var rows = world.Rows.Where(r => r.Type == type && PlainRule.Sees(asker, r)).ToArray();
                random.Shuffle(rows);
                foreach (var row in rows.Take(whole ? 3 : 1))
                {
                    var text = field.Member.GetValue(row.Value) switch { string one => one, List<string> { Count: > 0 } some => some[0], _ => null };
                    var answer = await asker.AskAsync(list.Ask($"{list.Field.Name}(search: {JsonSerializer.Serialize(text)}) {{ totalCount nodes {{ __typename id }} }}"), null, ct);
                    check.Check("search", asker, answer);
                    if (text is not null && answer.Contains(row.GlobalId!, StringComparison.Ordinal) && !PlainRule.MayUse(asker, world.Rows, field))
                    {
                        ledger.Leaked("search", $"{field.Coordinate} found", $"{asker.Name} of {row}");
                    }
                }
            }
        }
    }
}
