using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Operations have different names (spec: Operation Name Uniqueness).</summary>
internal static class UniqueOperationNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        var known = new Dictionary<string, Location>();
        on.Enter<OperationDefinitionNode>(operation =>
        {
            if (operation.Name is not null && !known.TryAdd(operation.Name, operation.NameLocation))
            {
                context.Report(
                    SpecSection.OperationNameUniqueness,
                    $"There can be only one operation named \"{operation.Name}\".",
                    known[operation.Name],
                    operation.NameLocation);
            }
        });
    }
}
