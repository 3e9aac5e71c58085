using CrmGraph.Api.Hosting;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Api.Data;

/// <summary>The databases the CRM runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary><c>Database:Provider</c> and <c>ConnectionStrings:Crm</c>, read once at start.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public const string DefaultSqlite = "Data Source=data/crmgraph.db";

    public static DatabaseSettings From(IConfiguration configuration)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new DatabaseSettingsException($"Database:Provider is '{name}'. It can be 'Sqlite' or 'SqlServer'.");
        }

        var connectionString = configuration.GetConnectionString("Crm");
        return provider == DatabaseProvider.Sqlite
            ? new DatabaseSettings(provider, Sqlite(string.IsNullOrWhiteSpace(connectionString) ? DefaultSqlite : connectionString))
            : new DatabaseSettings(provider, SqlServer(connectionString));
    }

    /// <summary>The file of a SQLite database, or null for databases that have none.</summary>
    public string? File
    {
        get
        {
            if (Provider != DatabaseProvider.Sqlite)
            {
                return null;
            }

            var parsed = new SqliteConnectionStringBuilder(ConnectionString);
            return parsed.DataSource is "" or ":memory:" || parsed.Mode == SqliteOpenMode.Memory ? null : Path.GetFullPath(parsed.DataSource);
        }
    }

    private static string Sqlite(string connectionString)
    {
        try
        {
            var parsed = new SqliteConnectionStringBuilder(connectionString);
            if (parsed.DataSource is not ("" or ":memory:") && parsed.Mode != SqliteOpenMode.Memory)
            {
                parsed.DataSource = HomeFolder.Combine(parsed.DataSource);
            }

            return parsed.ToString();
        }
        catch (ArgumentException problem)
        {
            throw new DatabaseSettingsException($"ConnectionStrings:Crm is not a SQLite connection string: {problem.Message}");
        }
    }

    private static string SqlServer(string? connectionString)
    {
        if (Type.GetType("Microsoft.SqlServer.Server.IBinarySerialize, Microsoft.SqlServer.Server") is null)
        {
            throw new DatabaseSettingsException(
                "Database:Provider is 'SqlServer', but this build leaves out a package its driver needs (Microsoft.SqlServer.Server), "
                + "because not every package feed has it. Rebuild from a complete feed with -p:FullFeed=true, or use 'Sqlite'.");
        }

        return string.IsNullOrWhiteSpace(connectionString)
            ? throw new DatabaseSettingsException("Database:Provider is 'SqlServer', but ConnectionStrings:Crm is not set.")
            : connectionString;
    }
}
