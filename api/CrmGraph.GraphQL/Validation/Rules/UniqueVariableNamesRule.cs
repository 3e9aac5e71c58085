using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Variables of an operation have different names (spec: Variable Uniqueness).</summary>
internal static class UniqueVariableNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<OperationDefinitionNode>(operation =>
    {
        foreach (var group in operation.VariableDefinitions.GroupBy(v => v.Variable.Name).Where(g => g.Count() > 1))
        {
            context.Report(
                SpecSection.VariableUniqueness,
                $"There can be only one variable named \"${group.Key}\".",
                [.. group.Select(v => v.Variable.NameLocation)]);
        }
    });
}
