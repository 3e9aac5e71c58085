using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A context to look at, not to connect with.</summary>
internal static class DesignModel
{
    public static CrmDbContext Of(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? new SqliteCrmDbContext(new DbContextOptionsBuilder<SqliteCrmDbContext>()
            .UseCrmSqlite("Data Source=never-opened.db").Options)
        : new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
            .UseCrmSqlServer("Server=never.opened").Options);
}
