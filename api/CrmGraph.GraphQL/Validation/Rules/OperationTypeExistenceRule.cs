using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>The schema must have a root type for the operation (spec: Operation Type Existence).</summary>
internal static class OperationTypeExistenceRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<OperationDefinitionNode>(operation =>
    {
        if (context.Type is null)
        {
            var kind = operation.Operation.ToString().ToLowerInvariant();
            context.Report(
                SpecSection.OperationTypeExistence, $"The {kind} operation is not supported by the schema.", operation.Location);
        }
    });
}
