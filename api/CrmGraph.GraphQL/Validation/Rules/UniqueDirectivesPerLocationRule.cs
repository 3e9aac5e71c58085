using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place (spec: Directives Are Unique per Location).</summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<OperationDefinitionNode>(n => Check(n.Directives));
        on.Enter<VariableDefinitionNode>(n => Check(n.Directives));
        on.Enter<FieldNode>(n => Check(n.Directives));
        on.Enter<FragmentSpreadNode>(n => Check(n.Directives));
        on.Enter<InlineFragmentNode>(n => Check(n.Directives));
        on.Enter<FragmentDefinitionNode>(n => Check(n.Directives));

        void Check(IReadOnlyList<DirectiveNode> directives)
        {
            if (directives.Count < 2)
            {
                return;
            }

            var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            foreach (var directive in directives)
            {
                if (context.Schema.Directives.Find(directive.Name) is { IsRepeatable: false } && !known.TryAdd(directive.Name, directive))
                {
                    context.Report(
                        SpecSection.DirectivesAreUniquePerLocation,
                        $"The directive \"@{directive.Name}\" can only be used once at this location.",
                        known[directive.Name].Location,
                        directive.Location);
                }
            }
        }
    }
}
