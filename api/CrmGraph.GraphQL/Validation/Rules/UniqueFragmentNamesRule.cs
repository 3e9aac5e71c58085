using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Fragments have different names (spec: Fragment Name Uniqueness).</summary>
internal static class UniqueFragmentNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<FragmentDefinitionNode>(node =>
    {
        var first = context.FindFragment(node.Name)!;
        if (first != node)
        {
            context.Report(
                SpecSection.FragmentNameUniqueness,
                $"There can be only one fragment named \"{node.Name}\".",
                first.NameLocation,
                node.NameLocation);
        }
    });
}
