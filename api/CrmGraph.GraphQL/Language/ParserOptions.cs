namespace CrmGraph.GraphQL.Language;

/// <summary>How large a document the parser accepts. A document over a limit is a syntax error, found before the tree is built any further.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits of a request.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For text from our own code, such as a schema: only recursion stays limited, to protect the stack.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxNodes = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
    };

    /// <summary>UTF-8 bytes of the text.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>Tokens, without the end of the file.</summary>
    public int MaxTokens { get; init; } = 40_000;

    /// <summary>Nodes of the syntax tree.</summary>
    public int MaxNodes { get; init; } = 10_000;

    /// <summary>Field selections.</summary>
    public int MaxFields { get; init; } = 2048;

    /// <summary>Nesting of selection sets, values and list types.</summary>
    public int MaxRecursionDepth { get; init; } = 200;

    /// <summary>Directives on one field, fragment, operation, variable or definition.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 4;
}
