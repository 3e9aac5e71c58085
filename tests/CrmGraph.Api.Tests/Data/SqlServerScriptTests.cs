using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

public sealed class SqlServerScriptTests
{
    [Fact]
    public void The_idempotent_script_is_valid_T_SQL()
    {
        using var db = DesignModel.Of(DatabaseProvider.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(Parse(script));
        Assert.All(
            db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>(), table => Assert.Contains($"CREATE TABLE [{table}]", script));
    }

    [Fact]
    public void The_parser_would_notice_a_mistake()
    {
        Assert.NotEmpty(Parse("CREATE TABLE [T] ([Name] nvarchr(max NOT NULL);"));
        Assert.NotEmpty(Parse("EXEC(N'CREATE TABLE [T] ([Name] nvarchr(max NOT NULL);')"));
    }

    [Fact]
    public async Task The_migrations_run_on_a_real_server()
    {
        var connectionString = Environment.GetEnvironmentVariable("CRMGRAPH_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrWhiteSpace(connectionString), "CRMGRAPH_SQLSERVER holds no connection string to a SQL Server.");
        var ct = TestContext.Current.CancellationToken;
        var database = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(connectionString) { InitialCatalog = $"CrmTest{Guid.NewGuid():N}" };
        await using var db = new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
            .UseCrmSqlServer(database.ConnectionString).Options);
        try
        {
            await db.Database.MigrateAsync(ct);

            Assert.Empty(await db.Database.GetPendingMigrationsAsync(ct));
            Assert.Equal(5, await db.Roles.CountAsync(ct));
        }
        finally
        {
            await db.Database.EnsureDeletedAsync(CancellationToken.None);
        }
    }

    // Idempotent scripts hide statements in EXEC(N'…'); what is inside is read as well.
    private static List<string> Parse(string text)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        var script = (TSqlScript)parser.Parse(new StringReader(text), out var errors);
        List<string> problems = [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        var inner = new DynamicTexts();
        script?.Accept(inner);
        problems.AddRange(inner.Texts.SelectMany(Parse));
        return problems;
    }

    private sealed class DynamicTexts : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) => Texts.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
