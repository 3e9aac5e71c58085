namespace CrmGraph.GraphQL;

/// <summary>The field over an <see cref="IQueryable{T}"/> or an entity's collection is a connection.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    internal int? DefaultPageSizeOrNull { get; private set; }

    internal int? MaxPageSizeOrNull { get; private set; }

    internal bool? IncludeTotalCountOrNull { get; private set; }

    internal bool? AllowBackwardPaginationOrNull { get; private set; }

    /// <summary>The name before <c>Connection</c> and <c>Edge</c>; default is the field's name.</summary>
    public string? ConnectionName { get; set; }

    public int DefaultPageSize { get => DefaultPageSizeOrNull ?? 0; set => DefaultPageSizeOrNull = value; }

    public int MaxPageSize { get => MaxPageSizeOrNull ?? 0; set => MaxPageSizeOrNull = value; }

    public bool IncludeTotalCount { get => IncludeTotalCountOrNull ?? false; set => IncludeTotalCountOrNull = value; }

    public bool AllowBackwardPagination { get => AllowBackwardPaginationOrNull ?? true; set => AllowBackwardPaginationOrNull = value; }
}

/// <summary>Only the selected columns are read. Fields over an <see cref="IQueryable{T}"/> always are; the attribute says so, as in HotChocolate.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseProjectionAttribute : Attribute;

/// <summary>The field takes <c>where</c>: filters over the members marked <see cref="FilterableAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseFilteringAttribute : Attribute;

/// <summary>The field takes <c>order</c>: the members marked <see cref="SortableAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UseSortingAttribute : Attribute;

/// <summary>
/// How the collection is ordered when the request does not say: by <paramref name="member"/> of its elements. Repeated, the
/// next decides where the one before is equal; the key decides last.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class DefaultOrderAttribute(string member) : Attribute
{
    public string Member { get; } = member;

    /// <summary>Whether larger values come first.</summary>
    public bool Descending { get; set; }
}

/// <summary>The field is the first element, or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : Attribute;

/// <summary>The field is the only element, or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSingleOrDefaultAttribute : Attribute;

/// <summary>Clients may filter by this column, or through this navigation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilterableAttribute : Attribute;

/// <summary>Clients may sort by this column, or through this to-one navigation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortableAttribute : Attribute;
