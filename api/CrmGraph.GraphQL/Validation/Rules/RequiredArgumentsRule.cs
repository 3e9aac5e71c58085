using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Arguments without which a field or directive cannot work are given (spec: Required Arguments).</summary>
internal static class RequiredArgumentsRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Leave<FieldNode>(node =>
        {
            foreach (var argument in Missing(context.Field?.Arguments, node.Arguments))
            {
                context.Report(
                    SpecSection.RequiredArguments,
                    $"Field \"{node.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node.Location);
            }
        });
        on.Leave<DirectiveNode>(node =>
        {
            foreach (var argument in Missing(context.Schema.Directives.Find(node.Name)?.Arguments, node.Arguments))
            {
                context.Report(
                    SpecSection.RequiredArguments,
                    $"Directive \"@{node.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node.Location);
            }
        });
    }

    private static IEnumerable<InputValueDefinition> Missing(
        MemberList<InputValueDefinition>? definitions, IReadOnlyList<ArgumentNode> given) =>
        definitions is null ? [] : definitions.Where(d => d.IsRequired && given.All(a => a.Name != d.Name));
}
