using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Literals to runtime values (spec: Input Coercion of each type). Documents are validated, so most refusals cannot happen; those that can carry a coded error.</summary>
internal static class LiteralCoercion
{
    /// <summary>The coerced default of an argument or input field; <see cref="ArgumentValues.Absent"/> when it has none.</summary>
    public static object? Default(InputValueDefinition definition) =>
        definition.DefaultValue is { } literal ? Coerce(definition.Type, literal) : ArgumentValues.Absent;

    /// <summary>Coerces a literal without variables.</summary>
    public static object? Coerce(GraphQLType type, ValueNode literal) => Coerce(type, literal, null, []);

    /// <summary>Coerces a literal that may hold variables. <see cref="ArgumentValues.Absent"/> when it is a variable that was not given.</summary>
    public static object? Coerce(GraphQLType type, ValueNode literal, VariableTable? table, object?[] variables)
    {
        switch (literal)
        {
            case VariableNode variable:
                return table is null ? ArgumentValues.Absent : variables[table.Slot(variable.Name)];
            case NullValueNode:
                return type.IsNonNull ? throw Refused($"Expected value of type \"{type}\", found null.", literal) : null;
        }

        switch (type.NullableType)
        {
            case ListType list when literal is ListValueNode items:
                return CoerceItems(list, items, table, variables);
            case ListType list:
                return new[] { Coerce(list.OfType, literal, table, variables) };
            case InputObjectType input when literal is ObjectValueNode fields:
                return CoerceObject(input, fields, table, variables);
            case EnumType @enum when literal is EnumValueNode name && @enum.Values.TryGet(name.Value, out var value):
                return value.RuntimeValue;
            case ScalarType scalar:
                return scalar.TryParseLiteral(literal, out var parsed, out var error) ? parsed : throw Refused(error, literal);
            default:
                throw Refused($"Expected value of type \"{type}\", found {literal}.", literal);
        }
    }

    public static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode fields => fields.Fields.Any(f => UsesVariables(f.Value)),
        _ => false,
    };

    private static object?[] CoerceItems(ListType list, ListValueNode items, VariableTable? table, object?[] variables)
    {
        var values = new object?[items.Values.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = Coerce(list.OfType, items.Values[i], table, variables);

            // A variable that was not given is null inside a list.
            value = ReferenceEquals(value, ArgumentValues.Absent) ? null : value;
            values[i] = value is null && list.OfType.IsNonNull
                ? throw Refused($"Expected value of type \"{list.OfType}\", found null.", items.Values[i])
                : value;
        }

        return values;
    }

    private static InputObjectValue CoerceObject(InputObjectType type, ObjectValueNode literal, VariableTable? table, object?[] variables)
    {
        var fields = new List<KeyValuePair<InputValueDefinition, object?>>(type.Fields.Count);
        foreach (var node in literal.Fields)
        {
            if (!type.Fields.TryGet(node.Name, out var definition))
            {
                throw Refused($"Field \"{node.Name}\" is not defined by type \"{type.Name}\".", node);
            }

            var value = Coerce(definition.Type, node.Value, table, variables);
            if (ReferenceEquals(value, ArgumentValues.Absent))
            {
                continue;
            }

            fields.Add(new(definition, value is null && definition.Type.IsNonNull
                ? throw Refused($"Expected value of type \"{definition.Type}\", found null.", node)
                : value));
        }

        InputObjects.AddDefaults(type, fields, missing =>
            throw Refused($"Field \"{type.Name}.{missing.Name}\" of required type \"{missing.Type}\" was not provided.", literal));
        if (type.IsOneOf && InputObjects.OneOfError(type, fields) is { } error)
        {
            throw new GraphQLException(error with { Locations = [literal.Location] });
        }

        return new InputObjectValue(type, fields);
    }

    private static GraphQLException Refused(string message, SyntaxNode node) =>
        new(new GraphQLError(message) { Locations = [node.Location] }.WithCode(ErrorCodes.InvalidVariable));
}
