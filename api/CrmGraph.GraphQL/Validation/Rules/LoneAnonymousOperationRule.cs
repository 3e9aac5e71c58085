using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>An anonymous operation is the only one (spec: Lone Anonymous Operation).</summary>
internal static class LoneAnonymousOperationRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<OperationDefinitionNode>(operation =>
    {
        if (operation.Name is null && context.Operations.Count > 1)
        {
            context.Report(
                SpecSection.LoneAnonymousOperation,
                "This anonymous operation must be the only defined operation.",
                operation.Location);
        }
    });
}
