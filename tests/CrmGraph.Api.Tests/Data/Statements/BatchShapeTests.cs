using System.Linq.Expressions;
using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>The query shapes that load the children of many parents in one statement, on each database.</summary>
public sealed class BatchShapeTests
{
    private static readonly LambdaExpression[] ChildColumns = [Column((Child c) => c.ParentId), Column((Child c) => c.Title)];

    [Fact]
    public async Task Children_of_many_parents()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = Children(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(scope.ServiceProvider, query.OrderBy(c => c.Rank).ThenBy(c => c.Title), ChildColumns, parameters);

        Assert.Equal(["a0", "b0", "a1", "b1", "a2", "b2"], await statement.ReadAsync(scope, r => r.Get<string>(1), new[] { p, q }.ToList()));
        Assert.DoesNotContain("JOIN", OnSqlServer((c, db) => Children(c, db)));
    }

    [Fact]
    public async Task The_first_children_of_each_parent()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, without) = await ParentsAsync(scope);
        var (query, parameters) = First(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(scope.ServiceProvider, query, ChildColumns, parameters);

        Assert.Equal(["a0", "a1", "b0", "b1"], (await statement.ReadAsync(scope, r => r.Get<string>(1), List(p, q, without), 2)).Order());
        Assert.Equal(["b0"], await statement.ReadAsync(scope, r => r.Get<string>(1), List(q), 1));
        Assert.Equal(p, (await statement.ReadAsync(scope, r => r.Get<Guid>(0), List(p), 1))[0]);
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", statement.Text);
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", OnSqlServer((c, db) => First(c, db)));
    }

    [Fact]
    public async Task The_next_children_of_each_parent_after_a_key()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = First(shop.Compiler, scope.Db(), after: true);
        var statement = shop.Compiler.Compile(scope.ServiceProvider, query, ChildColumns, parameters);

        Assert.Equal(["a1", "b1"], (await statement.ReadAsync(scope, r => r.Get<string>(1), List(p, q), 1, 0)).Order());
        Assert.Contains("OPENJSON", OnSqlServer((c, db) => First(c, db, after: true)));
    }

    [Fact]
    public async Task Many_to_many_through_the_join_entity()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = Links(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider, query.OrderBy(l => l.Tag.Label), [Column((ParentTag l) => l.ParentId), Column((ParentTag l) => l.Tag.Label)], parameters);

        Assert.Equal(
            new HashSet<(Guid, string)> { (p, "x"), (q, "x"), (q, "y") },
            (await statement.ReadAsync(scope, r => (r.Get<Guid>(0), r.Get<string>(1)), List(p, q))).ToHashSet());
        Assert.Contains("INNER JOIN [Tags]", OnSqlServer((c, db) => Links(c, db), Column((ParentTag l) => l.Tag.Label)));
    }

    [Fact]
    public async Task The_first_of_many_to_many_through_the_join_entity()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = FirstLinks(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider, query, [Column((ParentTag l) => l.ParentId), Column((ParentTag l) => l.Tag.Label)], parameters);

        Assert.Equal(["x", "x"], await statement.ReadAsync(scope, r => r.Get<string>(1), List(p, q), 1));
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", OnSqlServer((c, db) => FirstLinks(c, db), Column((ParentTag l) => l.Tag.Label)));
    }

    [Fact]
    public async Task The_filters_of_the_parents_set_apply_to_the_batch()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = First(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(scope.ServiceProvider, query, ChildColumns, parameters);
        var owner = await scope.Db().Parents.Where(x => x.Id == q).Select(x => x.OwnerId).SingleAsync(TestContext.Current.CancellationToken);
        await using var viewer = shop.Scope(a => (a.SeesAll, a.OwnerId) = (false, owner));

        Assert.Equal(["b0"], await statement.ReadAsync(viewer, r => r.Get<string>(1), List(p, q), 1));
    }

    [Fact]
    public async Task A_count_reads_no_table_it_does_not_need()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var query = scope.Db().Children.Where(c => c.Rank > 0).OrderBy(c => c.Parent.Owner.Name).ThenBy(c => c.Id);
        var statement = shop.Compiler.CompileCount(scope.ServiceProvider, query, []);

        Assert.Equal("SELECT COUNT(*)\nFROM \"Children\" AS \"c\"\nWHERE \"c\".\"Rank\" > 0", statement.Text);
        Assert.Equal([4], await statement.ReadAsync(scope, r => r.Get<int>(0)));
        Assert.Equal([2], await shop.Compiler.CompileCount(scope.ServiceProvider, query.Take(2), []).ReadAsync(scope, r => r.Get<int>(0)));
    }

    [Fact]
    public async Task Counts_of_many_parents_in_one_statement()
    {
        await using var shop = await SeededAsync();
        await using var scope = shop.Scope();
        var (p, q, _) = await ParentsAsync(scope);
        var (query, parameters) = Children(shop.Compiler, scope.Db());
        var statement = shop.Compiler.Compile(
            scope.ServiceProvider,
            query.GroupBy(c => c.ParentId),
            [Column((IGrouping<Guid, Child> g) => g.Key), Column((IGrouping<Guid, Child> g) => g.Count())],
            parameters);

        Assert.Equal(
            new Dictionary<Guid, int> { [p] = 3, [q] = 3 },
            (await statement.ReadAsync(scope, r => (r.Get<Guid>(0), r.Get<int>(1)), List(p, q))).ToDictionary(r => r.Item1, r => r.Item2));
    }

    private static (IQueryable<Child> Query, StatementParameter[] Parameters) Children(IStatementCompiler compiler, ShopContext db)
    {
        var ids = compiler.Parameter("ids", typeof(List<Guid>));
        return (db.Children.Where(Where<Child>(c => compiler.In(ids, Expression.Property(c, "ParentId")))), [new("ids", typeof(List<Guid>))]);
    }

    private static (IQueryable<ParentTag> Query, StatementParameter[] Parameters) Links(IStatementCompiler compiler, ShopContext db)
    {
        var ids = compiler.Parameter("ids", typeof(List<Guid>));
        return (db.Set<ParentTag>().Where(Where<ParentTag>(l => compiler.In(ids, Expression.Property(l, "ParentId")))), [new("ids", typeof(List<Guid>))]);
    }

    /// <summary>
    /// from p in parents.Where(p.Id in ids) from c in children.Where(c.ParentId in ids &amp;&amp; c.ParentId == p.Id).OrderBy(…).Take(n)
    /// orderby … select c. The first condition of the inner set bounds what is numbered.
    /// </summary>
    private static (IQueryable<Child> Query, StatementParameter[] Parameters) First(IStatementCompiler compiler, ShopContext db, bool after = false)
    {
        var (children, parameters) = Children(compiler, db);
        var (ids, n) = (compiler.Parameter("ids", typeof(List<Guid>)), compiler.Parameter("n", typeof(int)));
        if (after)
        {
            children = children.Where(Where<Child>(c => Expression.GreaterThan(Expression.Property(c, "Rank"), compiler.Parameter("rank", typeof(int)))));
        }

        var parents = db.Parents.Where(Where<Parent>(p => compiler.In(ids, Expression.Property(p, "Id"))));
        var first =
            from p in parents
            from c in children.Where(c => c.ParentId == p.Id).OrderBy(c => c.Rank).ThenBy(c => c.Id).Take(Hole())
            orderby c.Rank, c.Id
            select c;
        return (Fill(first, n), [.. parameters, new("n", typeof(int)), .. after ? new[] { new StatementParameter("rank", typeof(int)) } : []]);
    }

    private static (IQueryable<ParentTag> Query, StatementParameter[] Parameters) FirstLinks(IStatementCompiler compiler, ShopContext db)
    {
        var (links, parameters) = Links(compiler, db);
        var parents = db.Parents;
        return (Fill(from p in parents from l in links.Where(l => l.ParentId == p.Id).OrderBy(l => l.Tag.Label).Take(Hole()) select l,
            compiler.Parameter("n", typeof(int))), [.. parameters, new("n", typeof(int))]);
    }

    /// <summary>Where <see cref="Fill"/> puts a placeholder, so that the shapes can be written as queries.</summary>
    private static int Hole() => throw new InvalidOperationException("Only stands in a tree.");

    private static IQueryable<T> Fill<T>(IQueryable<T> query, Expression placeholder) =>
        query.Provider.CreateQuery<T>(new HoleFiller(placeholder).Visit(query.Expression));

    private static string OnSqlServer<T>(
        Func<IStatementCompiler, ShopContext, (IQueryable<T> Query, StatementParameter[] Parameters)> shape, params LambdaExpression[] columns)
    {
        using var services = new ServiceCollection().AddLogging().AddStatements<ShopContext>()
            .AddDbContext<ShopContext>(o => o.UseSqlServer("Server=.").UseStatements()).BuildServiceProvider();
        using var scope = services.CreateScope();
        var compiler = services.GetRequiredService<IStatementCompiler>();
        var (query, parameters) = shape(compiler, scope.Db());
        return compiler.Compile(scope.ServiceProvider, query, columns is [] ? ChildColumns : columns, parameters).Text;
    }

    private static List<Guid> List(params Guid[] ids) => [.. ids];

    private static async Task<(Guid A, Guid B, Guid Without)> ParentsAsync(IServiceScope scope)
    {
        var ids = await scope.Db().Parents.OrderBy(p => p.Name).Select(p => p.Id).ToListAsync(TestContext.Current.CancellationToken);
        return (ids[0], ids[1], ids[2]);
    }

    private static async Task<ShopDatabase> SeededAsync()
    {
        var shop = await ShopDatabase.CreateAsync();
        var (x, y) = (new Tag { Label = "x" }, new Tag { Label = "y" });
        await shop.AddAsync(
            new Parent { Name = "a", Owner = new Owner(), Tags = [x], Children = Three("a") },
            new Parent { Name = "b", Owner = new Owner(), Tags = [x, y], Children = Three("b") },
            new Parent { Name = "c", Owner = new Owner() });
        return shop;

        static List<Child> Three(string name) => [.. Enumerable.Range(0, 3).Reverse().Select(i => new Child { Rank = i, Title = $"{name}{i}" })];
    }

    private sealed class HoleFiller(Expression placeholder) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(Hole) ? placeholder : base.VisitMethodCall(node);
    }
}
