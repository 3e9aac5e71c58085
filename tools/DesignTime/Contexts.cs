using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmGraph.DesignTime;

/// <summary>What <c>dotnet ef --context SqliteCrmDbContext</c> works with. Nothing connects.</summary>
internal sealed class SqliteContexts : IDesignTimeDbContextFactory<SqliteCrmDbContext>
{
    public SqliteCrmDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteCrmDbContext>)new DbContextOptionsBuilder<SqliteCrmDbContext>().UseCrmSqlite("Data Source=design.db").Options);
}

/// <summary>What <c>dotnet ef --context SqlServerCrmDbContext</c> works with. Nothing connects.</summary>
internal sealed class SqlServerContexts : IDesignTimeDbContextFactory<SqlServerCrmDbContext>
{
    public SqlServerCrmDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerCrmDbContext>)new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseCrmSqlServer("Server=.;Database=Crm").Options);
}
