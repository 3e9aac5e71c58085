using CrmGraph.GraphQL.Data.Aggregates;
using CrmGraph.GraphQL.Data.Queries;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data;

/// <summary>Plans every field whose values are rows: see <see cref="IDataPlanner"/>. One per application.</summary>
public sealed class DataPlanner(IEntityModel model, IStatementCompiler compiler, DataOptions options) : IDataPlanner
{
    private readonly QueryRoots _roots = new(model);

    /// <inheritdoc/>
    public DataPlan? TryPlan(SelectedField field, OperationPlanner planner)
    {
        var scope = new DataScope(model, compiler, options, _roots, new FieldUse(planner.Gate, planner.Schema));
        var reader = new SelectionReader(model, scope.Use, planner);
        if (field.Definition.Binding is ResolverBinding { IsQueryable: true } binding)
        {
            var collection = binding.Collection
                ?? throw new InvalidOperationException($"'{field.Definition.Coordinate}' returns a query but has no collection options.");
            if (collection.IsAggregate)
            {
                return new AggregatePlan(AggregateSelection.Of(field), collection, scope);
            }

            var selection = reader.ReadCollection(field, collection);
            return new QueryDataPlan(selection, new LayoutCache(scope, reader.Conditional), scope);
        }

        return Entities(field, planner) is { } targets
            ? new EntityDataPlan(
                targets.ToDictionary(t => t.RuntimeType!, t => Selection(field, t, reader)), new LayoutCache(scope, reader.Conditional), scope)
            : null;
    }

    /// <summary>The entity types a value of the field can have; null when it can be anything else.</summary>
    private IReadOnlyList<ObjectType>? Entities(SelectedField field, OperationPlanner planner)
    {
        if (!field.Definition.Type.IsComposite)
        {
            return null;
        }

        var targets = planner.Schema.PossibleTypes(field.Definition.Type.Named);
        return targets.Count > 0 && targets.All(t => t.RuntimeType is { } type && model.IsEntity(type)) ? targets : null;
    }

    private static CollectionSelection Selection(SelectedField field, ObjectType target, SelectionReader reader)
    {
        var element = target.RuntimeType!;
        return new CollectionSelection(
            field, new CollectionOptions(element), element, [reader.ReadRow(field, target, element)], Connection: null);
    }
}
