using System.Globalization;
using System.Text;

namespace CrmGraph.GraphQL.Language;

/// <summary>Syntax tree to text, in the layout the reference implementation prints.</summary>
public static class SyntaxPrinter
{
    private const int MaxLineLength = 80;

    /// <summary>The node as GraphQL text, without a line break at the end.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        DocumentNode n => string.Join("\n\n", n.Definitions.Select(Print)),
        OperationDefinitionNode n => Description(n.Description) + Operation(n),
        VariableDefinitionNode n => Description(n.Description)
            + $"{Print(n.Variable)}: {Print(n.Type)}{Wrap(" = ", n.DefaultValue)}{Directives(n.Directives)}",
        SelectionSetNode n => Block(n.Selections),
        FieldNode n => Field(n),
        ArgumentNode n => $"{n.Name}: {Print(n.Value)}",
        FragmentSpreadNode n => $"...{n.Name}{Directives(n.Directives)}",
        InlineFragmentNode n => $"...{Wrap(" on ", n.TypeCondition)}{Directives(n.Directives)} {Print(n.SelectionSet)}",
        FragmentDefinitionNode n => Description(n.Description)
            + $"fragment {n.Name} on {Print(n.TypeCondition)}{Directives(n.Directives)} {Print(n.SelectionSet)}",
        DirectiveNode n => $"@{n.Name}{Arguments(n.Arguments)}",
        ValueNode n => Value(n),
        ObjectFieldNode n => $"{n.Name}: {Print(n.Value)}",
        NamedTypeNode n => n.Name,
        ListTypeNode n => $"[{Print(n.Type)}]",
        NonNullTypeNode n => $"{Print(n.Type)}!",
        TypeSystemNode n => Description(n.Description) + (n.IsExtension ? "extend " : "") + TypeSystem(n),
        OperationTypeDefinitionNode n => $"{Keyword(n.Operation)}: {Print(n.Type)}",
        FieldDefinitionNode n => Description(n.Description)
            + $"{n.Name}{ArgumentDefinitions(n.Arguments)}: {Print(n.Type)}{Directives(n.Directives)}",
        InputValueDefinitionNode n => Description(n.Description)
            + $"{n.Name}: {Print(n.Type)}{Wrap(" = ", n.DefaultValue)}{Directives(n.Directives)}",
        EnumValueDefinitionNode n => Description(n.Description) + n.Name + Directives(n.Directives),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This kind of node has no text."),
    };

    /// <summary>The text as a quoted GraphQL string.</summary>
    public static string PrintString(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\x7F' and <= '\x9F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>The text as a block string.</summary>
    public static string PrintBlockString(string value) => BlockString.Print(value);

    private static string Operation(OperationDefinitionNode n)
    {
        var variables = n.VariableDefinitions.Any(v => v.Description is not null)
            ? $"(\n{Indent(string.Join("\n", n.VariableDefinitions.Select(Print)))}\n)"
            : Wrap("(", Join(n.VariableDefinitions, ", "), ")");
        var head = $"{Keyword(n.Operation)}{Wrap(" ", n.Name + variables)}{Directives(n.Directives)}";

        // Only an anonymous query without variables and directives has the short form; a description forbids it.
        return head == "query" && n.Description is null ? Print(n.SelectionSet) : $"{head} {Print(n.SelectionSet)}";
    }

    private static string Field(FieldNode n)
    {
        var prefix = (n.Alias is null ? "" : n.Alias + ": ") + n.Name;
        var line = prefix + Arguments(n.Arguments);
        if (line.Length > MaxLineLength)
        {
            line = $"{prefix}(\n{Indent(Join(n.Arguments, "\n"))}\n)";
        }

        return line + Directives(n.Directives) + Wrap(" ", n.SelectionSet);
    }

    private static string Value(ValueNode node) => node switch
    {
        VariableNode n => "$" + n.Name,
        IntValueNode n => n.Value,
        FloatValueNode n => n.Value,
        StringValueNode n => n.IsBlock ? BlockString.Print(n.Value) : PrintString(n.Value),
        BooleanValueNode n => n.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode n => n.Value,
        ListValueNode n => $"[{Join(n.Values, ", ")}]",
        ObjectValueNode n => $"{{{Join(n.Fields, ", ")}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This kind of value has no text."),
    };

    private static string TypeSystem(TypeSystemNode node) => node switch
    {
        SchemaDefinitionNode n => $"schema{Directives(n.Directives)}{Wrap(" ", Block(n.OperationTypes))}",
        ScalarTypeDefinitionNode n => $"scalar {n.Name}{Directives(n.Directives)}",
        ObjectTypeDefinitionNode n =>
            $"type {n.Name}{Implements(n.Interfaces)}{Directives(n.Directives)}{Wrap(" ", Block(n.Fields))}",
        InterfaceTypeDefinitionNode n =>
            $"interface {n.Name}{Implements(n.Interfaces)}{Directives(n.Directives)}{Wrap(" ", Block(n.Fields))}",
        UnionTypeDefinitionNode n => $"union {n.Name}{Directives(n.Directives)}{Wrap(" = ", Join(n.Types, " | "))}",
        EnumTypeDefinitionNode n => $"enum {n.Name}{Directives(n.Directives)}{Wrap(" ", Block(n.Values))}",
        InputObjectTypeDefinitionNode n => $"input {n.Name}{Directives(n.Directives)}{Wrap(" ", Block(n.Fields))}",
        DirectiveDefinitionNode n => $"directive @{n.Name}{ArgumentDefinitions(n.Arguments)}"
            + (n.IsRepeatable ? " repeatable" : "") + " on " + string.Join(" | ", n.Locations),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This kind of definition has no text."),
    };

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string ArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var items = arguments.Select(Print).ToArray();
        return items.Any(i => i.Contains('\n'))
            ? $"(\n{Indent(string.Join('\n', items))}\n)"
            : Wrap("(", string.Join(", ", items), ")");
    }

    private static string Description(StringValueNode? description) => description is null ? "" : Value(description) + "\n";

    private static string Arguments(IReadOnlyList<ArgumentNode> arguments) => Wrap("(", Join(arguments, ", "), ")");

    private static string Directives(IReadOnlyList<DirectiveNode> directives) => Wrap(" ", Join(directives, " "));

    private static string Implements(IReadOnlyList<NamedTypeNode> interfaces) => Wrap(" implements ", Join(interfaces, " & "));

    private static string Join(IEnumerable<SyntaxNode> nodes, string separator) => string.Join(separator, nodes.Select(Print));

    private static string Block(IReadOnlyList<SyntaxNode> nodes) => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Wrap(string start, SyntaxNode? node) => node is null ? "" : start + Print(node);

    private static string Wrap(string start, string? text, string end = "") => string.IsNullOrEmpty(text) ? "" : start + text + end;

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
