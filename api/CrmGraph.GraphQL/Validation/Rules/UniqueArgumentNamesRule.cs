using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Arguments of a field or directive have different names (spec: Argument Uniqueness).</summary>
internal static class UniqueArgumentNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on)
    {
        on.Enter<FieldNode>(node => Check(node.Arguments));
        on.Enter<DirectiveNode>(node => Check(node.Arguments));

        void Check(IReadOnlyList<ArgumentNode> arguments)
        {
            if (arguments.Count < 2)
            {
                return;
            }

            foreach (var group in arguments.GroupBy(a => a.Name).Where(g => g.Count() > 1))
            {
                context.Report(
                    SpecSection.ArgumentUniqueness,
                    $"There can be only one argument named \"{group.Key}\".",
                    [.. group.Select(a => a.Location)]);
            }
        }
    }
}
