using CrmGraph.GraphQL.Validation.Rules;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Every rule a document must keep.</summary>
public static class SpecifiedRules
{
    /// <summary>The rules of the specification, in its order.</summary>
    public static IReadOnlyList<ValidationRule> Specification { get; } =
    [
        // Documents
        ExecutableDefinitionsRule.Register,

        // Operations
        OperationTypeExistenceRule.Register,
        UniqueOperationNamesRule.Register,
        LoneAnonymousOperationRule.Register,
        SingleFieldSubscriptionsRule.Register,

        // Fields
        FieldsOnCorrectTypeRule.Register,
        FieldSelectionMergingRule.Register,
        LeafFieldSelectionsRule.Register,

        // Arguments
        KnownArgumentNamesRule.Register,
        UniqueArgumentNamesRule.Register,
        RequiredArgumentsRule.Register,

        // Fragments
        UniqueFragmentNamesRule.Register,
        KnownTypeNamesRule.Register,
        FragmentsOnCompositeTypesRule.Register,
        NoUnusedFragmentsRule.Register,
        KnownFragmentNamesRule.Register,
        NoFragmentCyclesRule.Register,
        PossibleFragmentSpreadsRule.Register,

        // Values
        ValuesOfCorrectTypeRule.Register,
        UniqueInputFieldNamesRule.Register,

        // Directives
        KnownDirectivesRule.Register,
        UniqueDirectivesPerLocationRule.Register,

        // Variables
        UniqueVariableNamesRule.Register,
        VariablesAreInputTypesRule.Register,
        NoUndefinedVariablesRule.Register,
        NoUnusedVariablesRule.Register,
        VariablesInAllowedPositionRule.Register,
    ];

    /// <summary>Our limits. The two that follow every path come last: they need a document that is small and correct.</summary>
    public static IReadOnlyList<ValidationRule> Limits { get; } =
    [
        IntrospectionAllowedRule.Register,
        MaxExecutionDepthRule.Register,
        OperationSizeRule.Register,
        MaxFragmentVisitsRule.Register,
        MaxFieldCycleDepthRule.Register,
        MaxIntrospectionDepthRule.Register,
    ];

    /// <summary>Both.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } = [.. Specification, .. Limits];
}
