using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>No operation is larger than allowed: aliases, fields, root fields, directives, variables, repeated names, list literals. Fragments count with the operation that reaches them.</summary>
internal static class OperationSizeRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        var options = context.Options;
        var sizes = new Dictionary<SyntaxNode, Size>();
        var current = new Size();
        on.Enter<OperationDefinitionNode>(node => sizes[node] = current = new Size());
        on.Enter<FragmentDefinitionNode>(node => sizes[node] = current = new Size());
        on.Enter<DirectiveNode>(_ => current.Directives++);
        on.Enter<FieldNode>(node => current.Add(node, context.Field));
        on.Enter<SelectionSetNode>(node => Check(context, node));
        on.Enter<ListValueNode>(node => Report(context, "list items", node.Values.Count, options.MaxListItems, node));
        on.Leave<DocumentNode>(_ =>
        {
            foreach (var operation in context.Operations)
            {
                Check(context, (OperationDefinitionNode)operation.Definition, [.. context.Reachable(operation).Select(d => sizes[d.Definition])]);
            }

            CheckExpansion(context, sizes);
        });
    }

    private static void Check(ValidationContext context, OperationDefinitionNode operation, IReadOnlyList<Size> sizes)
    {
        var options = context.Options;
        Report(context, "variables", operation.VariableDefinitions.Count, options.MaxVariables, operation);
        Report(context, "aliases", sizes.Sum(s => s.Aliases), options.MaxAliases, operation);
        Report(context, "directives", sizes.Sum(s => s.Directives), options.MaxDirectives, operation);
        Report(context, "root fields", RootNames(context, operation.SelectionSet, [], []).Count, options.MaxRootFields, operation);
        if (options.MaxAliasesPerField is not null)
        {
            var most = sizes.SelectMany(s => s.AliasesOf).GroupBy(e => e.Key, e => e.Value).Select(g => g.Sum()).DefaultIfEmpty().Max();
            Report(context, "aliases of one field", most, options.MaxAliasesPerField, operation);
        }
    }

    // How many fields the operation has when every spread is written out.
    private static void CheckExpansion(ValidationContext context, Dictionary<SyntaxNode, Size> sizes)
    {
        if (context.Options.MaxFields is not { } allowed || FragmentOrder.ChildrenFirst(context) is not { } order)
        {
            return; // a cycle is an error of its own
        }

        var fields = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var fragment in order)
        {
            fields.Add(fragment.Name, Expanded(context.FindFragmentFacts(fragment.Name)!));
        }

        foreach (var operation in context.Operations)
        {
            Report(context, "fields", Expanded(operation), allowed, operation.Definition);
        }

        // Stops counting just above the limit: the true number may be beyond any integer.
        long Expanded(DefinitionFacts facts) =>
            Math.Min(allowed + 1L, sizes[facts.Definition].Fields + facts.Spreads.Sum(s => fields.GetValueOrDefault(s.Name)));
    }

    private static void Check(ValidationContext context, SelectionSetNode node)
    {
        if (context.Options.MaxRepeatedNames is not { } allowed || node.Selections.Count <= allowed)
        {
            return;
        }

        var most = node.Selections.OfType<FieldNode>().GroupBy(f => f.ResponseName).Select(g => g.Count()).DefaultIfEmpty().Max();
        Report(context, "fields of one name in a selection set", most, allowed, node);
    }

    private static HashSet<string> RootNames(ValidationContext context, SelectionSetNode node, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    names.Add(field.ResponseName);
                    break;
                case InlineFragmentNode inline:
                    RootNames(context, inline.SelectionSet, names, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name) && context.FindFragment(spread.Name) is { } fragment:
                    RootNames(context, fragment.SelectionSet, names, visited);
                    break;
            }
        }

        return names;
    }

    private static void Report(ValidationContext context, string limit, long actual, int? allowed, SyntaxNode node)
    {
        if (actual > allowed)
        {
            context.Report(LimitErrors.Exceeded(limit, allowed.Value) with { Locations = [node.Location] });
        }
    }

    private sealed class Size
    {
        public long Fields { get; private set; }

        public int Aliases { get; private set; }

        public int Directives { get; set; }

        public Dictionary<FieldDefinition, int> AliasesOf { get; } = [];

        public void Add(FieldNode node, FieldDefinition? field)
        {
            Fields++;
            if (node.ResponseName == node.Name)
            {
                return;
            }

            Aliases++;
            if (field is not null)
            {
                AliasesOf[field] = AliasesOf.GetValueOrDefault(field) + 1;
            }
        }
    }
}
