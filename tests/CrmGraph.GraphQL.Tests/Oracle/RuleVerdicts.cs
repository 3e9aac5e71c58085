using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>Our verdict on a document, rule by rule, under the names that the reference implementation gives its rules.</summary>
internal static class RuleVerdicts
{
    /// <summary>Theirs to ours, in the order of the specification.</summary>
    public static IReadOnlyDictionary<string, ValidationRule> Rules { get; } = new Dictionary<string, ValidationRule>
    {
        ["ExecutableDefinitionsRule"] = ExecutableDefinitionsRule.Register,
        ["UniqueOperationNamesRule"] = UniqueOperationNamesRule.Register,
        ["LoneAnonymousOperationRule"] = LoneAnonymousOperationRule.Register,
        ["SingleFieldSubscriptionsRule"] = SingleFieldSubscriptionsRule.Register,
        ["FieldsOnCorrectTypeRule"] = FieldsOnCorrectTypeRule.Register,
        ["OverlappingFieldsCanBeMergedRule"] = FieldSelectionMergingRule.Register,
        ["ScalarLeafsRule"] = LeafFieldSelectionsRule.Register,
        ["KnownArgumentNamesRule"] = KnownArgumentNamesRule.Register,
        ["UniqueArgumentNamesRule"] = UniqueArgumentNamesRule.Register,
        ["ProvidedRequiredArgumentsRule"] = RequiredArgumentsRule.Register,
        ["UniqueFragmentNamesRule"] = UniqueFragmentNamesRule.Register,
        ["KnownTypeNamesRule"] = KnownTypeNamesRule.Register,
        ["FragmentsOnCompositeTypesRule"] = FragmentsOnCompositeTypesRule.Register,
        ["NoUnusedFragmentsRule"] = NoUnusedFragmentsRule.Register,
        ["KnownFragmentNamesRule"] = KnownFragmentNamesRule.Register,
        ["NoFragmentCyclesRule"] = NoFragmentCyclesRule.Register,
        ["PossibleFragmentSpreadsRule"] = PossibleFragmentSpreadsRule.Register,
        ["ValuesOfCorrectTypeRule"] = ValuesOfCorrectTypeRule.Register,
        ["UniqueInputFieldNamesRule"] = UniqueInputFieldNamesRule.Register,
        ["KnownDirectivesRule"] = KnownDirectivesRule.Register,
        ["UniqueDirectivesPerLocationRule"] = UniqueDirectivesPerLocationRule.Register,
        ["UniqueVariableNamesRule"] = UniqueVariableNamesRule.Register,
        ["VariablesAreInputTypesRule"] = VariablesAreInputTypesRule.Register,
        ["NoUndefinedVariablesRule"] = NoUndefinedVariablesRule.Register,
        ["NoUnusedVariablesRule"] = NoUnusedVariablesRule.Register,
        ["VariablesInAllowedPositionRule"] = VariablesInAllowedPositionRule.Register,
    };

    /// <summary>Ours speaks up only when no other rule does, because it follows every path of the document.</summary>
    public const string Last = "MaxIntrospectionDepthRule";

    /// <summary>The rules the document breaks, sorted; <c>Syntax</c> when it cannot be read.</summary>
    public static IReadOnlyList<string> Of(Schema schema, string document)
    {
        try
        {
            var parsed = Parser.ParseDocument(document, ParserOptions.Trusted);
            string[] broken = [.. Rules.Where(rule => Breaks(schema, parsed, rule.Value)).Select(rule => rule.Key).Order(StringComparer.Ordinal)];
            return broken.Length == 0 && Breaks(schema, parsed, MaxIntrospectionDepthRule.Register) ? [Last] : broken;
        }
        catch (GraphQLSyntaxException)
        {
            return ["Syntax"];
        }
    }

    private static bool Breaks(Schema schema, DocumentNode document, ValidationRule rule) =>
        DocumentValidator.Validate(schema, document, new ValidationOptions { Rules = [rule], MaxErrors = 1 }).Count > 0;
}
