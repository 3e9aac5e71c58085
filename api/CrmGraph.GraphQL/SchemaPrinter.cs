using System.Globalization;
using System.Text;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Introspection;

namespace CrmGraph.GraphQL;

/// <summary>
/// A schema as SDL: the schema definition, the root types, all other types by name, then directives. Built-in scalars,
/// introspection types and the directives of the specification are left out, as every tool knows them.
/// </summary>
public static class SchemaPrinter
{
    private static readonly string[] BuiltInScalars = ["String", "Boolean", "Int", "Float", "ID"];

    public static string Print(Schema schema)
    {
        var sdl = new StringBuilder();
        PrintSchemaDefinition(sdl, schema);
        NamedType?[] roots = [schema.Query, schema.Mutation, schema.Subscription];
        var others = schema.Types.Values
            .Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltInScalars.Contains(t.Name) && !roots.Contains(t))
            .OrderBy(t => t.Name, StringComparer.Ordinal);
        foreach (var type in roots.OfType<NamedType>().Concat(others))
        {
            sdl.Append('\n');
            PrintType(sdl, type);
        }

        foreach (var directive in schema.Directives.Except(SpecifiedDirectives.All))
        {
            sdl.Append('\n');
            PrintDirective(sdl, directive);
        }

        return sdl.ToString();
    }

    private static void PrintSchemaDefinition(StringBuilder sdl, Schema schema)
    {
        PrintDescription(sdl, schema.Description, "");
        sdl.Append("schema {\n  query: ").Append(schema.Query.Name).Append('\n');
        if (schema.Mutation is { } mutation)
        {
            sdl.Append("  mutation: ").Append(mutation.Name).Append('\n');
        }

        if (schema.Subscription is { } subscription)
        {
            sdl.Append("  subscription: ").Append(subscription.Name).Append('\n');
        }

        sdl.Append("}\n");
    }

    private static void PrintType(StringBuilder sdl, NamedType type)
    {
        PrintDescription(sdl, type.Description, "");
        switch (type)
        {
            case ScalarType scalar:
                sdl.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedBy is { } url)
                {
                    sdl.Append(" @specifiedBy(url: ").Append(Quote(url)).Append(')');
                }

                PrintCost(sdl, scalar.CostWeight);
                sdl.Append('\n');
                break;
            case FieldsType fields:
                PrintFieldsType(sdl, fields);
                break;
            case UnionType union:
                sdl.Append("union ").Append(union.Name).Append(" = ").AppendJoin(" | ", union.Types).Append('\n');
                break;
            case EnumType enumType:
                PrintEnum(sdl, enumType);
                break;
            case InputObjectType input:
                PrintInput(sdl, input);
                break;
        }
    }

    private static void PrintFieldsType(StringBuilder sdl, FieldsType type)
    {
        sdl.Append(type is ObjectType ? "type " : "interface ").Append(type.Name);
        if (type.Interfaces.Count > 0)
        {
            sdl.Append(" implements ").AppendJoin(" & ", type.Interfaces);
        }

        PrintCost(sdl, type.CostWeight);
        sdl.Append(" {\n");
        foreach (var field in type.Fields)
        {
            PrintDescription(sdl, field.Description, "  ");
            sdl.Append("  ").Append(field.Name);
            PrintArguments(sdl, field.Arguments, "  ");
            sdl.Append(": ").Append(field.Type);
            PrintDeprecation(sdl, field.DeprecationReason);
            PrintCost(sdl, field.CostWeight);
            sdl.Append(field.ListSize is { } size ? $" {size}" : "");
            sdl.Append('\n');
        }

        sdl.Append("}\n");
    }

    private static void PrintEnum(StringBuilder sdl, EnumType type)
    {
        sdl.Append("enum ").Append(type.Name);
        PrintCost(sdl, type.CostWeight);
        sdl.Append(" {\n");
        foreach (var value in type.Values)
        {
            PrintDescription(sdl, value.Description, "  ");
            sdl.Append("  ").Append(value.Name);
            PrintDeprecation(sdl, value.DeprecationReason);
            sdl.Append('\n');
        }

        sdl.Append("}\n");
    }

    private static void PrintInput(StringBuilder sdl, InputObjectType type)
    {
        sdl.Append("input ").Append(type.Name).Append(type.IsOneOf ? " @oneOf {\n" : " {\n");
        foreach (var field in type.Fields)
        {
            PrintDescription(sdl, field.Description, "  ");
            sdl.Append("  ");
            PrintInputValue(sdl, field);
            sdl.Append('\n');
        }

        sdl.Append("}\n");
    }

    private static void PrintDirective(StringBuilder sdl, DirectiveDefinition directive)
    {
        PrintDescription(sdl, directive.Description, "");
        sdl.Append("directive @").Append(directive.Name);
        PrintArguments(sdl, directive.Arguments, "");
        sdl.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        sdl.AppendJoin(" | ", directive.Locations.Select(l => IntrospectionTypes.SpecName(l.ToString()))).Append('\n');
    }

    private static void PrintArguments(StringBuilder sdl, MemberList<InputValueDefinition> arguments, string indent)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        // Described arguments get a line each; a description cannot stand inside a line.
        var inLines = arguments.Any(a => a.Description is not null);
        sdl.Append(inLines ? "(\n" : "(");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (inLines)
            {
                PrintDescription(sdl, arguments[i].Description, indent + "  ");
                sdl.Append(indent).Append("  ");
            }
            else if (i > 0)
            {
                sdl.Append(", ");
            }

            PrintInputValue(sdl, arguments[i]);
            sdl.Append(inLines ? "\n" : "");
        }

        sdl.Append(inLines ? indent : "").Append(')');
    }

    private static void PrintInputValue(StringBuilder sdl, InputValueDefinition value)
    {
        sdl.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } literal)
        {
            sdl.Append(" = ").Append(literal);
        }

        PrintDeprecation(sdl, value.DeprecationReason);
        PrintCost(sdl, value.CostWeight);
    }

    private static void PrintDeprecation(StringBuilder sdl, string? reason)
    {
        if (reason is not null)
        {
            sdl.Append(" @deprecated(reason: ").Append(Quote(reason)).Append(')');
        }
    }

    private static void PrintCost(StringBuilder sdl, double? weight)
    {
        if (weight is { } cost)
        {
            sdl.Append(CultureInfo.InvariantCulture, $" @cost(weight: \"{cost}\")");
        }
    }

    private static void PrintDescription(StringBuilder sdl, string? description, string indent)
    {
        if (description is null)
        {
            return;
        }

        sdl.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.ReplaceLineEndings("\n").Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            sdl.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        }

        sdl.Append(indent).Append("\"\"\"\n");
    }

    private static string Quote(string text) => new StringValueNode(default, text).ToString();
}
