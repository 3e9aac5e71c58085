using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Directives are defined and stand where they may (spec: Directives Are Defined, Directives Are in Valid Locations).</summary>
internal static class KnownDirectivesRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<OperationDefinitionNode>(n => Check(n.Directives, n.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        }));
        on.Enter<VariableDefinitionNode>(n => Check(n.Directives, DirectiveLocation.VariableDefinition));
        on.Enter<FieldNode>(n => Check(n.Directives, DirectiveLocation.Field));
        on.Enter<FragmentSpreadNode>(n => Check(n.Directives, DirectiveLocation.FragmentSpread));
        on.Enter<InlineFragmentNode>(n => Check(n.Directives, DirectiveLocation.InlineFragment));
        on.Enter<FragmentDefinitionNode>(n => Check(n.Directives, DirectiveLocation.FragmentDefinition));

        void Check(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
        {
            foreach (var directive in directives)
            {
                var definition = context.Schema.Directives.Find(directive.Name);
                if (definition is null)
                {
                    context.Report(
                        SpecSection.DirectivesAreDefined, $"Unknown directive \"@{directive.Name}\".", directive.Location);
                }
                else if (!definition.Locations.Contains(location))
                {
                    context.Report(
                        SpecSection.DirectivesAreInValidLocations,
                        $"Directive \"@{directive.Name}\" may not be used on {Text(location)}.",
                        directive.Location);
                }
            }
        }
    }

    private static string Text(DirectiveLocation location) => location switch
    {
        DirectiveLocation.Query => "QUERY",
        DirectiveLocation.Mutation => "MUTATION",
        DirectiveLocation.Subscription => "SUBSCRIPTION",
        DirectiveLocation.VariableDefinition => "VARIABLE_DEFINITION",
        DirectiveLocation.Field => "FIELD",
        DirectiveLocation.FragmentSpread => "FRAGMENT_SPREAD",
        DirectiveLocation.InlineFragment => "INLINE_FRAGMENT",
        _ => "FRAGMENT_DEFINITION",
    };
}
