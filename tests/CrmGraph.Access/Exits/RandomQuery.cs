using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>
/// Valid queries over all of the schema: nested selections, filters, orders, pages, search, aggregates, fragments and
/// variables. Values are those of the company as it is and as it will be.
/// </summary>
internal sealed class RandomQuery(CanaryWorld world, IReadOnlyDictionary<string, object[]> pool, Random random)
{
    private const int Deepest = 5;

    // The clock and the sessions of people change by themselves. What stays with a colleague is counted over everything, on
    // purpose, for whoever manages users.
    private static readonly HashSet<string> Moving = ["serverInfo", "sessions", "lastSeenAt", "workload"];
    private readonly Dictionary<string, object?> _variables = [];
    private readonly StringBuilder _declared = new();
    private readonly StringBuilder _fragments = new();
    private int _budget;
    private int _names;

    public (string Document, Dictionary<string, object?> Variables) Next()
    {
        _variables.Clear();
        _declared.Clear();
        _fragments.Clear();
        (_budget, _names) = (random.Next(4, 22), 0);
        var fields = world.Schema.Query.Fields.Where(f => !Moving.Contains(f.Name)).ToArray();
        var body = string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(i => Field(fields[random.Next(fields.Length)], $"r{i}", 0)));
        var head = _declared.Length > 0 ? $"query({_declared}) " : "";
        return ($"{head}{{ {body} }}{_fragments}", new(_variables));
    }

    private string Field(FieldDefinition field, string? alias, int depth)
    {
        var arguments = field.Arguments.Where(a => a.IsRequired || random.Next(100) < Chance(a.Name)).Select(a => $"{a.Name}: {Argument(a)}").ToList();
        var name = alias is not null ? $"{alias}: {field.Name}" : arguments.Count > 0 ? $"a{_names++}: {field.Name}" : field.Name;
        var text = arguments.Count > 0 ? $"{name}({string.Join(", ", arguments)})" : name;
        return field.Type.IsLeaf ? text : $"{text} {Selection(field.Type.Named, depth + 1)}";
    }

    private static int Chance(string argument) => argument switch { "first" => 70, "where" => 55, "order" => 50, "search" => 40, "after" or "before" or "last" => 0, _ => 30 };

    private string Selection(NamedType type, int depth)
    {
        List<string> parts = [];
        if (type is FieldsType fields)
        {
            var wanted = fields.Fields.Where(f => !Moving.Contains(f.Name) && (depth < Deepest || f.Type.IsLeaf)).ToArray();
            random.Shuffle(wanted);
            parts.AddRange(wanted.Take(random.Next(1, depth == 1 ? 7 : 5)).TakeWhile(_ => _budget-- > 0).Select(f => Field(f, null, depth)));
        }

        if (type is InterfaceType or UnionType)
        {
            parts.AddRange(world.Schema.PossibleTypes(type).Where(_ => random.Next(4) == 0).Select(t => $"... on {t.Name} {Selection(t, depth + 1)}"));
        }

        if (parts.Count == 0)
        {
            parts.Add("__typename");
        }

        var inner = string.Join(' ', parts);
        if (random.Next(12) != 0)
        {
            return $"{{ {inner} }}";
        }

        var fragment = $"F{_names++}";
        _fragments.Append(CultureInfo.InvariantCulture, $" fragment {fragment} on {type.Name} {{ {inner} }}");
        return $"{{ ...{fragment} }}";
    }

    private string Argument(InputValueDefinition argument)
    {
        var value = Value(argument.Type, argument, 0);
        if (random.Next(2) == 0 || value is null)
        {
            return Literal(value);
        }

        var name = $"v{_names++}";
        _declared.Append(CultureInfo.InvariantCulture, $"${name}: {argument.Type} ");
        _variables[name] = Json(value);
        return $"${name}";
    }

    private object? Value(GraphQLType type, InputValueDefinition place, int depth, MemberInfo? member = null) => type.NullableType switch
    {
        ListType list => Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value(list.OfType, place, depth + 1, member)).DistinctBy(v => v is EnumName e ? e.Name : v).ToArray(),
        EnumType values => new EnumName(values.Values[random.Next(values.Values.Count)].Name),
        InputObjectType input => Object(input, place, depth, member),
        _ => Scalar(type.Named.Name, place, member),
    };

    private Dictionary<string, object?> Object(InputObjectType input, InputValueDefinition place, int depth, MemberInfo? member)
    {
        var fields = input.Fields.Where(f => depth < 4 || f.Type.Named is not InputObjectType { Filter.Kind: FilterKind.Object or FilterKind.List } && f.Type.IsInput).ToArray();
        random.Shuffle(fields);
        var chosen = fields.Take(random.Next(1, depth == 0 ? 3 : 2)).Union(input.Fields.Where(f => f.IsRequired));
        return chosen.ToDictionary(f => f.Name, f => IsRelative(f) ? random.Next(100, 400) : Value(f.Type, f.Source is MemberInfo ? f : place, depth + 1, f.Source as MemberInfo ?? member));
    }

    // So many days that nothing in the company crosses them while the same is asked twice.
    private static bool IsRelative(InputValueDefinition field) => field.Source is null && field.Name.EndsWith("Days", StringComparison.Ordinal);

    private object? Scalar(string scalar, InputValueDefinition place, MemberInfo? member)
    {
        if (place.Name is "first")
        {
            return random.Next(1, 25);
        }

        if (scalar == "ID")
        {
            var rows = world.Rows.Where(r => place.IdTypeName is null || r.Type == place.IdTypeName).ToArray();
            return rows.Length > 0 ? rows[random.Next(rows.Length)].GlobalId : "none";
        }

        if (member is not null && pool.TryGetValue($"{member.DeclaringType!.Name}.{member.Name}", out var known) && random.Next(10) > 0)
        {
            return Plain(known[random.Next(known.Length)]);
        }

        return scalar switch
        {
            "Boolean" => random.Next(2) == 0,
            "Int" or "Long" or "Short" => random.Next(1, 90),
            "Float" or "Decimal" => random.Next(1, 500_000),
            "DateTime" => "2026-11-20T00:00:00Z",
            "LocalDate" or "Date" => "2027-03-01",
            _ => pool["text"][random.Next(pool["text"].Length)],
        };
    }

    private object Plain(object value) => value switch
    {
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        List<string> texts => texts.Count > 0 ? texts[0] : "x",
        string { Length: > 3 } text when random.Next(2) == 0 => text[..3],
        _ => value,
    };

    private static object? Json(object? value) => value switch
    {
        EnumName name => name.Name,
        Dictionary<string, object?> fields => fields.ToDictionary(f => f.Key, f => Json(f.Value)),
        string => value,
        IEnumerable items => items.Cast<object?>().Select(Json).ToArray(),
        _ => value,
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        EnumName name => name.Name,
        bool flag => flag ? "true" : "false",
        string text => JsonSerializer.Serialize(text),
        Dictionary<string, object?> fields => $"{{ {string.Join(", ", fields.Select(f => $"{f.Key}: {Literal(f.Value)}"))} }}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Literal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record EnumName(string Name);
}
