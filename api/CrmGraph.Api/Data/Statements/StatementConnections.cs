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
    private readonly ConcurrentDictionary<string, Route> routes = [];

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

        return routes.GetOrAdd(connectionString, RouteOf, db) switch
        {
            { Lanes: { } lanes } => lanes.RentAsync(ct),
            { Provider: { } provider } => SeparateConnection.RentAsync(provider, connectionString, ct),
            _ => OwnConnection.RentAsync(context, db, null, ct),
        };
    }

    public void Dispose()
    {
        foreach (var route in routes.Values)
        {
            route.Lanes?.Dispose();
        }
    }

    private Route RouteOf(string connectionString, DbContext db)
    {
        // A connection handed to the context stands for itself, whatever its text.
        if (RelationalOptionsExtension.Extract(db.GetService<IDbContextOptions>()).Connection is not null)
        {
            return new Route(null, null);
        }

        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection
            ? new Route(LanesOf(connectionString), null)
            : new Route(null, DbProviderFactories.GetFactory(connection));
    }

    private SqliteLanes? LanesOf(string connectionString)
    {
        // A pooled connection of the provider would carry our pragmas to whoever opens it next.
        var parsed = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        var isInMemory = parsed.Mode == SqliteOpenMode.Memory
            || parsed.DataSource is "" or ":memory:"
            || parsed.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase);
        return isInMemory ? null : new SqliteLanes(parsed.ToString(), options.Value);
    }

    /// <summary>Lanes for SQLite, the provider for others; neither where only the own connection will do.</summary>
    private sealed record Route(SqliteLanes? Lanes, DbProviderFactory? Provider);
}
