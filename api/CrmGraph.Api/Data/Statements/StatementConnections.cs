using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// Decides where a statement runs. On the context's own connection: inside its transaction, in a database that exists only
/// there, or when the text needs the mapper's functions. Else SQLite reads on pooled lanes, and others on a connection of their own.
/// </summary>
internal sealed class StatementConnections(IOptions<StatementOptions> options) : IDisposable
{
    private readonly ConcurrentDictionary<string, SqliteLanes?> lanes = [];

    /// <summary>A connection for one statement. Callers must not hold one reader while they wait for another: the lanes are bounded.</summary>
    public ValueTask<IConnectionLease> RentAsync(IServiceProvider context, DbContext db, CommandText text, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is { } transaction)
        {
            return OwnConnection.RentAsync(context, db, transaction.GetDbTransaction(), ct);
        }

        if (text.NeedsMapperConnection || db.Database.GetConnectionString() is not { } connectionString)
        {
            return OwnConnection.RentAsync(context, db, null, ct);
        }

        var connection = db.Database.GetDbConnection();
        if (connection is not SqliteConnection)
        {
            return SeparateConnection.RentAsync(connection, connectionString, ct);
        }

        // The context knows the text of a connection it was handed open, but such a connection stands for itself.
        return lanes.GetOrAdd(connectionString, LanesOf, (db, options.Value)) is { } pool
            ? pool.RentAsync(ct)
            : OwnConnection.RentAsync(context, db, null, ct);
    }

    public void Dispose()
    {
        foreach (var pool in lanes.Values)
        {
            pool?.Dispose();
        }
    }

    private static SqliteLanes? LanesOf(string connectionString, (DbContext Db, StatementOptions Options) source)
    {
        var parsed = new SqliteConnectionStringBuilder(connectionString);
        var isPrivate = parsed.Mode == SqliteOpenMode.Memory
            || parsed.DataSource is "" or ":memory:"
            || parsed.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase)
            || RelationalOptionsExtension.Extract(source.Db.GetService<IDbContextOptions>()).Connection is not null;

        // A pooled connection of the provider would carry our pragmas to whoever opens it next.
        parsed.Pooling = false;
        return isPrivate ? null : new SqliteLanes(parsed.ToString(), source.Options);
    }
}
