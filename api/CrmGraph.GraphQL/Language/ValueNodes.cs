namespace CrmGraph.GraphQL.Language;

/// <summary>A literal or a variable.</summary>
public abstract class ValueNode(SyntaxKind kind, Location location) : SyntaxNode(kind, location);

/// <summary><c>$name</c>; <see cref="Name"/> is without the dollar sign.</summary>
public sealed class VariableNode(Location location, string name, Location nameLocation) : ValueNode(SyntaxKind.Variable, location)
{
    public string Name { get; } = name;
    public Location NameLocation { get; } = nameLocation;
}

/// <summary>An integer as written; its range is the type's business.</summary>
public sealed class IntValueNode(Location location, string value) : ValueNode(SyntaxKind.IntValue, location)
{
    public string Value { get; } = value;
}

/// <summary>A number with fraction or exponent as written, so that no digit is lost.</summary>
public sealed class FloatValueNode(Location location, string value) : ValueNode(SyntaxKind.FloatValue, location)
{
    public string Value { get; } = value;
}

/// <summary>A string or block string with escapes and indentation resolved.</summary>
public sealed class StringValueNode(Location location, string value, bool isBlock = false) : ValueNode(SyntaxKind.StringValue, location)
{
    public string Value { get; } = value;
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(Location location, bool value) : ValueNode(SyntaxKind.BooleanValue, location)
{
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(Location location) : ValueNode(SyntaxKind.NullValue, location);

/// <summary>A bare name that is not <c>true</c>, <c>false</c> or <c>null</c>.</summary>
public sealed class EnumValueNode(Location location, string value) : ValueNode(SyntaxKind.EnumValue, location)
{
    public string Value { get; } = value;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ListValueNode(Location location, IReadOnlyList<ValueNode> values) : ValueNode(SyntaxKind.ListValue, location)
{
    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary><c>{ name: value }</c>, fields in document order.</summary>
public sealed class ObjectValueNode(Location location, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(SyntaxKind.ObjectValue, location)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary><c>name: value</c> of an object literal.</summary>
public sealed class ObjectFieldNode(Location location, string name, ValueNode value) : SyntaxNode(SyntaxKind.ObjectField, location)
{
    public string Name { get; } = name;
    public ValueNode Value { get; } = value;
}
