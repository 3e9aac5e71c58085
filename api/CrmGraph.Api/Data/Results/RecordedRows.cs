using CrmGraph.GraphQL.Data;

namespace CrmGraph.Api.Data.Results;

/// <summary>Rows that were read before.</summary>
internal sealed class RecordedRows(IReadOnlyList<object?[]> rows) : IRowReader
{
    private int at = -1;

    public ValueTask<bool> ReadAsync(CancellationToken ct) => new(++at < rows.Count);

    public bool IsNull(int column) => rows[at][column] is null;

    public T Get<T>(int column) => (T)rows[at][column]!;

    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        return false;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
