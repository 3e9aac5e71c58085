using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Asks the gate for every input member a mutation was given; one refusal refuses the whole field before its resolver runs.</summary>
internal sealed class WriteGate
{
    private readonly IFieldGate? _gate;

    private WriteGate(IFieldGate? gate) => _gate = gate;

    /// <summary>The gate of a mutation root field; null for any other field.</summary>
    public static WriteGate? For(SelectedField field, IFieldGate? gate) => field.IsMutationRoot ? new WriteGate(gate) : null;

    /// <summary>Why the call may not be made, or null.</summary>
    public GraphQLError? Refusal(FieldContext call)
    {
        if (_gate is null)
        {
            return null;
        }

        foreach (var argument in call.Field.Arguments)
        {
            if (call.TryGetArgument(argument.Name, out var value) && Refused(argument, value, call.Services) is { } refused)
            {
                return ExecutionErrors.NotAuthorized.With("reason", "FIELD_WRITE").With("coordinate", refused.DeclaringCoordinate);
            }
        }

        return null;
    }

    private InputValueDefinition? Refused(InputValueDefinition given, object? value, IServiceProvider services)
    {
        if (given.Source is { } source && !_gate!.MayWrite(services, source))
        {
            return given;
        }

        switch (value)
        {
            case InputObjectValue { Type.Filter: not null }:
                return null; // A condition is kept, its fields are not written.
            case InputObjectValue { Fields: var fields }:
                foreach (var (definition, item) in fields)
                {
                    if (Refused(definition, item, services) is { } inner)
                    {
                        return inner;
                    }
                }

                return null;
            case object?[] items:
                foreach (var item in items)
                {
                    if (item is InputObjectValue or object?[] && Refused(given, item, services) is { } inner)
                    {
                        return inner;
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
