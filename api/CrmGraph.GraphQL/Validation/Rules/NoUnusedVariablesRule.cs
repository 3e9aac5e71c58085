using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Variables of an operation are used by it or its fragments (spec: All Variables Used).</summary>
internal static class NoUnusedVariablesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Leave<DocumentNode>(_ =>
    {
        foreach (var facts in context.Operations)
        {
            var operation = (OperationDefinitionNode)facts.Definition;
            if (operation.VariableDefinitions.Count == 0)
            {
                continue;
            }

            var used = context.Reachable(facts).SelectMany(f => f.Variables).Select(u => u.Node.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions.Where(v => !used.Contains(v.Variable.Name)))
            {
                var by = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
                context.Report(
                    SpecSection.AllVariablesUsed, $"Variable \"${variable.Variable.Name}\" is never used{by}.", variable.Location);
            }
        }
    });
}
