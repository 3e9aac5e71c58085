using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_captured_value_is_refused_because_the_statement_serves_all_viewers()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var viewer = Guid.CreateVersion7();

        var refused = Assert.Throws<InvalidOperationException>(() => shop.Compiler.Compile(
            scope.ServiceProvider, scope.Db().Parents.Where(p => p.OwnerId == viewer), [Column((Parent p) => p.Name)], []));

        Assert.Contains("viewer", refused.Message);
        Assert.Contains("pass the value as a parameter", refused.Message);
    }

    [Fact]
    public async Task A_captured_value_inside_a_captured_queryable_is_refused_as_well()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var rank = 3;
        var ranked = scope.Db().Children.Where(c => c.Rank == rank);

        var refused = Assert.Throws<InvalidOperationException>(() => shop.Compiler.Compile(
            scope.ServiceProvider, scope.Db().Parents.Where(p => ranked.Any(c => c.ParentId == p.Id)), [Column((Parent p) => p.Name)], []));

        Assert.Contains("rank", refused.Message);
    }

    [Fact]
    public async Task Values_inside_raw_texts_and_lists_in_memory_are_captures_too()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var name = "x";
        var names = new[] { name }.AsQueryable();

        Assert.Contains("captures", Refused(scope.Db().Parents.FromSql($"SELECT * FROM Parents WHERE Name = {name}")));
        Assert.Contains("captures", Refused(scope.Db().Parents.Where(p => names.Contains(p.Name))));

        string Refused(IQueryable<Parent> query) => Assert.Throws<InvalidOperationException>(
            () => shop.Compiler.Compile(scope.ServiceProvider, query, [Column((Parent p) => p.Name)], [])).Message;
    }

    [Fact]
    public async Task Constants_of_the_program_are_no_captures()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Name = "a", Owner = new Owner() });
        await using var scope = shop.Scope();

        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            scope.Db().Parents.Where(p => p.OwnerId != Guid.Empty && p.Mood == Mood.Calm && p.Name != string.Empty),
            [Column((Parent p) => p.Name)],
            []);

        Assert.Equal(["a"], await statement.ReadAsync(scope, r => r.Get<string>(0)));
    }

    [Fact]
    public async Task Columns_that_are_no_columns_are_refused_by_name()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();

        Assert.Contains("Shout", Refused(Column((Parent p) => p.Shout)));
        Assert.Contains("p.Owner", Refused(Column((Parent p) => p.Owner)));
        Assert.Contains("Format", Refused(Column((Parent p) => string.Format("{0}!", p.Name))));
        Assert.Contains("Children", Refused(Column((Parent p) => p.Children.Select(c => c.Title).ToList())));

        string Refused(System.Linq.Expressions.LambdaExpression column) => Assert.Throws<InvalidOperationException>(
            () => shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Id), column], [])).Message;
    }

    [Fact]
    public async Task An_operator_that_does_not_translate_is_named()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();

        var refused = Assert.Throws<InvalidOperationException>(() => shop.Compiler.Compile(
            scope.ServiceProvider, scope.Db().Parents.Where(p => p.Shout == "x"), [Column((Parent p) => p.Name)], []));

        Assert.Contains("Shout", refused.Message);
    }

    [Fact]
    public async Task A_placeholder_missing_from_the_list_is_named()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var query = scope.Db().Parents.Where(Where<Parent>(p => System.Linq.Expressions.Expression.Equal(
            System.Linq.Expressions.Expression.Property(p, "Name"), shop.Compiler.Parameter("forgotten", typeof(string)))));

        var refused = Assert.Throws<InvalidOperationException>(
            () => shop.Compiler.Compile(scope.ServiceProvider, query, [Column((Parent p) => p.Name)], []));

        Assert.Contains("'forgotten'", refused.Message);
    }
}
