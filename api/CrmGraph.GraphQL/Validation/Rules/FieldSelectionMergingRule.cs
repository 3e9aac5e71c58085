using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Fields with one response name can be merged into one value (spec: Field Selection Merging).</summary>
internal static class FieldSelectionMergingRule
{
    private const int MaxDetail = 1000;

    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        var merge = new FieldMerge(context);
        foreach (var conflict in merge.Conflicts())
        {
            Report(context, conflict);
            if (context.IsFull)
            {
                return;
            }
        }

        if (merge.IsOverBudget)
        {
            context.Report(new GraphQLError("Checking whether fields can be merged takes more comparisons than allowed.")
                .WithCode(ErrorCodes.MergeBudget)
                .With("maxMergeComparisons", context.Options.MaxMergeComparisons)
                .With("specifiedBy", SpecSection.FieldSelectionMerging));
        }
    });

    // The conflict is told from the outermost pair of fields that differ inwards.
    private static void Report(ValidationContext context, FieldConflict conflict)
    {
        var reason = conflict.Reason;
        foreach (var inner in conflict.Path.Skip(1).Reverse())
        {
            reason = $"subfields \"{Short(inner.First.Node.ResponseName)}\" conflict because {reason}";
        }

        context.Report(
            SpecSection.FieldSelectionMerging,
            $"Fields \"{Short(conflict.Path[0].First.Node.ResponseName)}\" conflict because {Short(reason)}."
                + " Use different aliases on the fields to fetch both if this was intentional.",
            [.. conflict.Path.Select(p => p.First.Node.Location), .. conflict.Path.Select(p => p.Second.Node.Location)]);
    }

    private static string Short(string text) => text.Length > MaxDetail ? text[..MaxDetail] + "..." : text;
}
