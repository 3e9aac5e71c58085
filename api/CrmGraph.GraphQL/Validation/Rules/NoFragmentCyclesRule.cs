using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Fragments do not spread themselves, directly or through others (spec: Fragment Spreads Must Not Form Cycles).</summary>
internal static class NoFragmentCyclesRule
{
    // A depth-first search with its own stack, so that a long chain of fragments cannot exhaust ours.
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fragment in context.Fragments)
        {
            if (done.Add(fragment.Name))
            {
                Search(context, fragment.Name, done);
            }
        }
    });

    private static void Search(ValidationContext context, string start, HashSet<string> done)
    {
        var depthOf = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        var path = new List<FragmentSpreadNode>();
        var pending = new Stack<(string Name, int NextSpread)>([(start, 0)]);
        while (pending.TryPop(out var current))
        {
            var spreads = context.FindFragmentFacts(current.Name)!.Spreads;
            if (current.NextSpread == spreads.Count)
            {
                depthOf.Remove(current.Name);
                if (path.Count > 0)
                {
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            var spread = spreads[current.NextSpread];
            pending.Push((current.Name, current.NextSpread + 1));
            if (depthOf.TryGetValue(spread.Name, out var depth))
            {
                Report(context, spread.Name, [.. path[depth..], spread]);
            }
            else if (context.FindFragmentFacts(spread.Name) is not null && done.Add(spread.Name))
            {
                path.Add(spread);
                depthOf.Add(spread.Name, path.Count);
                pending.Push((spread.Name, 0));
            }
        }
    }

    private static void Report(ValidationContext context, string name, IReadOnlyList<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.Take(cycle.Count - 1).Select(s => $"\"{s.Name}\""));
        context.Report(
            SpecSection.FragmentSpreadsMustNotFormCycles,
            $"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : " via " + via)}.",
            [.. cycle.Select(s => s.Location)]);
    }
}
