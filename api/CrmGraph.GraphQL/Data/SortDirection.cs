namespace CrmGraph.GraphQL.Data;

/// <summary>The run-time values of <c>SortEnumType</c>.</summary>
public enum SortDirection
{
    Ascending,
    Descending,
}
