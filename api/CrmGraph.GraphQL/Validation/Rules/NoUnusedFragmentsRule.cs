using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation (spec: Fragments Must Be Used).</summary>
internal static class NoUnusedFragmentsRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(document =>
    {
        var used = context.Operations.SelectMany(context.Reachable).Select(f => f.Definition).ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            // A second fragment of a name counts as used with the first: its error is the name.
            if (!used.Contains(context.FindFragment(fragment.Name)!))
            {
                context.Report(
                    SpecSection.FragmentsMustBeUsed, $"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
            }
        }
    });
}
