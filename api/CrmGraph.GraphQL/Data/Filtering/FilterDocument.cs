using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>
/// A condition on <typeparamref name="T"/> to be kept: <paramref name="Json"/> is a value that a client could send as the <c>where</c>
/// of a list. As a parameter or member of an input it takes the filter input of the entity, as a result it is <c>Any</c>: the
/// same JSON again. <see cref="FilterDocuments"/> turns it into a condition.
/// </summary>
public sealed record FilterDocument<T>(string Json) : IFilterDocument;

internal interface IFilterDocument
{
    string Json { get; }
}

internal static class FilterDocument
{
    /// <summary>The entity when <paramref name="type"/> is a <see cref="FilterDocument{T}"/>; else null.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FilterDocument<>) ? type.GetGenericArguments()[0] : null;
}

/// <summary>How large a kept condition may be.</summary>
public sealed record FilterLimits
{
    /// <summary>Objects inside one another.</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>What its operations cost together, as in a request: most cost 10, text search 20.</summary>
    public double MaxCost { get; init; } = 600;

    /// <summary>Bytes, items of a list and bytes of a text.</summary>
    public InputLimits Input { get; init; } = new() { MaxBytes = 64 * 1024, MaxListItems = 1000, MaxStringBytes = 4 * 1024 };
}
