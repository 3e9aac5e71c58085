using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CrmGraph.Api.Data;

/// <summary>
/// Sets each SQLite connection up when it is first opened: readers beside a writer (WAL), nothing lost on power failure
/// (FULL), references checked, and a wait instead of an error when another process writes.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string ForReaders = "PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";
    private const string ForWriters = ForReaders + " PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    // The driver pools native connections; one that was set up stays so.
    private readonly ConditionalWeakTable<sqlite3, object> ready = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || ready.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = ForWriters;
        command.ExecuteNonQuery();
        ready.AddOrUpdate(handle, this);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The driver is synchronous underneath; an extra state machine would only cost.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
