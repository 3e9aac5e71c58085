using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>An order of the fragments in which each stands after those it spreads, so that sums over them need no recursion.</summary>
internal static class FragmentOrder
{
    /// <summary>The fragments, children first; null when they form a cycle.</summary>
    public static IReadOnlyList<FragmentDefinitionNode>? ChildrenFirst(ValidationContext context)
    {
        var open = context.Fragments.ToDictionary(
            f => f.Name,
            f => Children(context, f).Count,
            StringComparer.Ordinal);
        var parents = context.Fragments
            .SelectMany(f => Children(context, f).Select(child => (child, f)))
            .ToLookup(p => p.child, p => p.f, StringComparer.Ordinal);
        var ready = new Queue<FragmentDefinitionNode>(context.Fragments.Where(f => open[f.Name] == 0));
        var order = new List<FragmentDefinitionNode>(context.Fragments.Count);
        while (ready.TryDequeue(out var fragment))
        {
            order.Add(fragment);
            foreach (var parent in parents[fragment.Name])
            {
                if (--open[parent.Name] == 0)
                {
                    ready.Enqueue(parent);
                }
            }
        }

        return order.Count == context.Fragments.Count ? order : null;
    }

    private static HashSet<string> Children(ValidationContext context, FragmentDefinitionNode fragment) =>
        [.. context.FindFragmentFacts(fragment.Name)!.Spreads.Select(s => s.Name).Where(n => context.FindFragment(n) is not null)];
}
