using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Every way to look at records: lists, single records, <c>node</c> and <c>nodes</c>, and the paths from record to record.</summary>
internal sealed class ReadExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const int PathsOfDepth = 60;
    private const int Together = 40;

    public async Task AskListsAsync(Asker asker, CancellationToken ct)
    {
        foreach (var field in world.Schema.Query.Fields)
        {
            if (Question.ElementOf(field) is { } element && field.Arguments.All(a => !a.IsRequired))
            {
                await AskAsync("list", asker, $"{{ {Question.List(field, Question.Self(element))} }}", null, ct);
            }
        }
    }

    // customer(id:), task(id:) …
    public async Task AskForEachAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var field in world.Schema.Query.Fields.Where(f => f.Type.NullableType is ObjectType type && Question.IsRecord(type) && f.Arguments.Find("id") is not null))
        {
            var type = (ObjectType)field.Type.Named;
            var rows = world.Rows.Where(r => r.Type == type.Name).ToArray();
            random.Shuffle(rows);
            foreach (var row in rows.Take(whole ? rows.Length : 2))
            {
                await AskAsync("single", asker, $"query($id: ID!) {{ {field.Name}(id: $id) {{ {Question.Self(type)} }} }}", new { id = row.GlobalId }, ct);
            }
        }
    }

    public async Task AskNodesAsync(Asker asker, CancellationToken ct)
    {
        foreach (var kind in world.Rows.GroupBy(r => r.Type))
        {
            if (world.Schema.Types.GetValueOrDefault(kind.Key) is not ObjectType type || !Question.IsRecord(type))
            {
                continue;
            }

            foreach (var some in kind.Chunk(Together))
            {
                await AskAsync("nodes", asker, $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type.Name} {{ {Question.Self(type)} }} }} }}", new { ids = some.Select(r => r.GlobalId) }, ct);
            }

            // Alone, so that nothing else of the record was decided about before.
            foreach (var field in type.Fields.Where(f => f.Binding is ResolverBinding { ParentRequires.Count: > 0 } && f.Type.Named is ObjectType && !Question.IsConnection(f)))
            {
                var parts = Question.All(field.Type.Named);
                await AskAsync("computed", asker, $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type.Name} {{ __typename id {field.Name} {{ {parts} }} }} }} }}", new { ids = kind.Take(Together).Select(r => r.GlobalId) }, ct);
            }

            foreach (var row in kind.Take(3))
            {
                await AskAsync("node", asker, $"query($id: ID!) {{ node(id: $id) {{ __typename id ... on {type.Name} {{ {Question.Self(type)} }} }} }}", new { id = row.GlobalId }, ct);
            }
        }
    }

    // From each list through every reference and collection: all paths of two steps, many of three and four.
    public async Task AskPathsAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        foreach (var root in world.Schema.Query.Fields.Where(f => Question.ElementOf(f) is not null && f.Arguments.All(a => !a.IsRequired)))
        {
            List<FieldDefinition[]> paths = [[]];
            for (var depth = 1; depth <= 4; depth++)
            {
                var longer = paths.SelectMany(p => Steps(p.Length == 0 ? Question.ElementOf(root)! : Target(p[^1])).Where(s => p.Count(f => f == s) < 2).Select(s => (FieldDefinition[])[.. p, s])).ToArray();
                random.Shuffle(longer);
                paths = [.. longer.Take(!whole ? 1 : depth <= 2 ? longer.Length : PathsOfDepth)];
                foreach (var path in paths)
                {
                    await AskAsync($"nested {depth}", asker, $"{{ {Question.List(root, Along(path, 0), depth > 2 ? "first: 6" : "first: 25")} }}", null, ct);
                }
            }
        }
    }

    // What is no record: the viewer, the dashboard and their like, as far as their leaves go.
    public async Task AskOthersAsync(Asker asker, CancellationToken ct)
    {
        foreach (var field in world.Schema.Query.Fields.Where(f => f.Arguments.All(a => !a.IsRequired) && Question.ElementOf(f) is null && f.Type.Named is ObjectType { Name: var name } && !name.EndsWith("Aggregate", StringComparison.Ordinal)))
        {
            await AskAsync("other", asker, $"{{ {field.Name} {{ {Question.All(field.Type.Named)} }} }}", null, ct);
        }
    }

    private static IEnumerable<FieldDefinition> Steps(ObjectType type) =>
        type.Fields.Where(f => (Question.IsReference(f) || Question.ElementOf(f) is not null) && f.Arguments.All(a => !a.IsRequired));

    private static ObjectType Target(FieldDefinition field) => Question.ElementOf(field) ?? (ObjectType)field.Type.Named;

    private static string Along(FieldDefinition[] path, int at)
    {
        if (at == path.Length)
        {
            return path.Length == 0 ? "__typename id" : Question.Self(Target(path[^1]));
        }

        var inner = Along(path, at + 1);
        return $"__typename id {(Question.ElementOf(path[at]) is not null ? Question.List(path[at], inner, "first: 3") : $"{path[at].Name} {{ {inner} }}")}";
    }

    private async Task AskAsync(string exit, Asker asker, string document, object? variables, CancellationToken ct)
    {
        var answer = await asker.AskAsync(document, variables, ct);
        check.Check(exit, asker, answer);
        if (!answer.StartsWith("{\"data\":", StringComparison.Ordinal) && !answer.Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal))
        {
            ledger.Failed(exit, document.Length > 160 ? document[..160] : document, answer.Length > 300 ? answer[..300] : answer);
        }
    }
}
