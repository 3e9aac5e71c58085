namespace CrmGraph.GraphQL.Language;

/// <summary>A type reference as written in a variable definition, a type condition or a type system definition.</summary>
public abstract class TypeNode(SyntaxKind kind, Location location) : SyntaxNode(kind, location);

/// <summary><c>Name</c>.</summary>
public sealed class NamedTypeNode(Location location, string name) : TypeNode(SyntaxKind.NamedType, location)
{
    public string Name { get; } = name;
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode(Location location, TypeNode type) : TypeNode(SyntaxKind.ListType, location)
{
    public TypeNode Type { get; } = type;
}

/// <summary><c>Type!</c>, where the inner type is named or a list.</summary>
public sealed class NonNullTypeNode(Location location, TypeNode type) : TypeNode(SyntaxKind.NonNullType, location)
{
    public TypeNode Type { get; } = type;
}
