using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Fragments are on objects, interfaces or unions (spec: Fragments on Object, Interface or Union Types).</summary>
internal static class FragmentsOnCompositeTypesRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<InlineFragmentNode>(node => Check(node.TypeCondition, "Fragment"));
        on.Enter<FragmentDefinitionNode>(node => Check(node.TypeCondition, $"Fragment \"{node.Name}\""));

        void Check(NamedTypeNode? condition, string who)
        {
            if (condition is not null && context.Resolve(condition) is { IsComposite: false } type)
            {
                context.Report(
                    SpecSection.FragmentsOnCompositeTypes,
                    $"{who} cannot condition on non composite type \"{type}\".",
                    condition.Location);
            }
        }
    }
}
