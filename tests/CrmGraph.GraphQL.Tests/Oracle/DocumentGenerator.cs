using System.Globalization;
using System.Text;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>
/// Writes documents for any schema from a seed. With <paramref name="noise"/> 0 they are meant to be valid; otherwise each
/// decision goes wrong with that probability: unknown names, missing arguments, wrong literals, clashing aliases, loose
/// variables, misplaced directives, impossible fragments, damaged text. With <paramref name="aliases"/> fields share response
/// names, so that most documents stand or fall by whether their fields can be merged.
/// </summary>
public sealed class DocumentGenerator(Schema schema, int seed, double noise, params string[] aliases)
{
    private static readonly string[] WrongLiterals = ["1", "-7", "1.5", "\"text\"", "true", "NAME", "null", "[]", "{}", "[1, \"a\"]", "{a: 1}", "$undefined"];
    private readonly Random _random = new(seed);
    private readonly List<(string Name, string Type)> _variables = [];
    private readonly List<string> _fragments = [];
    private int _counter;

    /// <summary>The next document.</summary>
    public string Next()
    {
        _variables.Clear();
        _fragments.Clear();
        _counter = 0;
        var (keyword, root) = Pick<(string, ObjectType?)>(
            ("query", schema.Query), ("query", schema.Query), ("query", schema.Query), ("mutation", schema.Mutation), ("subscription", schema.Subscription));
        if (root is null)
        {
            (keyword, root) = ("query", schema.Query);
        }

        var body = keyword == "subscription" ? $"{{ {RootField(root)} }}" : SelectionSet(root, 4);
        if (Wrong())
        {
            _variables.Add(($"unused{_counter++}", "Int"));
        }

        var variables = _variables.Count == 0 ? "" : $"({string.Join(", ", _variables.Select(v => $"${v.Name}: {v.Type}"))})";
        var document = $"{keyword} Generated{variables}{(Wrong() ? " @include(if: true)" : "")} {body} {string.Join(' ', _fragments)}";
        if (Wrong())
        {
            document += " fragment Unused on Query { __typename }";
        }

        if (Wrong())
        {
            document += Chance(0.5) ? " { __typename }" : " query Generated { __typename }";
        }

        return Wrong() ? Damage(document) : document;
    }

    // One field without directive, as a subscription must have.
    private string RootField(ObjectType root)
    {
        var field = Pick([.. root.Fields]);
        return $"{field.Name}{Arguments(field.Arguments)} {(field.Type.IsLeaf ? "" : SelectionSet(field.Type.Named, 3))}";
    }

    private string SelectionSet(NamedType type, int depth)
    {
        var text = new StringBuilder("{ ");
        var fields = type is FieldsType fieldsType ? fieldsType.Fields.ToArray() : [];
        for (var i = _random.Next(1, 4); i > 0 && fields.Length > 0; i--)
        {
            var field = Pick(fields);
            if (field.Type.IsLeaf || depth > 0)
            {
                text.Append(Field(field, depth - 1)).Append(' ');
            }
        }

        if (Chance(0.25) || text.Length == 2)
        {
            text.Append($"t{_counter++}: __typename ");
        }

        if (depth > 0 && Chance(0.35))
        {
            text.Append(Fragment(type, depth - 1)).Append(' ');
        }

        return text.Append('}').ToString();
    }

    private string Field(FieldDefinition field, int depth)
    {
        // Without noise and aliases every response name is new, so that fields never clash.
        var alias = Wrong() ? Pick("a: ", "b: ", "id: ", "") : aliases.Length > 0 ? Pick(aliases) : $"{field.Name}{_counter++}: ";
        var name = Wrong() ? Pick(field.Name + "x", "unknown", "__schema", "__typename") : field.Name;
        var text = $"{alias}{name}{Arguments(field.Arguments)}{Directive()}";
        return field.Type.IsLeaf == Wrong() ? $"{text} {SelectionSet(field.Type.Named, Math.Max(0, depth))}" : text;
    }

