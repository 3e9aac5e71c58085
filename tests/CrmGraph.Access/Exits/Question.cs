using System.Net.Http.Json;
using System.Text;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Asking over the endpoint, and the parts questions are made of.</summary>
internal static class Question
{
    /// <summary>The answer as it came over the wire.</summary>
    public static async Task<string> AskAsync(this Asker asker, string document, object? variables, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document, variables }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        using var response = await asker.Client.Http.SendAsync(request, ct);
        return await response.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Everything a record says of itself: its leaves, and the name of what it refers to.</summary>
    public static string Self(ObjectType type)
    {
        var text = new StringBuilder("__typename");
        foreach (var field in type.Fields.Where(f => f.Arguments.All(a => !a.IsRequired)))
        {
            if (field.Type.IsLeaf)
            {
                text.Append(' ').Append(field.Name);
            }
            else if (IsReference(field))
            {
                text.Append(' ').Append(field.Name).Append(" { __typename id }");
            }
            else if (ElementOf(field) is null)
            {
                text.Append(' ').Append(field.Name).Append(" { ").Append(All(field.Type.Named)).Append(" }");
            }
        }

        return text.ToString();
    }

    /// <summary>Everything a value holds, part by part; of records what they say of themselves.</summary>
    public static string All(NamedType type, int depth = 4) => type switch
    {
        ObjectType record when IsRecord(record) => depth < 2 ? "__typename id" : Self(record),
        UnionType union => string.Join(' ', union.Types.SelectMany(t => t.Interfaces).Distinct().Cast<NamedType>().Concat(union.Types).Select(t => $"... on {t.Name} {{ {All(t, depth - 1)} }}").Prepend("__typename")),
        FieldsType fields => string.Join(' ', fields.Fields
            .Where(f => f.Arguments.All(a => !a.IsRequired) && (f.Type.IsLeaf || depth > 0))
            .Select(f => f.Type.IsLeaf ? f.Name : $"{f.Name} {{ {All(f.Type.Named, depth - 1)} }}")
            .Prepend("__typename")),
        _ => "__typename",
    };

    /// <summary>Whether a field leads to one record.</summary>
    public static bool IsReference(FieldDefinition field) =>
        field.Type.NullableType is ObjectType type && IsRecord(type) && field.Arguments.All(a => !a.IsRequired);

    public static bool IsRecord(NamedType type) => type is ObjectType { Interfaces: var interfaces } && interfaces.Any(i => i.Name == "Node");

    /// <summary>The type of the records a list or connection holds; null for what holds none.</summary>
    public static ObjectType? ElementOf(FieldDefinition field) => field.Type.Named is not ObjectType named ? null
        : named.Fields.Find("nodes")?.Type.Named is ObjectType element ? element
        : field.Type.NullableType is ListType && IsRecord(named) ? named : null;

    public static bool IsConnection(FieldDefinition field) => (field.Type.Named as ObjectType)?.Fields.Find("nodes") is not null;

    /// <summary>A list with <paramref name="selection"/> for each record.</summary>
    public static string List(FieldDefinition field, string selection, string arguments = "first: 50") => IsConnection(field)
        ? $"{field.Name}{Given(arguments)} {{ totalCount pageInfo {{ startCursor endCursor }} edges {{ cursor node {{ {selection} }} }} }}"
        : $"{field.Name} {{ {selection} }}";

    private static string Given(string arguments) => arguments.Length > 0 ? $"({arguments})" : "";

    /// <summary>Every connection: those one can ask for at once, and those under each kind of record, reached from a list of it.</summary>
    public static IEnumerable<ListPlace> Lists(Schema schema)
    {
        foreach (var root in schema.Query.Fields.Where(f => (IsConnection(f) || f.Arguments.Find("where") is not null) && f.Arguments.All(a => !a.IsRequired)))
        {
            yield return new ListPlace(root, "{ ", " }") { IsRoot = true };
        }

        foreach (var (type, (before, after)) in Ways(schema))
        {
            foreach (var nested in type.Fields.Where(f => ElementOf(f) is not null && f.Arguments.Count > 0))
            {
                yield return new ListPlace(nested, before, after);
            }
        }
    }

    // To each kind of record from the nearest list: what is asked around what is asked of it.
    private static Dictionary<ObjectType, (string Before, string After)> Ways(Schema schema)
    {
        Dictionary<ObjectType, (string Before, string After)> ways = [];
        Queue<ObjectType> reached = [];
        Reach(schema.Query, "{ ", " }");
        while (reached.TryDequeue(out var type))
        {
            Reach(type, ways[type].Before, ways[type].After);
        }

        return ways;

        void Reach(ObjectType from, string before, string after)
        {
            foreach (var field in from.Fields.Where(f => f.Arguments.All(a => !a.IsRequired)))
            {
                if ((ElementOf(field) ?? (IsReference(field) ? (ObjectType)field.Type.Named : null)) is { } type && !ways.ContainsKey(type))
                {
                    ways[type] = IsConnection(field)
                        ? ($"{before}{field.Name}(first: 3) {{ nodes {{ __typename id ", $" }} }}{after}")
                        : ($"{before}{field.Name} {{ __typename id ", $" }}{after}");
                    reached.Enqueue(type);
                }
            }
        }
    }
}

/// <summary>A list and what stands around it in a question.</summary>
internal sealed record ListPlace(FieldDefinition Field, string Before, string After)
{
    /// <summary>Whether it is asked for at once rather than under a record.</summary>
    public bool IsRoot { get; init; }

    public string Ask(string field) => $"{Before}{field}{After}";
}
