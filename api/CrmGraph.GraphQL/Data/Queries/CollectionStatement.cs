namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>What was compiled for one shape of a collection.</summary>
/// <param name="Rows">Reads the rows; null when none are asked for.</param>
/// <param name="Total">Counts them: one number, or key and number of each group; null when not asked for.</param>
/// <param name="TotalParameters">How many of the shape's values the count takes, from the first.</param>
/// <param name="ParentColumn">The column with the key of the parent, or -1.</param>
/// <param name="CursorColumns">The columns of the order, for cursors.</param>
internal sealed record CollectionStatement(
    IStatement? Rows, IStatement? Total, int TotalParameters, int ParentColumn, IReadOnlyList<int> CursorColumns);
