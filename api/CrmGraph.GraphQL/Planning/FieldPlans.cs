namespace CrmGraph.GraphQL.Planning;

/// <summary>Chooses how a field is executed.</summary>
internal static class FieldPlans
{
    public static FieldPlan Create(SelectedField field, OperationPlanner planner, IDataPlanner? data) =>
        throw new InvalidOperationException($"{field.Definition.Coordinate} has no binding{planner.Schema.Description}{data}.");
}
