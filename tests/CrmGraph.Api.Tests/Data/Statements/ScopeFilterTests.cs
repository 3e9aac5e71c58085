using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Data.Statements.Statements;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>Record scope: a statement compiled for one viewer is executed for all others.</summary>
public sealed class ScopeFilterTests
{
    private static readonly Guid Ann = Guid.CreateVersion7();
    private static readonly Guid Bob = Guid.CreateVersion7();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_viewers_in_turn_each_see_their_own_rows_of_one_cached_statement(bool pooled)
    {
        await using var shop = await SeededAsync(pooled);
        var statement = Names(shop, asker => (asker.SeesAll, asker.OwnerId) = (false, Ann));

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(["ann 1", "ann 2"], await SeenAsync(shop, statement, a => (a.SeesAll, a.OwnerId) = (false, Ann)));
            Assert.Equal(["bob 1"], await SeenAsync(shop, statement, a => (a.SeesAll, a.OwnerId) = (false, Bob)));
        }
    }

    [Fact]
    public async Task A_statement_compiled_for_one_who_sees_all_shows_nothing_to_nobody()
    {
        await using var shop = await SeededAsync();
        var statement = Names(shop, asker => asker.SeesAll = true);

        Assert.Equal(["ann 1", "ann 2", "bob 1"], await SeenAsync(shop, statement, a => a.SeesAll = true));
        Assert.Empty(await SeenAsync(shop, statement, a => (a.SeesAll, a.OwnerId) = (false, null)));
        Assert.Equal(["bob 1"], await SeenAsync(shop, statement, a => (a.SeesAll, a.OwnerId) = (false, Bob)));
    }

    [Fact]
    public async Task A_filter_value_that_turns_null_takes_the_text_for_null_and_back()
    {
        await using var shop = await SeededAsync();
        var statement = Names(shop, asker => (asker.ByDeputy, asker.DeputyId) = (true, Ann));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(["ann 2"], await SeenAsync(shop, statement, a => (a.ByDeputy, a.DeputyId) = (true, Bob)));
            Assert.Equal(["ann 1", "bob 1"], await SeenAsync(shop, statement, a => (a.ByDeputy, a.DeputyId) = (true, null)));
        }
    }

    [Fact]
    public async Task Flags_of_a_filter_leave_no_trace_in_the_text_so_that_an_index_can_serve_it()
    {
        await using var shop = await SeededAsync();

        var all = Names(shop, asker => asker.SeesAll = true).Text;
        var own = Names(shop, asker => (asker.SeesAll, asker.OwnerId) = (false, Ann)).Text;

        Assert.EndsWith("WHERE NOT (\"p\".\"Deleted\")\nORDER BY \"p\".\"Name\"", all);
        Assert.EndsWith("WHERE NOT (\"p\".\"Deleted\") AND \"p\".\"OwnerId\" = @ef_filter__OwnerId\nORDER BY \"p\".\"Name\"", own);
    }

    [Fact]
    public async Task A_list_in_a_filter_is_one_parameter_and_fresh_each_time()
    {
        await using var shop = await SeededAsync();
        var statement = Names(shop, asker => (asker.ByTeam, asker.Team) = (true, []));

        Assert.Contains("json_each", statement.Text);
        Assert.Empty(await SeenAsync(shop, statement, a => (a.ByTeam, a.Team) = (true, [])));
        Assert.Equal(["ann 1", "ann 2"], await SeenAsync(shop, statement, a => (a.ByTeam, a.Team) = (true, [Ann])));
        Assert.Equal(["ann 1", "ann 2", "bob 1"], await SeenAsync(shop, statement, a => (a.ByTeam, a.Team) = (true, [Ann, Bob])));
    }

    [Fact]
    public async Task Parallel_viewers_on_pooled_contexts_never_see_each_others_rows()
    {
        await using var shop = await SeededAsync(pooled: true);
        var statement = Names(shop, asker => asker.SeesAll = true);

        await Parallel.ForAsync(0, 400, async (i, _) =>
        {
            var (viewer, rows) = (i % 3) switch
            {
                0 => ((Guid?)Ann, "ann 1,ann 2"),
                1 => (Bob, "bob 1"),
                _ => (null, ""),
            };
            Assert.Equal(rows, string.Join(',', await SeenAsync(shop, statement, a => (a.SeesAll, a.OwnerId) = (false, viewer))));
        });
    }

    [Fact]
    public async Task Parallel_fields_of_one_request_share_its_context_from_its_first_use_on()
    {
        await using var shop = await SeededAsync();
        var statement = Names(shop, asker => asker.SeesAll = true);

        for (var i = 0; i < 20; i++)
        {
            await using var scope = shop.Scope(a => (a.SeesAll, a.OwnerId) = (false, Ann));
            var fields = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => statement.ReadAsync(scope, r => r.Get<string>(0)))));

            Assert.All(fields, rows => Assert.Equal(["ann 1", "ann 2"], rows));
            Assert.Equal((8, 16), (scope.Log().Statements, scope.Log().Rows));
        }
    }

    [Fact]
    public async Task Filters_apply_to_counts_to_joined_references_and_to_sets_inside_the_query()
    {
        await using var shop = await SeededAsync();
        await using var all = shop.Scope();
        var count = shop.Compiler.CompileCount(all.ServiceProvider, all.Db().Parents, []);
        var children = shop.Compiler.Compile(
            all.ServiceProvider, all.Db().Children, [Column((Child c) => c.Title), Column((Child c) => c.Parent.Name)], []);
        var db = all.Db();
        var inside = shop.Compiler.Compile(
            all.ServiceProvider, db.Children.Where(c => db.Parents.Any(p => p.Id == c.ParentId)), [Column((Child c) => c.Title)], []);

        await using var bob = shop.Scope(a => (a.SeesAll, a.OwnerId) = (false, Bob));

        Assert.Equal([1], await count.ReadAsync(bob, r => r.Get<int>(0)));
        Assert.Equal([("of bob", "bob 1")], await children.ReadAsync(bob, r => (r.Get<string>(0), r.Get<string>(1))));
        Assert.Equal(["of bob"], await inside.ReadAsync(bob, r => r.Get<string>(0)));
    }

    [Fact]
    public async Task Ignoring_one_named_filter_leaves_the_others()
    {
        await using var shop = await SeededAsync();
        await using var bob = shop.Scope(a => (a.SeesAll, a.OwnerId) = (false, Bob));

        var statement = shop.Compiler.Compile(
            bob.ServiceProvider, bob.Db().Parents.IgnoreQueryFilters(["SoftDelete"]).OrderBy(p => p.Name), [Column((Parent p) => p.Name)], []);

        Assert.Equal(["bob 1", "bob deleted"], await statement.ReadAsync(bob, r => r.Get<string>(0)));
    }

    private static IStatement Names(ShopDatabase shop, Action<Asker> compiledFor)
    {
        using var scope = shop.Scope(compiledFor);
        return shop.Compiler.Compile(scope.ServiceProvider, scope.Db().Parents.OrderBy(p => p.Name), [Column((Parent p) => p.Name)], []);
    }

    private static async Task<List<string>> SeenAsync(ShopDatabase shop, IStatement statement, Action<Asker> asking)
    {
        await using var scope = shop.Scope(asking);
        return await statement.ReadAsync(scope, r => r.Get<string>(0));
    }

    private static async Task<ShopDatabase> SeededAsync(bool pooled = false)
    {
        var shop = await ShopDatabase.CreateAsync(pooled);
        var (ann, bob) = (new Owner { Id = Ann, Name = "Ann" }, new Owner { Id = Bob, Name = "Bob" });
        await shop.AddAsync(
            new Parent { Name = "ann 1", Owner = ann, Children = [new Child { Title = "of ann" }] },
            new Parent { Name = "ann 2", Owner = ann, Deputy = bob },
            new Parent { Name = "bob 1", Owner = bob, Children = [new Child { Title = "of bob" }] },
            new Parent { Name = "bob deleted", Owner = bob, Deleted = true, Children = [new Child { Title = "of deleted" }] });
        return shop;
    }
}
