using System.Diagnostics;
using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

public sealed class ExecutionTests
{
    [Fact]
    public async Task Inside_a_transaction_its_own_changes_are_seen_and_others_see_them_after_commit()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var statement = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Parents, []);
        await using var transaction = await scope.Db().Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        scope.Db().Add(new Parent { Owner = new Owner() });
        await scope.Db().SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var other = shop.Scope();

        Assert.Equal([1], await statement.ReadAsync(scope, r => r.Get<int>(0)));
        Assert.Equal([0], await statement.ReadAsync(other, r => r.Get<int>(0)));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1], await statement.ReadAsync(other, r => r.Get<int>(0)));
        Assert.Equal([1], await statement.ReadAsync(scope, r => r.Get<int>(0)));
    }

    [Fact]
    public async Task Parallel_fields_inside_a_transaction_take_turns_on_its_connection()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Id)], []);
        await using var transaction = await scope.Db().Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        scope.Db().AddRange(Enumerable.Range(0, 10).Select(_ => new Parent { Owner = new Owner() }));
        await scope.Db().SaveChangesAsync(TestContext.Current.CancellationToken);

        var fields = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => statement.ReadAsync(scope, r => r.Get<Guid>(0)))));

        Assert.All(fields, rows => Assert.Equal(10, rows.Count));
    }

    [Fact]
    public async Task Statements_that_need_the_mappers_functions_run_where_they_exist()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Name = "9", Exact = 9.5m, Owner = new Owner() }, new Parent { Name = "10", Exact = 10m, Owner = new Owner() });
        await using var scope = shop.Scope();

        var compared = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents.Where(p => p.Exact > 9.9m), [Column((Parent p) => p.Name)], []);
        var sorted = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents.OrderBy(p => p.Exact), [Column((Parent p) => p.Name)], []);

        Assert.Equal(["10"], await compared.ReadAsync(scope, r => r.Get<string>(0)));
        Assert.Equal(["9", "10"], await sorted.ReadAsync(scope, r => r.Get<string>(0)));
    }

    [Fact]
    public async Task Readers_do_not_write_and_leave_no_trace_on_the_contexts_connections()
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 1);
        await using var scope = shop.Scope();
        var statement = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Parents, []);

        for (var i = 0; i < 5; i++)
        {
            await statement.ReadAsync(scope, r => r.Get<int>(0));
            await shop.AddAsync(new Parent { Owner = new Owner() });
        }

        Assert.Equal([5], await statement.ReadAsync(scope, r => r.Get<int>(0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancellation_stops_a_running_statement_and_the_connection_stays_good(bool inTransaction)
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 1);
        await shop.AddAsync([.. Enumerable.Range(0, 300).Select(i => new Parent { Name = $"{i}", Owner = new Owner() })]);
        await using var scope = shop.Scope();
        var db = scope.Db();
        await using var transaction = inTransaction ? await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken) : null;

        // 300⁴ combinations: hours, unless it is stopped.
        var endless =
            from a in db.Parents
            from b in db.Parents
            from c in db.Parents
            from d in db.Parents
            where a.Score + b.Score + c.Score + d.Score == 17
            select a;
        var slow = shop.Compiler.CompileCount(scope.ServiceProvider, endless, []);
        var quick = shop.Compiler.CompileCount(scope.ServiceProvider, db.Parents, []);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await slow.ExecuteAsync(scope.ServiceProvider, [], cancelled.Token));

        Assert.Equal([300], await quick.ReadAsync(scope, r => r.Get<int>(0)));
    }

    [Fact]
    public async Task Cancellation_between_rows_ends_the_reading()
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 1);
        await shop.AddAsync([.. Enumerable.Range(0, 10).Select(_ => new Parent { Owner = new Owner() })]);
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Id)], []);
        using var cancelled = new CancellationTokenSource();

        await using (var reader = await statement.ExecuteAsync(scope.ServiceProvider, [], cancelled.Token))
        {
            Assert.True(await reader.ReadAsync(cancelled.Token));
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.ReadAsync(cancelled.Token));
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await statement.ExecuteAsync(scope.ServiceProvider, [], cancelled.Token));
        Assert.Equal(10, (await statement.ReadAsync(scope, r => r.Get<Guid>(0))).Count);
    }

    [Fact]
    public async Task A_statement_that_fails_gives_its_connection_back()
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 1);
        await shop.AddAsync(new Parent { Owner = new Owner() });
        await using var scope = shop.Scope();
        var statement = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Tags, []);
        var good = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Parents, []);
        await scope.Db().Database.ExecuteSqlRawAsync("DROP TABLE ParentTag; DROP TABLE Tags", TestContext.Current.CancellationToken);

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => statement.ReadAsync(scope, r => r.Get<int>(0)));
        }

        Assert.Equal([1], await good.ReadAsync(scope, r => r.Get<int>(0)));
    }

    [Fact]
    public async Task Many_readers_in_parallel_share_few_connections()
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 2);
        await shop.AddAsync([.. Enumerable.Range(0, 50).Select(i => new Parent { Name = $"{i}", Score = i, Owner = new Owner() })]);
        using var compiling = shop.Scope();
        var statement = shop.Compiler.Compile(
            compiling.ServiceProvider,
            compiling.Db().Parents.Where(Where<Parent>(p => System.Linq.Expressions.Expression.Equal(
                System.Linq.Expressions.Expression.Property(p, "Score"), shop.Compiler.Parameter("score", typeof(int?))))),
            [Column((Parent p) => p.Name)],
            [new("score", typeof(int?))]);

        await Parallel.ForAsync(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            await using var scope = shop.Scope();
            Assert.Equal([$"{i % 50}"], await statement.ReadAsync(scope, r => r.Get<string>(0), i % 50));
        });
    }

    [Fact]
    public async Task A_reader_beyond_the_bound_waits_for_its_turn_and_can_be_cancelled()
    {
        await using var shop = await ShopDatabase.CreateAsync(readers: 1);
        await shop.AddAsync(new Parent { Owner = new Owner() });
        await using var scope = shop.Scope();
        var statement = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Id)], []);
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var held = await statement.ExecuteAsync(scope.ServiceProvider, [], TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await statement.ExecuteAsync(scope.ServiceProvider, [], impatient.Token));
        var waiting = statement.ReadAsync(scope, r => r.Get<Guid>(0));
        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();

        Assert.Single(await waiting);
    }

    [Fact]
    public async Task The_log_of_a_request_counts_its_own_statements_and_rows()
    {
        await using var shop = await ShopDatabase.CreateAsync();
        await shop.AddAsync(new Parent { Owner = new Owner() }, new Parent { Owner = new Owner() });
        await using var scope = shop.Scope();
        await using var other = shop.Scope();
        var rows = shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents, [Column((Parent p) => p.Id)], []);
        var count = shop.Compiler.CompileCount(scope.ServiceProvider, scope.Db().Parents, []);

        await rows.ReadAsync(scope, r => r.Get<Guid>(0));
        await count.ReadAsync(scope, r => r.Get<int>(0));

        Assert.Equal((2, 3), (scope.Log().Statements, scope.Log().Rows));
        Assert.Equal([rows.Text, count.Text], scope.Log().Texts);
        Assert.Equal(0, other.Log().Statements);
    }
}
