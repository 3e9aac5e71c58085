using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Chooses how a field is executed.</summary>
internal static class FieldPlans
{
    public static FieldPlan Create(SelectedField field, OperationPlanner planner, IDataPlanner? data)
    {
        if (TypeNameField.Is(field))
        {
            return new TypeNamePlan(field);
        }

        var rows = data?.TryPlan(field, planner);
        return field.Definition.Binding switch
        {
            PropertyBinding binding when rows is null => new PropertyPlan(field, binding, Value(field, planner)),
            PropertyBinding binding => new ResolverPlan(field, context => new(binding.Read(context.Parent!)), rows, null, false, planner.Gate),
            ResolverBinding binding => new ResolverPlan(
                field, binding.Resolve, rows, rows is null ? Value(field, planner) : null, CompletesAtOnce(binding), planner.Gate),
            _ => throw new InvalidOperationException($"{field.Definition.Coordinate} cannot be executed: it has no binding."),
        };
    }

    private static ValuePlan Value(SelectedField field, OperationPlanner planner) =>
        ValuePlan.Create(field, field.Definition.Type, planner);

    private static bool CompletesAtOnce(ResolverBinding binding) =>
        binding.CompletesAtOnce
        || binding.Method is { ReturnType: var type } && !typeof(Task).IsAssignableFrom(type) && type != typeof(ValueTask)
        && !(type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)));
}
