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

    /// <summary>Field selections of one operation, those of a fragment counted each time it is spread; null for no limit.</summary>
    public int? MaxFields { get; init; }

    /// <summary>Different response names at the root of one operation; null for no limit.</summary>
    public int? MaxRootFields { get; init; }

    /// <summary>Aliases of one operation and its fragments; null for no limit.</summary>
    public int? MaxAliases { get; init; }

    /// <summary>Aliases of the same field of the same type in one operation; null for no limit.</summary>
    public int? MaxAliasesPerField { get; init; }

    /// <summary>How often one selection set may hold the same response name; null for no limit.</summary>
    public int? MaxRepeatedNames { get; init; }

    /// <summary>Directives of one operation and its fragments; null for no limit.</summary>
    public int? MaxDirectives { get; init; }

    /// <summary>Variables of one operation; null for no limit.</summary>
    public int? MaxVariables { get; init; }

    /// <summary>Items of one list in the document; null for no limit.</summary>
    public int? MaxListItems { get; init; }

    /// <summary>Steps the check for mergeable fields may take.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;
}
