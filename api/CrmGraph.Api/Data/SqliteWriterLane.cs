using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Data;

/// <summary>
/// SQLite has one writer at a time. In this process writers queue here, without a thread each, instead of sleeping and
/// retrying inside the driver; other processes are still met by the busy timeout.
/// </summary>
internal sealed class SqliteWriterLane : DbConnectionInterceptor, IDbTransactionInterceptor
{
    // A turn that never comes must not hang a request: after this the database itself decides.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConditionalWeakTable<DbConnection, object> holders = [];

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (turn.Wait(s_patience))
        {
            holders.Add(connection, this);
        }

        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (await turn.WaitAsync(s_patience, cancellationToken))
        {
            holders.Add(connection, this);
        }

        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Release(eventData.Connection());

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(eventData.Connection());
        return Task.CompletedTask;
    }

    // A transaction that is disposed without a word, or fails to begin, ends with its connection.
    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Release(connection);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Release(connection);
        return Task.CompletedTask;
    }

    private void Release(DbConnection? connection)
    {
        if (connection is not null && holders.Remove(connection))
        {
            turn.Release();
        }
    }
}

file static class TransactionConnection
{
    // The ended transaction has forgotten its connection; the context still knows it.
    public static DbConnection? Connection(this TransactionEndEventData eventData) =>
        eventData.Context is { } context ? Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database) : null;
}
