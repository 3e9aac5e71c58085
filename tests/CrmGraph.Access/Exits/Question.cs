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
            else if (field.Type.Named is ObjectType part && part.Fields.Find("id") is null && part.Fields.All(f => f.Type.IsLeaf))
            {
                text.Append(' ').Append(field.Name).Append(" { ").AppendJoin(' ', part.Fields.Select(f => f.Name)).Append(" }");
            }
        }

        return text.ToString();
    }

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
}
