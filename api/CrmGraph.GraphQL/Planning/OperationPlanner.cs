using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Turns the selections of one operation into plans, for one caller's access snapshot.</summary>
public sealed class OperationPlanner
{
    private readonly IDataPlanner? _data;
    private readonly List<FieldAccessEntry> _access = [];

    internal OperationPlanner(Schema schema, IServiceProvider services, IFieldGate? gate, IDataPlanner? data)
    {
        Schema = schema;
        Services = services;
        Gate = gate;
        _data = data;
    }

    public Schema Schema { get; }

    /// <summary>The request scope of the caller the plan is made for; only for questions asked while planning.</summary>
    public IServiceProvider Services { get; }

    public IFieldGate? Gate { get; }

    internal IReadOnlyList<FieldAccessEntry> Access => _access;

    /// <summary>
    /// The plan of a field. Data planners call it for the resolver fields of a row; the parent given at execution is then a
    /// partial instance with the key and the members of <see cref="ResolverBinding.ParentRequires"/>.
    /// </summary>
    public FieldPlan Plan(SelectedField field) => FieldPlans.Create(field, this, _data);

    /// <summary>The plan of everything selected below <paramref name="field"/> on values of <paramref name="type"/>.</summary>
    public SelectionSetPlan PlanSelections(SelectedField field, ObjectType type) =>
        new(type, [.. field.Select(type).Select(Plan)]);

    internal static OperationPlan Plan(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, IServiceProvider services, IFieldGate? gate, IDataPlanner? data)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        if (root is null)
        {
            throw new GraphQLException(new GraphQLError($"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.")
            {
                Locations = [operation.Location],
            });
        }

        var collector = new SelectionCollector(schema, document, operation);
        var planner = new OperationPlanner(schema, services, gate, data);
        var selections = new SelectionSetPlan(root, [.. collector.CollectRoot(root, operation.SelectionSet).Select(planner.Plan)]);
        var variables = operation.VariableDefinitions.Select(d => VariableDefinition.Create(schema, d)).ToArray();
        var cost = CostProgram.Compile(schema, selections.Type, selections.Fields.Select(f => f.Field), collector.Variables);
        collector.Seal();
        return new OperationPlan(operation, selections, variables, collector, planner, cost);
    }

    /// <summary>Notes that the caller sees the field masked or not at all; listed once per operation in <c>extensions.fieldAccess</c>.</summary>
    public void NoteAccess(SelectedField field, FieldAccess access)
    {
        if (access != FieldAccess.Full)
        {
            _access.Add(new FieldAccessEntry(field, access));
        }
    }
}

/// <summary>One entry of <c>extensions.fieldAccess</c>.</summary>
internal sealed record FieldAccessEntry(SelectedField Field, FieldAccess Access);
