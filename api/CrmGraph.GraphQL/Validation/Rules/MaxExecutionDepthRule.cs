using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Operations are not nested deeper than allowed, introspection not counted.</summary>
internal static class MaxExecutionDepthRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        if (context.Options.MaxExecutionDepth is not { } allowed)
        {
            return;
        }

        on.Leave<DocumentNode>(_ =>
        {
            if (FragmentOrder.ChildrenFirst(context) is not { } order)
            {
                return; // a cycle is an error of its own
            }

            var depths = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var fragment in order)
            {
                depths.Add(fragment.Name, Depth(fragment.SelectionSet, depths));
            }

            foreach (var facts in context.Operations)
            {
                var depth = Depth(facts.SelectionSet, depths);
                if (depth > allowed)
                {
                    context.Report(new GraphQLError(
                        $"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {allowed}.")
                    {
                        Locations = [facts.Definition.Location],
                    }.With("allowedExecutionDepth", allowed).With("detectedExecutionDepth", depth));
                }
            }
        });
    }

    private static int Depth(SelectionSetNode selectionSet, Dictionary<string, int> fragments)
    {
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            var depth = selection switch
            {
                FieldNode { Name: "__schema" or "__type" or "__typename" } => 0,
                FieldNode field => 1 + (field.SelectionSet is null ? 0 : Depth(field.SelectionSet, fragments)),
                InlineFragmentNode inline => Depth(inline.SelectionSet, fragments),
                FragmentSpreadNode spread => fragments.GetValueOrDefault(spread.Name),
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
