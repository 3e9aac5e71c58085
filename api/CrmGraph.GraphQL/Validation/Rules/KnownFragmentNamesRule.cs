using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Spreads name fragments of the document (spec: Fragment Spread Target Defined).</summary>
internal static class KnownFragmentNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<FragmentSpreadNode>(node =>
    {
        if (context.FindFragment(node.Name) is null)
        {
            context.Report(
                SpecSection.FragmentSpreadTargetDefined, $"Unknown fragment \"{node.Name}\".", node.NameLocation);
        }
    });
}
