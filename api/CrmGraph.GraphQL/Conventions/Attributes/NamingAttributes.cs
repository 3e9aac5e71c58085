namespace CrmGraph.GraphQL;

/// <summary>The GraphQL name of a type, field, argument or enum value.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>The description in the schema; wins over the XML documentation.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

/// <summary>Keeps a member or type out of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Marks a field, argument, input field or enum value as deprecated. <see cref="ObsoleteAttribute"/> does the same.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>Gives the member another scalar than the inferred one; <typeparamref name="T"/> is <see cref="IdType"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T> : GraphQLTypeAttribute
{
    public override Type Type => typeof(T);
}

/// <summary>See <see cref="GraphQLTypeAttribute{T}"/>.</summary>
public abstract class GraphQLTypeAttribute : Attribute
{
    public abstract Type Type { get; }
}

/// <summary>Names the scalar <c>ID</c> in <c>[GraphQLType&lt;IdType&gt;]</c>: a plain id that is not encoded.</summary>
public sealed class IdType;

/// <summary>The value of an argument or input field when it is omitted.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    public object? Value { get; } = value;
}
