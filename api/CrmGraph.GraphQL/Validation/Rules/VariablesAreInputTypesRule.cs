using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Variables have input types (spec: Variables Are Input Types).</summary>
internal static class VariablesAreInputTypesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<VariableDefinitionNode>(node =>
    {
        if (context.Resolve(node.Type) is { IsInput: false } type)
        {
            context.Report(
                SpecSection.VariablesAreInputTypes,
                $"Variable \"${node.Variable.Name}\" cannot be non-input type \"{type}\".",
                node.Type.Location);
        }
    });
}
