using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only (spec: Executable Definitions).</summary>
internal static class ExecutableDefinitionsRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<DocumentNode>(document =>
    {
        foreach (var definition in document.Definitions.OfType<TypeSystemNode>())
        {
            context.Report(
                SpecSection.ExecutableDefinitions, $"The {Name(definition)} definition is not executable.", definition.Location);
        }
    });

    private static string Name(TypeSystemNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        _ => "schema",
    };
}
