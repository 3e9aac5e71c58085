using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CrmGraph.Api.Data.Statements;

/// <summary>A connection for the life of one reader.</summary>
internal interface IConnectionLease : IAsyncDisposable
{
    /// <summary>A command with <paramref name="text"/>, whose parameters are the caller's to set.</summary>
    DbCommand Command(CommandText text);

    /// <summary>Interrupts what runs on this connection when <paramref name="ct"/> is cancelled, where the provider does not do so itself.</summary>
    void Watch(CancellationToken ct);
}

/// <summary>The context's own connection, inside its transaction; one reader at a time in each request scope.</summary>
internal sealed class OwnConnection(OwnConnection.Turn turn, DbContext db, DbTransaction? transaction) : IConnectionLease
{
    private readonly SqliteInterrupt? interrupt = SqliteInterrupt.On(db.Database.GetDbConnection());
    private DbCommand? command;

    public static async ValueTask<IConnectionLease> RentAsync(
        IServiceProvider context, DbContext db, DbTransaction? transaction, CancellationToken ct)
    {
        var turn = context.GetRequiredService<Turn>();
        await turn.WaitAsync(ct);
        try
        {
            await db.Database.OpenConnectionAsync(ct);
            return new OwnConnection(turn, db, transaction);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    public DbCommand Command(CommandText text)
    {
        command = text.On(db.Database.GetDbConnection());
        command.Transaction = transaction;
        return command;
    }

    public void Watch(CancellationToken ct) => interrupt?.Watch(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            interrupt?.Dispose();
            command?.Dispose();
            await db.Database.CloseConnectionAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whose turn it is on the own connection; registered once for each request scope.</summary>
    internal sealed class Turn() : SemaphoreSlim(1, 1);
}

/// <summary>A connection of its own from the provider's pool, so that parallel fields read in parallel.</summary>
internal sealed class SeparateConnection(DbConnection connection) : IConnectionLease
{
    private DbCommand? command;

    public static async ValueTask<IConnectionLease> RentAsync(DbProviderFactory provider, string connectionString, CancellationToken ct)
    {
        var connection = provider.CreateConnection()
            ?? throw new InvalidOperationException($"{provider.GetType().Name} makes no connections.");
        connection.ConnectionString = connectionString;
        try
        {
            await connection.OpenAsync(ct);
            return new SeparateConnection(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public DbCommand Command(CommandText text) => command = text.On(connection);

    public void Watch(CancellationToken ct)
    {
    }

    public async ValueTask DisposeAsync()
    {
        command?.Dispose();
        await connection.DisposeAsync();
    }
}

/// <summary>
/// Cancellation for SQLite, whose calls do not return before they are done: it asks every few thousand instructions whether to go
/// on. Unlike an interrupt from another thread this cannot come too early and be lost, nor too late and hit the next statement.
/// </summary>
internal sealed class SqliteInterrupt : IDisposable
{
    private const int Instructions = 4_000;

    private readonly sqlite3 handle;
    private CancellationToken watched;

    private SqliteInterrupt(sqlite3 handle)
    {
        this.handle = handle;
        raw.sqlite3_progress_handler(handle, Instructions, _ => watched.IsCancellationRequested ? 1 : 0, null);
    }

    public static SqliteInterrupt? On(DbConnection connection) =>
        connection is SqliteConnection { Handle: { } handle } ? new SqliteInterrupt(handle) : null;

    public void Watch(CancellationToken ct) => watched = ct;

    public void Dispose() => raw.sqlite3_progress_handler(handle, 0, null, null);
}
