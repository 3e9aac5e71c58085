using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Variables used by an operation and its fragments are defined by it (spec: All Variable Uses Defined).</summary>
internal static class NoUndefinedVariablesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        foreach (var facts in context.Operations)
        {
            var operation = (OperationDefinitionNode)facts.Definition;
            var defined = operation.VariableDefinitions.Select(v => v.Variable.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var usage in context.Reachable(facts).SelectMany(f => f.Variables).Where(u => !defined.Contains(u.Node.Name)))
            {
                var by = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
                context.Report(
                    SpecSection.AllVariableUsesDefined,
                    $"Variable \"${usage.Node.Name}\" is not defined{by}.",
                    usage.Node.Location,
                    operation.Location);
                if (context.IsFull)
                {
                    return;
                }
            }
        }
    });
}
