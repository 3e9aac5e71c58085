using System.Reflection;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Types;

/// <summary>How a field gets its value. The plan, not the schema, decides how a binding is carried out.</summary>
public abstract class FieldBinding
{
    /// <summary>Set for fields over a database set or a collection navigation; null otherwise.</summary>
    public CollectionOptions? Collection { get; init; }
}

/// <summary>
/// A property of the parent. On an entity it is a column or a navigation and is read by SQL;
/// on any other object it is read by <paramref name="read"/>.
/// </summary>
public sealed class PropertyBinding(PropertyInfo property, Func<object, object?> read) : FieldBinding
{
    public PropertyInfo Property { get; } = property;

    public Func<object, object?> Read { get; } = read;
}

/// <summary>Runs a resolver; the result is awaited already when the CLR method returns a task.</summary>
public delegate ValueTask<object?> FieldResolver(ResolverContext context);

/// <summary>A method. It may return a value, a task, an entity (only its key is used: the row is read with the caller's rights) or an <see cref="IQueryable"/>.</summary>
public sealed class ResolverBinding(MethodInfo? method, FieldResolver resolve) : FieldBinding
{
    /// <summary>The CLR method; null for generated resolvers.</summary>
    public MethodInfo? Method { get; } = method;

    public FieldResolver Resolve { get; } = resolve;

    /// <summary>Entity properties the parent instance must carry when the parent is a row (<c>[Parent(requires:)]</c>); the key is always present.</summary>
    public IReadOnlyList<PropertyInfo> ParentRequires { get; init; } = [];

    /// <summary>Whether the method returns <see cref="IQueryable{T}"/>: the plan adds filter, order, page and columns.</summary>
    public bool IsQueryable { get; init; }

    /// <summary>Whether <see cref="Resolve"/> never waits; methods that return no task do not need to say so.</summary>
    public bool CompletesAtOnce { get; init; }

    /// <summary>Set for mutation root fields under the mutation conventions.</summary>
    public MutationConvention? Mutation { get; init; }

    /// <summary>Set for subscription root fields.</summary>
    public SubscriptionSource? Subscription { get; init; }
}

/// <summary>Options of a field over many rows.</summary>
public sealed record CollectionOptions(Type ElementType)
{
    /// <summary>Set when the field is a connection.</summary>
    public PagingOptions? Paging { get; init; }

    public bool UseFiltering { get; init; }

    public bool UseSorting { get; init; }

    /// <summary>The order when neither the request nor the query of the resolver says one, first key first.</summary>
    public IReadOnlyList<MemberOrder> DefaultOrder { get; init; } = [];

    /// <summary>The field returns the first element or null instead of a list.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The field gives numbers over the elements instead of the elements.</summary>
    public bool IsAggregate { get; init; }
}

/// <summary>Ordered by a member of the element.</summary>
public sealed record MemberOrder(PropertyInfo Member, bool IsDescending);

/// <summary>Options of a connection (defaults as in HotChocolate 16).</summary>
public sealed record PagingOptions
{
    public int DefaultPageSize { get; init; } = 10;

    public int MaxPageSize { get; init; } = 50;

    public bool IncludeTotalCount { get; init; }

    public bool AllowBackwardPagination { get; init; } = true;
}

/// <summary>One <c>[Authorize]</c>: the policy and any of the roles must hold; with neither, a signed-in caller.</summary>
public sealed record AuthorizeRule(string? Policy, IReadOnlyList<string> Roles);

/// <summary>
/// The generated payload of a mutation: its result field (null when the mutation has no result) and its typed errors.
/// The resolver of such a field catches the declared errors itself and always returns a <see cref="MutationPayload"/>; the
/// fields of <paramref name="PayloadType"/> are ordinary resolvers over it, so executing them needs no special case.
/// </summary>
public sealed record MutationConvention(ObjectType PayloadType, FieldDefinition? ResultField, IReadOnlyList<ErrorMapping> Errors);

/// <summary>A thrown or returned error of CLR type <paramref name="SourceType"/> shown as <paramref name="ErrorType"/> after <paramref name="Create"/>.</summary>
public sealed record ErrorMapping(Type SourceType, ObjectType ErrorType, Func<object, object> Create);

/// <summary>What a mutation gave: a result or typed errors. <paramref name="Errors"/> is null when there are none.</summary>
public sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors);

/// <summary>Where the events of a subscription field come from: a stream of messages, made with the field's arguments.</summary>
public sealed record SubscriptionSource(Func<ResolverContext, CancellationToken, ValueTask<IAsyncEnumerable<object?>>> Subscribe)
{
    /// <summary>The arguments that only open the stream: the answers to its events do not depend on them.</summary>
    public IReadOnlyCollection<string> OwnArguments { get; init; } = [];
}
