using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>A fragment can apply to some object of its surroundings (spec: Fragment Spread Is Possible).</summary>
internal static class PossibleFragmentSpreadsRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<InlineFragmentNode>(node => Check(context.Type, "Fragment", node));
        on.Enter<FragmentSpreadNode>(node =>
        {
            if (context.FindFragment(node.Name) is { } fragment)
            {
                Check(context.Resolve(fragment.TypeCondition), $"Fragment \"{node.Name}\"", node);
            }
        });

        void Check(GraphQLType? fragment, string who, SyntaxNode node)
        {
            if (fragment is NamedType { IsComposite: true } type
                && context.ParentType is { } parent
                && type != parent
                && !context.Schema.PossibleTypes(type).Intersect(context.Schema.PossibleTypes(parent)).Any())
            {
                context.Report(
                    SpecSection.FragmentSpreadIsPossible,
                    $"{who} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                    node.Location);
            }
        }
    }
}
