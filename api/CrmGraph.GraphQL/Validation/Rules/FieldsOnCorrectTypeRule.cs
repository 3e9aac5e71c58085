using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>Fields are defined on the type they are selected on (spec: Field Selections).</summary>
internal static class FieldsOnCorrectTypeRule
{
    public static void Register(ValidationContext context, RuleListeners on) => on.Enter<FieldNode>(node =>
    {
        if (context.ParentType is not { } type || context.Field is not null)
        {
            return;
        }

        context.Report(
            SpecSection.FieldSelections,
            $"Cannot query field \"{node.Name}\" on type \"{type.Name}\".{Suggestion(context, type, node.Name)}",
            node.Location);
    });

    private static string Suggestion(ValidationContext context, NamedType type, string field)
    {
        if (context.Options.HideSuggestions)
        {
            return "";
        }

        var types = TypesWithField(context.Schema, type, field);
        return types.Count > 0
            ? Suggestions.DidYouMean(types, "to use an inline fragment on")
            : context.DidYouMean(field, (type as FieldsType)?.Fields.Select(f => f.Name) ?? []);
    }

    // The interfaces and objects behind an abstract type that have the field, the most common interface first.
    private static IReadOnlyList<string> TypesWithField(Schema schema, NamedType type, string field)
    {
        if (type is not (InterfaceType or UnionType))
        {
            return [];
        }

        var objects = schema.PossibleTypes(type).Where(o => o.Fields.Find(field) is not null).ToArray();
        var interfaces = objects
            .SelectMany(o => o.Interfaces)
            .Where(i => i.Fields.Find(field) is not null)
            .GroupBy(i => i)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => schema.PossibleTypes(g.Key).Count)
            .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => g.Key.Name);
        return [.. interfaces, .. objects.Select(o => o.Name).Order(StringComparer.Ordinal)];
    }
}
