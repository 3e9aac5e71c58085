using System.Reflection;
using CrmGraph.Api.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>What the statements rely on in the mapper. When an upgrade breaks one of these, read CommandTexts.cs and Translation.cs first.</summary>
public sealed class MapperContractTests
{
    [Fact]
    public void The_mapper_is_the_version_the_statements_were_tried_with() =>
        Assert.Equal(new Version(10, 0), MajorMinor(typeof(RelationalOptionsExtension).Assembly));

    [Fact]
    public async Task Texts_are_those_the_mapper_would_send_itself()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var query = scope.Db().Parents.IgnoreQueryFilters().Where(p => p.Owner.Name != "" && p.Note == null).OrderBy(p => p.Created).ThenBy(p => p.Id);

        var ours = shop.Compiler.Compile(
            scope.ServiceProvider, query, [Column((Parent p) => p.Name), Column((Parent p) => p.Owner.Name), Column((Parent p) => p.Money)], []).Text;
        var theirs = query.Select(p => new { p.Name, Owner = p.Owner.Name, p.Money }).ToQueryString();

        Assert.Equal(Body(theirs), Body(ours));

        static string Body(string text) => text[text.IndexOf("SELECT \"p\"", StringComparison.Ordinal)..].Replace(" AS \"Owner\"", "").ReplaceLineEndings("\n");
    }

    [Fact]
    public async Task Derived_parameters_are_filled_when_the_compiled_query_is_called_and_nothing_is_executed()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope(a => (a.SeesAll, a.OwnerId) = (false, Guid.Empty));
        var db = scope.Db();
        var query = db.Parents.Select(p => new Row<Guid>(p.Id));

        var translation = Translation.Of(db, new QueryTree(db.Model, []).Visit(query.Expression));
        var context = db.GetService<IQueryContextFactory>().Create();
        translation.Prologue(context);

        Assert.Contains(Guid.Empty, context.Parameters.Values);
        Assert.Single(translation.Select.Projection);
        Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
    }

    [Fact]
    public void The_decorator_refuses_to_stand_before_its_provider()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new TranslationOptions().ApplyServices(new ServiceCollection()));

        Assert.Equal("Call UseStatements() after the database provider.", refused.Message);
    }

    [Fact]
    public async Task A_context_without_statements_is_told_what_is_missing()
    {
        await using var services = new ServiceCollection().AddLogging().AddStatements<ShopContext>()
            .AddDbContext<ShopContext>(o => o.UseSqlite("Data Source=:memory:")).BuildServiceProvider();
        using var scope = services.CreateScope();

        var refused = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<GraphQL.Data.IStatementCompiler>()
            .CompileCount(scope.ServiceProvider, scope.Db().Parents, []));

        Assert.Equal("ShopContext must be configured with UseStatements().", refused.Message);
    }

    [Fact]
    public async Task A_database_in_memory_is_read_on_the_contexts_own_connection()
    {
        await using var services = new ServiceCollection().AddLogging().AddStatements<ShopContext>()
            .AddDbContext<ShopContext>(o => o.UseSqlite("Data Source=:memory:").UseStatements()).BuildServiceProvider();
        using var scope = services.CreateScope();
        var db = scope.Db();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        db.Add(new Parent { Owner = new Owner() });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var statement = services.GetRequiredService<GraphQL.Data.IStatementCompiler>().CompileCount(scope.ServiceProvider, db.Parents, []);

        Assert.Equal([1], await statement.ReadAsync(scope, r => r.Get<int>(0)));
        Assert.Equal([1], await statement.ReadAsync(scope, r => r.Get<int>(0)));
    }

    private static Version MajorMinor(Assembly assembly)
    {
        var version = assembly.GetName().Version!;
        return new Version(version.Major, version.Minor);
    }
}
