using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>What was read for a collection: its rows, or why there are none.</summary>
internal sealed record CollectionRows(CollectionLayout Layout, PageArguments Page) : IDisposable
{
    /// <summary>Null when there was no parent to read for, or reading was refused.</summary>
    public RowSet? Rows { get; init; }

    /// <summary>Which group of the rows belongs to which row of the level above; null at the root.</summary>
    public ParentKeys? Parents { get; init; }

    /// <summary>Rows in all, per group; set when asked for.</summary>
    public int[]? Totals { get; init; }

    /// <summary>The client's fault, reported wherever the field stands.</summary>
    public GraphQLError? Refusal { get; init; }

    public void Dispose() => Rows?.Dispose();
}
