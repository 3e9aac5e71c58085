using CrmGraph.GraphQL.Data.Sorting;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>A total order of the rows of a field (the primary key comes last) and the cursors in it.</summary>
internal sealed record Ordering(IReadOnlyList<OrderKey> Keys, Cursor Cursor);
