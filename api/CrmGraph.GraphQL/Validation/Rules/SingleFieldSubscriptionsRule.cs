using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, no introspection field, known without looking at variables (spec: Single Root Field).</summary>
internal static class SingleFieldSubscriptionsRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<OperationDefinitionNode>(operation =>
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.Subscription is not { } root)
        {
            return;
        }

        var who = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var conditions = new List<DirectiveNode>();
        foreach (var selection in RootSelections(context, root, operation.SelectionSet))
        {
            conditions.AddRange(selection.Directives.Where(d => d.Name is "skip" or "include"));
            if (selection is not FieldNode field)
            {
                continue;
            }

            if (!groups.TryGetValue(field.ResponseName, out var fields))
            {
                groups.Add(field.ResponseName, fields = []);
            }

            fields.Add(field);
        }

        if (conditions.Count > 0)
        {
            Report(context, $"{who} must not use `@skip` or `@include` directives in the top level selection.", conditions);
            return;
        }

        if (groups.Count > 1)
        {
            Report(context, $"{who} must select only one top level field.", groups.Values.Skip(1).SelectMany(f => f));
        }

        foreach (var fields in groups.Values.Where(f => f[0].Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Report(context, $"{who} must not select an introspection top level field.", fields);
        }
    });

    private static void Report(ValidationContext context, string message, IEnumerable<SyntaxNode> nodes) =>
        context.Report(SpecSection.SingleRootField, message, [.. nodes.Select(n => n.Location)]);

    // Every selection of the root level in document order, through fragments, each fragment once.
    private static IEnumerable<SelectionNode> RootSelections(ValidationContext context, ObjectType root, SelectionSetNode selectionSet)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionNode>(selectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection))
        {
            yield return selection;
            var inner = selection switch
            {
                InlineFragmentNode inline when Applies(context, root, inline.TypeCondition) => inline.SelectionSet,
                FragmentSpreadNode spread when visited.Add(spread.Name) && context.FindFragment(spread.Name) is { } fragment
                    && Applies(context, root, fragment.TypeCondition) => fragment.SelectionSet,
                _ => null,
            };
            foreach (var next in inner?.Selections.Reverse() ?? [])
            {
                pending.Push(next);
            }
        }
    }

    private static bool Applies(ValidationContext context, ObjectType root, NamedTypeNode? condition) =>
        condition is null
        || (context.Schema.Types.GetValueOrDefault(condition.Name) is { } type && context.Schema.PossibleTypes(type).Contains(root));
}
