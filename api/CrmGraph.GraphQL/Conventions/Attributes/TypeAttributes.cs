namespace CrmGraph.GraphQL;

/// <summary>A static class whose public methods are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>A static class whose public methods are fields of <c>Mutation</c>, under the mutation conventions.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>A static class whose public methods are fields of <c>Subscription</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>A static class whose public methods are further fields of the object type of <typeparamref name="T"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : ExtensionAttribute
{
    public override Type ExtendedType => typeof(T);
}

/// <summary>A static class whose public methods are further fields of the object type of <paramref name="extendsType"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(Type extendsType) : ExtensionAttribute
{
    public override Type ExtendedType { get; } = extendsType;
}

/// <summary>See <see cref="ObjectTypeAttribute{T}"/>.</summary>
public abstract class ExtensionAttribute : Attribute
{
    public abstract Type ExtendedType { get; }
}

/// <summary>A CLR interface or abstract class that is a GraphQL interface; types that implement it are possible types when the schema reaches them or they are added.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>A CLR interface or abstract class that is a GraphQL union of the added types that implement it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>An input class of which exactly one member must be given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;

/// <summary>
/// A type with a global id, reachable through <c>node(id:)</c>. An entity is read by its key; any other type needs a static
/// method <c>Get…(id, …)</c> marked <see cref="NodeResolverAttribute"/> or named <c>Get</c>/<c>GetAsync</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeAttribute : Attribute;

/// <summary>The method that finds a node by its key (the parameter named <c>id</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>The member or argument is an <c>ID</c>: encoded with the name of a type. Without a type a member takes that of its own type, an argument accepts any.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    public string? TypeName { get; } = typeName;

    /// <summary>The CLR type whose GraphQL name is used; null when <see cref="TypeName"/> or the declaring type counts.</summary>
    public virtual Type? Type => null;
}

/// <summary>The member or argument is the encoded id of a <typeparamref name="T"/>.</summary>
public sealed class IDAttribute<T> : IDAttribute
{
    public override Type? Type => typeof(T);
}
