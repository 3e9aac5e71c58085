namespace CrmGraph.GraphQL.Language;

/// <summary>A definition or extension of the type system; never executable.</summary>
public abstract class TypeSystemNode(SyntaxKind kind, Location location, StringValueNode? description, IReadOnlyList<DirectiveNode> directives)
    : DefinitionNode(kind, location)
{
    public StringValueNode? Description { get; } = description;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether the node was written with <c>extend</c>.</summary>
    public bool IsExtension => Kind >= SyntaxKind.SchemaExtension;
}

/// <summary>A named type definition or extension.</summary>
public abstract class TypeDefinitionNode(
    SyntaxKind kind, Location location, StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives)
    : TypeSystemNode(kind, location, description, directives)
{
    public string Name { get; } = name;
}

/// <summary><c>schema { query: Query }</c> or its extension.</summary>
public sealed class SchemaDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : TypeSystemNode(kind, location, description, directives)
{
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>query: Query</c> inside a schema definition.</summary>
public sealed class OperationTypeDefinitionNode(Location location, OperationType operation, NamedTypeNode type)
    : SyntaxNode(SyntaxKind.OperationTypeDefinition, location)
{
    public OperationType Operation { get; } = operation;
    public NamedTypeNode Type { get; } = type;
}

/// <summary><c>scalar Name</c> or its extension.</summary>
public sealed class ScalarTypeDefinitionNode(
    SyntaxKind kind, Location location, StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(kind, location, description, name, directives);

/// <summary><c>type Name implements A &amp; B { … }</c> or its extension.</summary>
public sealed class ObjectTypeDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeDefinitionNode(kind, location, description, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>interface Name implements A &amp; B { … }</c> or its extension.</summary>
public sealed class InterfaceTypeDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : TypeDefinitionNode(kind, location, description, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>union Name = A | B</c> or its extension.</summary>
public sealed class UnionTypeDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : TypeDefinitionNode(kind, location, description, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>enum Name { A B }</c> or its extension.</summary>
public sealed class EnumTypeDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(kind, location, description, name, directives)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinitionNode(
    Location location, StringValueNode? description, string name, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(SyntaxKind.EnumValueDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public string Name { get; } = name;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>input Name { … }</c> or its extension.</summary>
public sealed class InputObjectTypeDefinitionNode(
    SyntaxKind kind,
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(kind, location, description, name, directives)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(SyntaxKind.FieldDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public string Name { get; } = name;
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;
    public TypeNode Type { get; } = type;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument definition or an input field.</summary>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(SyntaxKind.InputValueDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public string Name { get; } = name;
    public TypeNode Type { get; } = type;
    public ValueNode? DefaultValue { get; } = defaultValue;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>directive @name(…) repeatable on LOCATIONS</c>; locations as the spec spells them.</summary>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<string> locations)
    : TypeSystemNode(SyntaxKind.DirectiveDefinition, location, description, [])
{
    public string Name { get; } = name;
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;
    public bool IsRepeatable { get; } = isRepeatable;
    public IReadOnlyList<string> Locations { get; } = locations;
}
