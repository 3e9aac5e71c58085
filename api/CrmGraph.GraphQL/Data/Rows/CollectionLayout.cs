using System.Reflection;
using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Data.Queries;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>A collection for one combination of flags, with the statements compiled for it so far.</summary>
internal sealed class CollectionLayout(CollectionSelection selection, RowLayout rows, DataOptions options)
{
    public CollectionSelection Selection { get; } = selection;

    public RowLayout Rows { get; } = rows;

    /// <summary>The fields of the connection that are included.</summary>
    public required IReadOnlyList<ConnectionField> Connection { get; init; }

    /// <summary>The view that holds each row's cursor alone, for <c>startCursor</c> and <c>endCursor</c>; -1 when not asked for.</summary>
    public required int CursorView { get; init; }

    public required bool NeedsTotal { get; init; }

    /// <summary>Whether any row is asked for, not just the total.</summary>
    public required bool NeedsRows { get; init; }

    public required bool UsesCursors { get; init; }

    /// <summary>From a row to the element: empty, or for many-to-many the way through the join entity.</summary>
    public required IReadOnlyList<PropertyInfo> ToElement { get; init; }

    /// <summary>
    /// The arguments last found to use no hidden member. Literal arguments are one instance for the life of the plan, and a plan
    /// belongs to one access snapshot, so they are asked about once.
    /// </summary>
    public ArgumentValues? AllowedUse { get; set; }

    public ShapeCache<CollectionStatement> Statements { get; } = new(options.MaxStatementsPerField);

    public ShapeCache<Ordering> Orderings { get; } = new(options.MaxStatementsPerField);
}
