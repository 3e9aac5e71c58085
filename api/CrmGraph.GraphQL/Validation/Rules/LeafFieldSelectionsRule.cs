using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Leaf fields have no selection set, all others have one (spec: Leaf Field Selections).</summary>
internal static class LeafFieldSelectionsRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<FieldNode>(node =>
    {
        if (context.Type is not { } type)
        {
            return;
        }

        if (type.IsLeaf && node.SelectionSet is not null)
        {
            context.Report(
                SpecSection.LeafFieldSelections,
                $"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                node.SelectionSet.Location);
        }
        else if (!type.IsLeaf && node.SelectionSet is null)
        {
            context.Report(
                SpecSection.LeafFieldSelections,
                $"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{node.Name} {{ ... }}\"?",
                node.Location);
        }
    });
}
