using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>An object literal gives each field once (spec: Input Object Field Uniqueness).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<ObjectValueNode>(node =>
    {
        var known = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (!known.TryAdd(field.Name, field.Location))
            {
                context.Report(
                    SpecSection.InputObjectFieldUniqueness,
                    $"There can be only one input field named \"{field.Name}\".",
                    known[field.Name],
                    field.Location);
            }
        }
    });
}
