namespace CrmGraph.GraphQL.Language;

/// <summary>The three kinds of operation.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>A query, mutation or subscription. <see cref="Name"/> is null for an anonymous operation; <see cref="NameLocation"/> is then the node's own place.</summary>
public sealed class OperationDefinitionNode(
    Location location,
    OperationType operation,
    string? name,
    Location nameLocation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null)
    : DefinitionNode(SyntaxKind.OperationDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public OperationType Operation { get; } = operation;
    public string? Name { get; } = name;
    public Location NameLocation { get; } = nameLocation;
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>$name: Type = default @directives</c>.</summary>
public sealed class VariableDefinitionNode(
    Location location,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    StringValueNode? description = null)
    : SyntaxNode(SyntaxKind.VariableDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public VariableNode Variable { get; } = variable;
    public TypeNode Type { get; } = type;
    public ValueNode? DefaultValue { get; } = defaultValue;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>{ … }</c>: at least one selection.</summary>
public sealed class SelectionSetNode(Location location, IReadOnlyList<SelectionNode> selections)
    : SyntaxNode(SyntaxKind.SelectionSet, location)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(SyntaxKind kind, Location location, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(kind, location)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>alias: name(arguments) @directives { … }</c>.</summary>
public sealed class FieldNode(
    Location location,
    string? alias,
    string name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet)
    : SelectionNode(SyntaxKind.Field, location, directives)
{
    public string? Alias { get; } = alias;
    public string Name { get; } = name;

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseName => Alias ?? Name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary><c>...Name @directives</c>.</summary>
public sealed class FragmentSpreadNode(Location location, string name, Location nameLocation, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(SyntaxKind.FragmentSpread, location, directives)
{
    public string Name { get; } = name;
    public Location NameLocation { get; } = nameLocation;
}

/// <summary><c>... on Type @directives { … }</c>; without a condition it has its parent's type.</summary>
public sealed class InlineFragmentNode(
    Location location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(SyntaxKind.InlineFragment, location, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>fragment Name on Type @directives { … }</c>.</summary>
public sealed class FragmentDefinitionNode(
    Location location,
    string name,
    Location nameLocation,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null)
    : DefinitionNode(SyntaxKind.FragmentDefinition, location)
{
    public StringValueNode? Description { get; } = description;
    public string Name { get; } = name;
    public Location NameLocation { get; } = nameLocation;
    public NamedTypeNode TypeCondition { get; } = typeCondition;
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>@name(arguments)</c>.</summary>
public sealed class DirectiveNode(Location location, string name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(SyntaxKind.Directive, location)
{
    public string Name { get; } = name;
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary><c>name: value</c> of a field or directive.</summary>
public sealed class ArgumentNode(Location location, string name, ValueNode value)
    : SyntaxNode(SyntaxKind.Argument, location)
{
    public string Name { get; } = name;
    public ValueNode Value { get; } = value;
}
