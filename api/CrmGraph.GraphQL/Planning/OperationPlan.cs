using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A compiled operation: immutable, cached per document, operation name and access snapshot.</summary>
public sealed class OperationPlan
{
    private readonly (int Slot, bool Expected)[] _flags;

    internal OperationPlan(
        OperationDefinitionNode definition, SelectionSetPlan root, VariableDefinition[] variables, SelectionCollector collector, OperationPlanner planner, CostProgram cost)
    {
        Definition = definition;
        Root = root;
        Cost = cost;
        Variables = variables;
        _flags = collector.Flags.ToArray();
        VariableArgumentCount = collector.VariableArgumentCount;
        AuthorizationRules = collector.AuthorizationRules;
        TypeSlots = collector.TypeSlots;
        Extensions = FieldAccessExtension.Encode(planner.Access);
    }

    public OperationDefinitionNode Definition { get; }

    public OperationType Type => Definition.Operation;

    /// <summary>The root fields.</summary>
    public SelectionSetPlan Root { get; }

    /// <summary>What the operation costs with the variables of a request.</summary>
    internal CostProgram Cost { get; }

    internal VariableDefinition[] Variables { get; }

    internal int VariableArgumentCount { get; }

    internal IReadOnlyList<IReadOnlyList<AuthorizeRule>> AuthorizationRules { get; }

    internal IReadOnlyDictionary<ObjectType, int> TypeSlots { get; }

    /// <summary>The <c>extensions</c> of every response of this plan, as JSON; empty when there are none.</summary>
    internal byte[] Extensions { get; }

    internal ulong EvaluateFlags(object?[] variables)
    {
        var flags = 0UL;
        for (var i = 0; i < _flags.Length; i++)
        {
            if (variables[_flags[i].Slot] is not bool value)
            {
                // spec: the `if` argument is Boolean!; a nullable variable with a default may still be null.
                throw new GraphQLException(new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null."));
            }

            flags |= value == _flags[i].Expected ? 1UL << i : 0;
        }

        return flags;
    }
}

/// <summary>A variable of an operation with its schema type and coerced default.</summary>
internal sealed record VariableDefinition(string Name, GraphQLType Type, object? Default, Location Location)
{
    public static VariableDefinition Create(Schema schema, VariableDefinitionNode node)
    {
        var type = TypeOf(schema, node.Type);
        var value = node.DefaultValue is { } literal ? LiteralCoercion.Coerce(type, literal) : ArgumentValues.Absent;
        return new VariableDefinition(node.Variable.Name, type, value, node.Location);
    }

    // spec: typeFromAST
    private static GraphQLType TypeOf(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        _ => schema.Types[((NamedTypeNode)node).Name],
    };
}
