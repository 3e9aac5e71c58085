using System.Security.Claims;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>What a resolver may know: the parent, its arguments and the scope it runs in.</summary>
public abstract class ResolverContext
{
    /// <summary>The object the field belongs to; for root fields null.</summary>
    public abstract object? Parent { get; }

    /// <summary>The event being delivered, in a subscription; otherwise null.</summary>
    public abstract object? EventMessage { get; }

    public abstract FieldDefinition Field { get; }

    /// <summary>The dependency scope of this field.</summary>
    public abstract IServiceProvider Services { get; }

    public abstract ClaimsPrincipal User { get; }

    public abstract CancellationToken RequestAborted { get; }

    /// <summary>The coerced value of an argument: CLR scalars and enums, <see cref="IReadOnlyList{T}"/> of object for lists, <see cref="InputObjectValue"/> for input objects; null when null. False when omitted without default.</summary>
    public abstract bool TryGetArgument(string name, out object? value);

    /// <summary>The request's one instance of a DataLoader, created on first use.</summary>
    public abstract T DataLoader<T>()
        where T : class;
}

/// <summary>A coerced input object: only the fields that were given or have a default, in document order.</summary>
public sealed class InputObjectValue(InputObjectType type, IReadOnlyList<KeyValuePair<InputValueDefinition, object?>> fields)
{
    public InputObjectType Type { get; } = type;

    public IReadOnlyList<KeyValuePair<InputValueDefinition, object?>> Fields { get; } = fields;
}
