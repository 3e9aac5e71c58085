using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Arguments are defined by their field or directive (spec: Argument Names).</summary>
internal static class KnownArgumentNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<FieldNode>(node =>
        {
            if (context.Field is { } field)
            {
                Check(node.Arguments, field.Arguments, $"field \"{context.ParentType!.Name}.{field.Name}\"");
            }
        });
        on.Enter<DirectiveNode>(node =>
        {
            if (context.Schema.Directives.Find(node.Name) is { } directive)
            {
                Check(node.Arguments, directive.Arguments, $"directive \"@{node.Name}\"");
            }
        });

        void Check(IReadOnlyList<ArgumentNode> arguments, MemberList<InputValueDefinition> definitions, string owner)
        {
            foreach (var argument in arguments)
            {
                if (definitions.Find(argument.Name) is null)
                {
                    context.Report(
                        SpecSection.ArgumentNames,
                        $"Unknown argument \"{argument.Name}\" on {owner}.{context.DidYouMean(argument.Name, definitions.Select(d => d.Name))}",
                        argument.Location);
                }
            }
        }
    }
}
