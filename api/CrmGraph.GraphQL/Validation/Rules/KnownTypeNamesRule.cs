using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Types named in conditions and variables exist (spec: Fragment Spread Type Existence).</summary>
internal static class KnownTypeNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<NamedTypeNode>(node =>
    {
        if (!context.Schema.Types.ContainsKey(node.Name))
        {
            context.Report(
                SpecSection.FragmentSpreadTypeExistence,
                $"Unknown type \"{node.Name}\".{context.DidYouMean(node.Name, context.Schema.Types.Keys)}",
                node.Location);
        }
    });
}
