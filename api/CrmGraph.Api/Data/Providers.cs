using CrmGraph.Api.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Data;

/// <summary>How each database is spoken to; the application, the design-time tool and the tests say it the same way.</summary>
public static class Providers
{
    public static DbContextOptionsBuilder<T> UseCrmSqlite<T>(this DbContextOptionsBuilder<T> options, string connectionString)
        where T : DbContext
    {
        options.UseSqlite(connectionString);
        options.AddInterceptors(SqlitePragmas.Instance);
        return options.WithCrmRules();
    }

    public static DbContextOptionsBuilder<T> UseCrmSqlServer<T>(this DbContextOptionsBuilder<T> options, string connectionString)
        where T : DbContext
    {
        // 150 keeps the generated text inside what SQL Server 2019 knows, and the offline parser with it.
        options.UseSqlServer(connectionString, server => server.UseCompatibilityLevel(150));
        return options.WithCrmRules();
    }

    private static DbContextOptionsBuilder<T> WithCrmRules<T>(this DbContextOptionsBuilder<T> options)
        where T : DbContext
    {
        // Rows whose customer is hidden are meant to be hidden with it, which is what the warning is about.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        options.UseStatements();
        return options;
    }
}
