using CrmGraph.Api.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Data;

/// <summary>How each database is spoken to; the application, the design-time tool and the tests say it the same way.</summary>
public static class Providers
{
    public static DbContextOptionsBuilder UseCrmSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(10))
            .AddInterceptors(SqlitePragmas.Instance, new SqliteWriterLane())
            .UseCrmRules();

    public static DbContextOptionsBuilder UseCrmSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options
            // 150 keeps the generated text inside what SQL Server 2019 knows, and the offline parser with it.
            .UseSqlServer(connectionString, server => server.UseCompatibilityLevel(150))
            .UseCrmRules();

    /// <inheritdoc cref="UseCrmSqlite(DbContextOptionsBuilder, string)"/>
    public static DbContextOptionsBuilder<T> UseCrmSqlite<T>(this DbContextOptionsBuilder<T> options, string connectionString)
        where T : DbContext =>
        (DbContextOptionsBuilder<T>)((DbContextOptionsBuilder)options).UseCrmSqlite(connectionString);

    /// <inheritdoc cref="UseCrmSqlServer(DbContextOptionsBuilder, string)"/>
    public static DbContextOptionsBuilder<T> UseCrmSqlServer<T>(this DbContextOptionsBuilder<T> options, string connectionString)
        where T : DbContext =>
        (DbContextOptionsBuilder<T>)((DbContextOptionsBuilder)options).UseCrmSqlServer(connectionString);

    private static DbContextOptionsBuilder UseCrmRules(this DbContextOptionsBuilder options) => options
        .UseStatements()
        .AddInterceptors(TierTrail.Instance, AuditTrail.Instance)
        // Rows whose customer is hidden are meant to be hidden with it, which is what the warning is about.
        // A lookup by key reads one row and needs no order.
        .ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
