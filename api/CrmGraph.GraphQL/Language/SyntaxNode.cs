namespace CrmGraph.GraphQL.Language;

/// <summary>A node of the syntax tree. Immutable; safe to share between threads and to cache.</summary>
public abstract class SyntaxNode(SyntaxKind kind, Location location)
{
    /// <summary>Which node this is, for switches without type tests.</summary>
    public SyntaxKind Kind { get; } = kind;

    /// <summary>Where the node's first token begins.</summary>
    public Location Location { get; } = location;

    /// <summary>The node as GraphQL text.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);
}

/// <summary>A whole document: operations and fragments, or type system definitions.</summary>
public sealed class DocumentNode(Location location, IReadOnlyList<DefinitionNode> definitions)
    : SyntaxNode(SyntaxKind.Document, location)
{
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>A definition at the top level of a document.</summary>
public abstract class DefinitionNode(SyntaxKind kind, Location location) : SyntaxNode(kind, location);
