namespace CrmGraph.GraphQL.Validation;

/// <summary>What a document is checked for, beyond the schema. A verdict may be cached per document and options.</summary>
public sealed record ValidationOptions
{
    /// <summary>The rules of the specification and our limits, with their defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The rules, in the order they listen.</summary>
    public IReadOnlyList<ValidationRule> Rules { get; init; } = SpecifiedRules.All;

    /// <summary>Validation stops after this many errors.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>An error tells at most this many places.</summary>
    public int MaxLocationsPerError { get; init; } = 5;

    /// <summary>Leaves "Did you mean" out, so that a schema without introspection does not spell itself out.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Levels of fields, introspection not counted; null for no limit.</summary>
    public int? MaxExecutionDepth { get; init; } = 12;

    /// <summary>How often one path may pass the same field of the same type; null for no limit.</summary>
    public int? MaxFieldCycleDepth { get; init; } = 3;

    /// <summary>Fragment spreads the document's operations expand to, spreads inside fragments counted each time they are reached.</summary>
    public int MaxFragmentVisits { get; init; } = 1000;

    /// <summary>Steps the check for mergeable fields may take.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;
}
