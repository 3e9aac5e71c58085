using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>The step that plans an operation, done once per document, operation name and access snapshot.</summary>
internal sealed class OperationCache(Schema schema, IFieldGate? gate, IDataPlanner? data, int capacity)
{
    private readonly BoundedCache<(DocumentHash Document, string Name, string Access), OperationPlan> _plans = new(capacity);

    public int Count => _plans.Count;

    public OperationPlan Get(ValidDocument document, OperationDefinitionNode operation, IServiceProvider services)
    {
        var key = (document.Hash, operation.Name ?? "", gate?.PlanKey(services) ?? "");
        return _plans.TryGet(key, out var plan) ? plan : Add(key, document, operation, services);
    }

    private OperationPlan Add(
        (DocumentHash Document, string Name, string Access) key,
        ValidDocument document,
        OperationDefinitionNode operation,
        IServiceProvider services) =>
        _plans.GetOrAdd(key, () => OperationPlanner.Plan(schema, document.Syntax, operation, services, gate, data));

    /// <summary>The operation to run (spec: GetOperation).</summary>
    public static OperationDefinitionNode Select(DocumentNode document, string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation || (name is not null && operation.Name != name))
            {
                continue;
            }

            if (found is not null)
            {
                throw new GraphQLException(new GraphQLError("Must provide operation name if query contains multiple operations."));
            }

            found = operation;
        }

        return found ?? throw new GraphQLException(new GraphQLError(
            name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\"."));
    }
}
