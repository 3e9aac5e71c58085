namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Values read from the text a column is stored as, without a string in between.</summary>
internal static class StoredText
{
    /// <summary>The <see cref="Guid"/> of a non-null column.</summary>
    public static Guid GetGuid(this IRowReader row, int column) =>
        row.TryGetUtf8(column, out var text) && Guid.TryParse(text, out var value) ? value : row.Get<Guid>(column);
}
