using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Operations do not expand to more fragment spreads than allowed, so that a short document cannot become a huge plan.</summary>
internal static class MaxFragmentVisitsRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        if (FragmentOrder.ChildrenFirst(context) is not { } order)
        {
            return; // a cycle is an error of its own
        }

        var allowed = context.Options.MaxFragmentVisits;
        var visits = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var fragment in order)
        {
            visits.Add(fragment.Name, Visits(context.FindFragmentFacts(fragment.Name)!));
        }

        // Over all operations together: rules that follow every path walk each of them.
        if (context.Operations.Sum(Visits) > allowed)
        {
            context.Report(new GraphQLError($"The document expands to more than {allowed} fragment spreads.")
            {
                Locations = [.. context.Operations.Select(o => o.Definition.Location)],
            }.With("allowedFragmentVisits", allowed));
        }

        // Stops counting just above the limit: the true number may be beyond any integer.
        long Visits(DefinitionFacts facts) =>
            Math.Min(allowed + 1L, facts.Spreads.Sum(s => 1 + visits.GetValueOrDefault(s.Name)));
    });
}
