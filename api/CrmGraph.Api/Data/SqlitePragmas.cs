using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Data;

/// <summary>
/// Sets each SQLite connection up as it opens: readers beside a writer (WAL), nothing lost on power failure (FULL),
/// references checked, and a wait instead of an error when another writer is at work.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Text = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The driver is synchronous underneath; an extra state machine would only cost.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
