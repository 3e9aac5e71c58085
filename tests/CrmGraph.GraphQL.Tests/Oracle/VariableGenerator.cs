using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>
/// Writes variable definitions for any schema, and JSON for them, from a seed. Each decision goes wrong with the probability
/// <paramref name="noise"/>: another kind of value, an unknown field, a missing one, several keys where one is meant.
/// </summary>
internal sealed class VariableGenerator(Schema schema, int seed, double noise)
{
    private static readonly string[] Wrong =
        ["null", "1", "-7", "1.5", "2147483648", "\"text\"", "\"SELL\"", "\"1\"", "\"\"", "true", "[]", "{}", "[1,\"a\",null]", "{\"a\":1}", "[[1],null]"];

    private readonly Random _random = new(seed);
    private readonly NamedType[] _types = [.. schema.Types.Values.Where(t => t.IsInput && !t.Name.StartsWith("__", StringComparison.Ordinal)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>An operation that only declares variables, and a set of values for them.</summary>
    public GraphQLJs.Request Next()
    {
        var variables = new JsonObject();
        var definitions = Enumerable.Range(0, _random.Next(1, 4)).Select(i =>
        {
            var type = Wrap(_types[_random.Next(_types.Length)], 2);
            var text = $"$v{i}: {type}{(Chance(0.25) ? $" = {Literal(type, Json(type, 2, 0))}" : "")}";
            Give(variables, $"v{i}", type);
            return text;
        });
        var document = $"query({string.Join(", ", definitions)}) {{ __typename }}";
        if (Chance(noise))
        {
            variables["nobody"] = 1;
        }

        return new(document, variables);
    }

    /// <summary>Values for variables that a document declares.</summary>
    public JsonObject ValuesFor(IEnumerable<(string Name, GraphQLType Type)> definitions)
    {
        var variables = new JsonObject();
        foreach (var (name, type) in definitions)
        {
            Give(variables, name, type);
        }

        return variables;
    }

    private void Give(JsonObject variables, string name, GraphQLType type)
    {
        if (type.IsNonNull ? !Chance(noise) : Chance(0.75))
        {
            variables[name] = Json(type, 3, noise);
        }
    }

    private GraphQLType Wrap(GraphQLType type, int lists)
    {
        var inner = Chance(0.4) ? new NonNullType(type) : type;
        return lists > 0 && Chance(0.3) ? Wrap(new ListType(inner), lists - 1) : inner;
    }

    private JsonNode? Json(GraphQLType type, int depth, double chaos)
    {
        if (chaos > 0 && Chance(chaos))
        {
            return JsonNode.Parse(Wrong[_random.Next(Wrong.Length)]);
        }

        if (!type.IsNonNull && Chance(0.12))
        {
            return null;
        }

        return type.NullableType switch
        {
            // One item may stand for a list of one, if it is not null.
            ListType list => Chance(0.2) && Json(list.OfType, depth, chaos) is { } item
                ? item
                : new JsonArray([.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Json(list.OfType, depth, chaos))]),
            EnumType values => values.Values.ElementAt(_random.Next(values.Values.Count)).Name,
            InputObjectType input => Fields(input, depth - 1, chaos),
            NamedType { Name: "Int" } => Chance(0.1) ? int.MinValue : _random.Next(-5, 100),
            NamedType { Name: "Float" } => Chance(0.5) ? 7 : -2.5,
            NamedType { Name: "Boolean" } => Chance(0.5),
            NamedType { Name: "ID" } => Chance(0.5) ? JsonValue.Create(42) : "id-1",
            NamedType { Name: "String" } => Chance(0.3) ? "客户 😀 \"\n" : "text",
            _ => "2026-01-01T00:00:00Z",
        };
    }

    private JsonObject Fields(InputObjectType type, int depth, double chaos)
    {
        var value = new JsonObject();
        if (type.IsOneOf)
        {
            var field = type.Fields.ElementAt(_random.Next(type.Fields.Count));
            value[field.Name] = Json(new NonNullType(field.Type.NullableType), depth, chaos);
        }

        foreach (var field in type.Fields)
        {
            if (type.IsOneOf ? chaos > 0 && Chance(chaos) : field.IsRequired ? !(chaos > 0 && Chance(chaos)) : depth > 0 && Chance(0.4))
            {
                value[field.Name] = Json(field.Type, depth, chaos);
            }
        }

        if (chaos > 0 && Chance(chaos / 2))
        {
            value["unknown"] = 1;
        }

        return value;
    }

    // The same value as GraphQL text; only the type tells an enum value from a string.
    private static string Literal(GraphQLType type, JsonNode? json) => (type.NullableType, json) switch
    {
        (_, null) => "null",
        (ListType list, JsonArray items) => $"[{string.Join(", ", items.Select(i => Literal(list.OfType, i)))}]",
        (ListType list, _) => Literal(list.OfType, json),
        (InputObjectType input, JsonObject fields) =>
            $"{{{string.Join(", ", fields.Select(f => $"{f.Key}: {Literal(input.Fields.Find(f.Key)!.Type, f.Value)}"))}}}",
        (EnumType, _) => json.GetValue<string>(),
        _ => json.ToJsonString(),
    };

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
