using System.Reflection;
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
            if (call.TryGetArgument(argument.Name, out var value) && Refused(value, call.Execution.RequestServices) is { } refused)
            {
                return ExecutionErrors.NotAuthorized.With("reason", "FIELD_WRITE").With("coordinate", refused.DeclaringCoordinate);
            }
        }

        return null;
    }

    private InputValueDefinition? Refused(object? value, IServiceProvider services)
    {
        switch (value)
        {
            case InputObjectValue { Fields: var fields }:
                foreach (var (definition, item) in fields)
                {
                    if (definition.Source is PropertyInfo member && !_gate!.MayWrite(services, member))
                    {
                        return definition;
                    }

                    if (Refused(item, services) is { } inner)
                    {
                        return inner;
                    }
                }

                return null;
            case object?[] items:
                foreach (var item in items)
                {
                    if (Refused(item, services) is { } inner)
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
