using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A context to look at, not to connect with.</summary>
internal static class DesignModel
{
    public static CrmDbContext Of(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
<<<<<<< HEAD
        ? new SqliteCrmDbContext(new DbContextOptionsBuilder<SqliteCrmDbContext>()
            .UseCrmSqlite("Data Source=never-opened.db").Options)
        : new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
=======
        ? new SqliteCrmDbContext((DbContextOptions<SqliteCrmDbContext>)new DbContextOptionsBuilder<SqliteCrmDbContext>()
            .UseCrmSqlite("Data Source=never-opened.db").Options)
        : new SqlServerCrmDbContext((DbContextOptions<SqlServerCrmDbContext>)new DbContextOptionsBuilder<SqlServerCrmDbContext>()
>>>>>>> e9018f0 (test(e2e): configuration of the journeys, compose file rules, third-party programs)
            .UseCrmSqlServer("Server=never.opened").Options);
}