    private string Fragment(NamedType parent, int depth)
    {
        var candidates = schema.PossibleTypes(parent).Cast<NamedType>().Append(parent).ToArray();
        var type = Wrong() ? Pick([.. schema.Types.Values]) : Pick(candidates);
        var condition = Wrong() ? "Unknown" : type.Name;
        var selections = SelectionSet(type, depth);
        if (Chance(0.5))
        {
            return $"... on {condition}{Directive()} {selections}";
        }

        var name = $"F{_counter++}";
        _fragments.Add($"fragment {name} on {condition} {(Wrong() ? selections.Replace("{ ", $"{{ ...{name} ", StringComparison.Ordinal) : selections)}");
        return Wrong() ? $"...{name}x" : $"...{name}{Directive()}";
    }

    private string Directive()
    {
        if (!Chance(0.15))
        {
            return "";
        }

        var condition = Chance(0.5) ? "true" : $"${Variable("Boolean!")}";
        var directive = $" @{Pick("skip", "include")}(if: {condition})";
        return Wrong() ? Pick(" @unknown", " @skip", " @deprecated", directive + directive, " @include(if: \"yes\")", " @include(unless: true)") : directive;
    }

    private string Arguments(IEnumerable<InputValueDefinition> definitions)
    {
        var arguments = new List<string>();
        foreach (var definition in definitions)
        {
            if (definition.IsRequired ? !Wrong() : Chance(aliases.Length > 0 ? 0.05 : 0.3))
            {
                arguments.Add($"{(Wrong() ? "unknown" : definition.Name)}: {Value(definition.Type, 2, isConstant: false)}");
            }
        }

        if (arguments.Count > 0 && Wrong())
        {
            arguments.Add(arguments[0]);
        }

        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private string Value(GraphQLType type, int depth, bool isConstant)
    {
        if (Wrong())
        {
            return Pick(WrongLiterals);
        }

        if (!isConstant && Chance(0.3))
        {
            return $"${Variable(Wrong() ? Pick("Int", "String!", type.NullableType.ToString()!, $"[{type}]") : type.ToString()!)}";
        }

        if (!type.IsNonNull && Chance(0.1))
        {
            return "null";
        }

        return type.NullableType switch
        {
            ListType list => Chance(0.2) ? Value(list.OfType, depth, isConstant) : $"[{Value(list.OfType, depth - 1, isConstant)}]",
            EnumType values => Pick([.. values.Values]).Name,
            InputObjectType input => Object(input, depth, isConstant),
            NamedType { Name: "Int" } => _random.Next(-5, 100).ToString(CultureInfo.InvariantCulture),
            NamedType { Name: "Float" } => Pick("1", "2.5", "-1e3"),
            NamedType { Name: "Boolean" } => Pick("true", "false"),
            NamedType { Name: "ID" } => Pick("1", "\"x\""),
            NamedType { Name: "String" } => Pick("\"x\"", "\"客户 \\u{1F600}\"", "\"\"\"block\"\"\""),
            _ => Pick("\"2026-01-01\"", "1"),
        };
    }

    private string Object(InputObjectType type, int depth, bool isConstant)
    {
        if (type.IsOneOf && !Wrong())
        {
            var field = Pick([.. type.Fields]);
            return $"{{{field.Name}: {Value(new NonNullType(field.Type.NullableType), depth - 1, isConstant)}}}";
        }

        var fields = type.Fields
            .Where(f => f.IsRequired ? !Wrong() : depth > 0 && Chance(0.3))
            .Select(f => $"{(Wrong() ? "unknown" : f.Name)}: {Value(f.Type, depth - 1, isConstant)}");
        return $"{{{string.Join(", ", fields)}}}";
    }

    private string Variable(string type)
    {
        var name = $"v{_counter++}";
        if (!Wrong())
        {
            _variables.Add((name, type));
        }

        return name;
    }

    private string Damage(string document)
    {
        var at = _random.Next(document.Length);
        return _random.Next(4) switch
        {
            0 => document.Remove(at, 1),
            1 => document[..at],
            2 => document.Insert(at, Pick("{", "}", "(", "@", "$", "...", "\"", "0", ":", "!", "[", "#")),
            _ => document + " }",
        };
    }

    private T Pick<T>(params T[] options) => options[_random.Next(options.Length)];

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private bool Wrong() => noise > 0 && Chance(noise);
}
