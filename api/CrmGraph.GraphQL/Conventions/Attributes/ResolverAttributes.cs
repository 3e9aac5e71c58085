namespace CrmGraph.GraphQL;

/// <summary>The object the field belongs to. <paramref name="requires"/> names the members, separated by spaces, an entity must have loaded; its key always is.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    public string? Requires { get; } = requires;
}

/// <summary>A service, also when it is not registered yet while the schema is built.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>The event being delivered by a subscription.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

/// <summary>A subscription field. Its events come from a topic or from the static method <see cref="With"/> that returns <see cref="IAsyncEnumerable{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    public string? With { get; set; }
}

/// <summary>The topic of a subscription field; <c>{name}</c> stands for an argument. Default: the method's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string topic) : Attribute
{
    public string Topic { get; } = topic;
}

/// <summary>A mutation can fail with <typeparamref name="T"/>: an exception, or a class made from one by its constructor or a static <c>CreateErrorFrom</c>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : ErrorAttribute
{
    public override Type Type => typeof(T);
}

/// <summary>See <see cref="ErrorAttribute{T}"/>.</summary>
public abstract class ErrorAttribute : Attribute
{
    public abstract Type Type { get; }
}

/// <summary>Adjusts the mutation conventions for one field.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>Leaves arguments and result as they are in C#.</summary>
    public bool Disable { get; set; }

    /// <summary>The name of the payload's result field; default is the result's type name.</summary>
    public string? PayloadFieldName { get; set; }
}

/// <summary>Who may select the field, or any field that returns the type. Policy and roles must hold, of the roles any; several attributes must all hold.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    public AuthorizeAttribute()
    {
    }

    public AuthorizeAttribute(string policy) => Policy = policy;

    public string? Policy { get; set; }

    public string[]? Roles { get; set; }
}

/// <summary>Lifts the rules of the type for this field.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;
