using System.Text;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Operations that are valid but for a few values: any field of the schema with any of its arguments.</summary>
internal sealed class DocumentGenerator(Schema schema, Records records, Dice dice)
{
    private const int Deepest = 5;
    private readonly ValueGenerator _values = new(dice, records);
    private readonly List<string> _variables = [];
    private readonly List<string> _json = [];
    private readonly StringBuilder _fragments = new();
    private int _budget;
    private int _names;

    public GeneratedOperation Query() => Operation("query", schema.Query, dice.Between(1, 3));

    /// <summary>One mutation, or a few after each other.</summary>
    public GeneratedOperation Mutation() => Operation("mutation", schema.Mutation!, dice.Chance(85) ? 1 : dice.Between(2, 4));

    public GeneratedOperation Subscription() => Operation("subscription", schema.Subscription!, 1);

    private GeneratedOperation Operation(string kind, ObjectType root, int fields)
    {
        _budget = dice.Between(4, 24);
        var selections = Enumerable.Range(0, fields).Select(i => Field(root, dice.Pick<FieldDefinition>(root.Fields), fields > 1 ? $"r{i}" : null, 0));
        var body = $"{{ {string.Join(' ', selections)} }}";
        var head = _variables.Count > 0 ? $"{kind} Q({string.Join(", ", _variables)}) " : kind == "query" && dice.Chance(30) ? "" : $"{kind} Q ";
        return GeneratedOperation.Of(
            $"{head}{body}{_fragments}",
            $"{{{string.Join(',', _json)}}}") with
        { OperationName = head.Contains(" Q", StringComparison.Ordinal) && dice.Chance(20) ? "Q" : null };
    }

    private string Selection(NamedType type, int depth)
    {
        List<string> parts = [];
        if (dice.Chance(10) || type is not FieldsType { Fields.Count: > 0 })
        {
            parts.Add("__typename");
        }

        if (type is FieldsType fields)
        {
            var wanted = dice.Shuffle(fields.Fields.Where(f => depth < Deepest || f.Type.IsLeaf));
            parts.AddRange(wanted.Take(dice.Between(1, depth == 0 ? 6 : 4)).Where(_ => _budget-- > 0).Select(f => Field(type, f, null, depth)));
        }

        if (type is InterfaceType or UnionType && depth < Deepest)
        {
            parts.AddRange(dice.Shuffle(schema.PossibleTypes(type)).Take(dice.Between(1, 3)).Select(t => $"... on {t.Name} {Selection(t, depth + 1)}"));
        }

        if (parts.Count == 0)
        {
            parts.Add("__typename");
        }

        return dice.Below(100) switch
        {
            < 5 => $"{{ ... on {type.Name} {{ {string.Join(' ', parts)} }} }}",
            < 9 => $"{{ ...{Fragment(type, parts)} }}",
            < 12 => $"{{ ... @include(if: {Flag()}) {{ {string.Join(' ', parts)} }} __typename }}",
            _ => $"{{ {string.Join(' ', parts)} }}",
        };
    }

    private string Field(NamedType parent, FieldDefinition field, string? alias, int depth)
    {
        var name = alias is not null ? $"{alias}: {field.Name}" : dice.Chance(8) ? $"a{_names++}: {field.Name}" : field.Name;

        // The same field with other arguments must go by another name.
        if (alias is null && field.Arguments.Count > 0 && parent is not ObjectType { Name: "Query" or "Mutation" or "Subscription" })
        {
            name = $"a{_names++}: {field.Name}";
        }

        var arguments = field.Arguments
            .Where(a => a.IsRequired ? !dice.Chance(1) : dice.Chance(a.Name switch { "first" => 60, "where" => 45, "order" => 30, "last" or "before" => 6, "after" => 12, _ => 30 }))
            .Select(a => $"{a.Name}: {Argument(a)}")
            .ToList();
        var text = arguments.Count > 0 ? $"{name}({string.Join(", ", arguments)})" : name;
        if (dice.Chance(4))
        {
            text += $" @{dice.Pick("include", "skip")}(if: {Flag()})";
        }

        return field.Type.IsLeaf ? text : $"{text} {Selection(field.Type.Named, depth + 1)}";
    }

    private string Argument(InputValueDefinition argument)
    {
        var value = _values.Of(argument);
        return dice.Chance(50) ? value.Literal : Variable($"{argument.Type}", value.Json);
    }

    private string Flag() => dice.Chance(60) ? dice.Pick("true", "false") : Variable("Boolean!", dice.Pick("true", "false"));

    private string Variable(string type, string json)
    {
        var name = $"v{_names++}";
        _variables.Add(dice.Chance(3) ? $"${name}: {type} = null" : $"${name}: {type}");
        if (!dice.Chance(3))
        {
            _json.Add($"\"{name}\":{json}");
        }

        return $"${name}";
    }

    private string Fragment(NamedType type, IEnumerable<string> parts)
    {
        var name = $"F{_names++}";
        _fragments.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment {name} on {type.Name} {{ {string.Join(' ', parts)} }}");
        return name;
    }
}
