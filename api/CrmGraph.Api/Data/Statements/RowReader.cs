using System.Data.Common;
using CrmGraph.GraphQL.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmGraph.Api.Data.Statements;

/// <summary>Reads columns from the provider's reader; gives the connection back when disposed.</summary>
internal sealed class RowReader : IRowReader
{
    private readonly IConnectionLease lease;
    private readonly DbDataReader reader;
    private readonly SqliteDataReader? sqlite;
    private readonly Column[] columns;
    private readonly StatementLog log;
    private readonly string text;
    private readonly long started;
    private int rows;
    private bool disposed;

    private RowReader(IConnectionLease lease, DbDataReader reader, Column[] columns, StatementLog log, string text, long started)
    {
        this.lease = lease;
        this.reader = reader;
        sqlite = reader as SqliteDataReader;
        this.columns = columns;
        this.log = log;
        this.text = text;
        this.started = started;
    }

    /// <summary>Executes on <paramref name="lease"/>, which ends with the reader, or with the exception when there is none.</summary>
    public static async ValueTask<RowReader> ExecuteAsync(
        IConnectionLease lease, CommandText text, IReadOnlyDictionary<string, object?> values, Column[] columns, StatementLog log, CancellationToken ct)
    {
        var started = log.Start(text.Value);
        try
        {
            lease.Watch(ct);
            var command = lease.Command(text);
            text.Bind(command, values);
            var reader = command is SqliteCommand embedded ? embedded.ExecuteReader() : await command.ExecuteReaderAsync(ct);
            return new RowReader(lease, reader, columns, log, text.Value, started);
        }
        catch (Exception e)
        {
            await lease.DisposeAsync();
            if (e is DbException && ct.IsCancellationRequested)
            {
                throw new OperationCanceledException("The statement was cancelled.", e, ct);
            }

            throw;
        }
    }

    public ValueTask<bool> ReadAsync(CancellationToken ct) => sqlite is null ? ReadLaterAsync(ct) : new(ReadNow(sqlite, ct));

    public bool IsNull(int column) => reader.IsDBNull(columns[column].Ordinal);

    public T Get<T>(int column)
    {
        var source = columns[column];
        return source.Read is Func<DbDataReader, int, T> read
            ? read(reader, source.Ordinal)
            : throw new InvalidOperationException($"Column {column} is read as {source.Type}, not as {typeof(T)}.");
    }

    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> utf8)
    {
        var source = columns[column];
        if (source.IsText && sqlite?.Handle is { } row)
        {
            utf8 = raw.sqlite3_column_blob(row, source.Ordinal);
            return true;
        }

        utf8 = default;
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        try
        {
            await reader.DisposeAsync();
        }
        finally
        {
            await lease.DisposeAsync();
            log.End(text, rows, started);
        }
    }

    private bool ReadNow(SqliteDataReader source, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lease.Watch(ct);
        try
        {
            return Counted(source.Read());
        }
        catch (SqliteException e) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException("The statement was cancelled.", e, ct);
        }
    }

    private async ValueTask<bool> ReadLaterAsync(CancellationToken ct)
    {
        try
        {
            return Counted(await reader.ReadAsync(ct));
        }
        catch (DbException e) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException("The statement was cancelled.", e, ct);
        }
    }

    private bool Counted(bool read)
    {
        rows += read ? 1 : 0;
        return read;
    }
}
