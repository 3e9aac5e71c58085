using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Reads the arguments of one selected field (spec: CoerceArgumentValues). Literals are coerced once, while the plan is made.</summary>
public sealed class ArgumentReader
{
    private readonly FieldDefinition _field;
    private readonly object?[] _constants;
    private readonly List<(int Index, ValueNode Value)> _variables;
    private readonly VariableTable _table;

    private ArgumentReader(
        FieldDefinition field, object?[] constants, List<(int Index, ValueNode Value)> variables, VariableTable table, int slot)
    {
        _field = field;
        _constants = constants;
        _variables = variables;
        _table = table;
        Slot = slot;
        Constant = variables.Count > 0 ? null
            : constants.Length == 0 ? ArgumentValues.None
            : new ArgumentValues(field.Arguments, constants);
    }

    /// <summary>The values when no variable is involved: the same in every request.</summary>
    public ArgumentValues? Constant { get; }

    internal int Slot { get; }

    internal static ArgumentReader Create(FieldDefinition field, IReadOnlyList<ArgumentNode> nodes, VariableTable table, int slot)
    {
        var definitions = field.Arguments;
        var constants = definitions.Count == 0 ? [] : new object?[definitions.Count];
        List<(int Index, ValueNode Value)> variables = [];
        for (var i = 0; i < constants.Length; i++)
        {
            var value = nodes.FirstOrDefault(n => n.Name == definitions[i].Name)?.Value;
            if (value is not null && LiteralCoercion.UsesVariables(value))
            {
                variables.Add((i, value));
                constants[i] = LiteralCoercion.Default(definitions[i]);
            }
            else
            {
                constants[i] = value is null ? LiteralCoercion.Default(definitions[i]) : LiteralCoercion.Coerce(definitions[i].Type, value);
            }
        }

        return new ArgumentReader(field, constants, variables, table, slot);
    }

    internal ArgumentValues Read(object?[] variableValues)
    {
        var values = (object?[])_constants.Clone();
        foreach (var (index, node) in _variables)
        {
            var definition = _field.Arguments[index];
            var value = LiteralCoercion.Coerce(definition.Type, node, _table, variableValues);
            if (ReferenceEquals(value, ArgumentValues.Absent))
            {
                value = values[index];
            }

            // spec: a nullable variable is allowed here when there is a default, so it can still turn out null.
            if (definition.Type.IsNonNull && (value is null || ReferenceEquals(value, ArgumentValues.Absent)))
            {
                throw new GraphQLException(new GraphQLError(
                    $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.").WithCode(ErrorCodes.InvalidVariable));
            }

            values[index] = value;
        }

        return new ArgumentValues(_field.Arguments, values);
    }
}
