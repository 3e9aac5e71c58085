using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>What resolvers may return, and that no statement keeps a value of the request it was compiled for.</summary>
public sealed class SourceTests
{
    private static readonly CollectionOptions Plain = new(typeof(Firm));

    private static Dictionary<string, Func<OfficeContext, Asker, IQueryable<Firm>>> Queries { get; } = new()
    {
        ["member"] = (db, asker) => db.Firms.Where(f => f.OwnerId == asker.AgentId),
        ["local"] = (db, asker) => Local(db, asker.AgentId!.Value),
        ["list"] = (db, asker) => List(db, [asker.AgentId!.Value]),
        ["array"] = (db, asker) => Array(db, [asker.AgentId!.Value]),
        ["captured query"] = (db, asker) => Inner(db, db.Agents.Where(a => a.Id == asker.AgentId)),
        ["nested set"] = (db, asker) => db.Firms.Where(f => db.Agents.Any(a => a.Id == f.OwnerId && a.Id == asker.AgentId)),
        ["call"] = (db, asker) => db.Firms.Where(f => f.OwnerId == Identity(asker.AgentId!.Value)),
        ["text"] = (db, asker) => Text(db, asker.AgentId!.Value),
        ["flag"] = (db, asker) => db.Firms.Where(f => asker.AgentId == null || f.OwnerId == asker.AgentId),
        ["joined"] = (db, asker) => from f in db.Firms join a in db.Agents on f.OwnerId equals a.Id where a.Id == asker.AgentId select f,
    };

    public static TheoryData<string> Captures { get; } = [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Captures))]
    public async Task Values_in_closures_are_those_of_each_request(string query)
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Pairs()]);
        var schema = office.Schema().Query("firms", c => Queries[query](ListTests.Db(c), c.Services.GetRequiredService<Asker>()), Plain);
        var executor = office.Executor(schema);

        for (var round = 0; round < 2; round++)
        {
            var first = await office.RunAsync(executor, "{ firms { name } }", asking: a => a.AgentId = Ada);
            var second = await office.RunAsync(executor, "{ firms { name } }", asking: a => a.AgentId = Bob);

            Assert.False(first.HasErrors, first.Json.GetRawText());
            Assert.Equal(["of Ada"], first.Values("firms.name"));
            Assert.Equal(["of Bob"], second.Values("firms.name"));
            Assert.Equal(first.Statements, second.Statements);
        }
    }

    [Fact]
    public async Task A_value_that_turns_null_takes_a_statement_of_its_own()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Pairs(), new Firm { Name = "of nobody" }]);
        var schema = office.Schema().Query("firms", c => Queries["member"](ListTests.Db(c), c.Services.GetRequiredService<Asker>()), Plain);
        var executor = office.Executor(schema);

        foreach (var (asker, expected) in new[] { ((Guid?)Ada, "of Ada"), (null, "of nobody"), (Bob, "of Bob"), (null, "of nobody") })
        {
            var answer = await office.RunAsync(executor, "{ firms { name } }", asking: a => a.AgentId = asker);
            Assert.Equal([expected], answer.Values("firms.name"));
        }
    }

    [Fact]
    public async Task The_record_scope_of_each_caller_holds_for_rows_children_references_and_totals()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Pairs()]);
        var schema = office.Schema().Query("firms", ListTests.Firms, ListTests.Paged)
            .Query("agents", c => ListTests.Db(c).Agents, new CollectionOptions(typeof(Agent)) { UseSorting = true });
        var executor = office.Executor(schema);
        const string Document = "{ firms { totalCount nodes { name } } agents(order: [{ name: ASC }]) { name firms { name } } }";

        var all = await office.RunAsync(executor, Document);
        var ada = await office.RunAsync(executor, Document, asking: a => (a.SeesAll, a.AgentId) = (false, Ada));

        Assert.Equal("2", Assert.Single(all.Values("firms.totalCount")));
        Assert.Equal("""{"firms":{"totalCount":1,"nodes":[{"name":"of Ada"}]},"agents":[{"name":"Ada","firms":[{"name":"of Ada"}]},{"name":"Bob","firms":[]}]}""", ada.DataText);
    }

    [Fact]
    public async Task The_resolvers_order_stands_until_the_client_gives_one()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. OfficeData.Firms(seed: 4, count: 9)]);
        var schema = office.Schema().Query("firms", c => ListTests.Firms(c).OrderByDescending(f => f.Size).ThenBy(f => f.Name), ListTests.Paged);
        var executor = office.Executor(schema);

        var own = await office.RunAsync(executor, "{ firms(first: 4) { nodes { size name } pageInfo { endCursor } } }");
        var next = await office.RunAsync(
            executor, "query($c: String) { firms(after: $c) { nodes { size name } } }", $$"""{ "c": "{{own.Values("firms.pageInfo.endCursor")[0]}}" }""");
        var other = await office.RunAsync(executor, "{ firms(order: [{ size: ASC }]) { nodes { size } } }");

        var sizes = own.Values("firms.nodes.size").Concat(next.Values("firms.nodes.size")).ToArray();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(9, own.Values("firms.nodes.name").Concat(next.Values("firms.nodes.name")).Distinct().Count());
        Assert.Equal(sizes.Order(), other.Values("firms.nodes.size"));
    }

    [Fact]
    public async Task The_first_row_of_a_query_or_null()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Pairs()]);
        var single = Plain with { IsSingle = true, UseFiltering = true };
        var executor = office.Executor(office.Schema().Query("firm", ListTests.Firms, single));

        var found = await office.RunAsync(executor, """{ firm(where: { name: { eq: "of Bob" } }) { name owner { name } contacts { name } } }""");
        var missing = await office.RunAsync(executor, """{ firm(where: { name: { eq: "nobody" } }) { name } }""");

        Assert.Equal("""{"firm":{"name":"of Bob","owner":{"name":"Bob"},"contacts":[{"name":"of Bob"}]}}""", found.DataText);
        Assert.Equal("""{"firm":null}""", missing.DataText);
    }

    [Fact]
    public async Task Entities_and_references_are_read_with_the_callers_rights_in_the_given_order()
    {
        var pairs = Pairs().ToArray();
        await using var office = await OfficeDatabase.CreateAsync([.. pairs]);
        var (ada, bob) = (pairs[0].Id, pairs[1].Id);
        var schema = office.Schema()
            .Entity("one", "Firm", _ => new Firm { Id = ada, Name = "stale" })
            .Entity("missing", "Firm", _ => new EntityReference(typeof(Firm), Guid.NewGuid()))
            .Entity("none", "Firm", _ => null)
            .Entity("many", "[Firm]", _ => new object?[] { new EntityReference(typeof(Firm), bob), null, new Firm { Id = ada }, new EntityReference(typeof(Firm), bob) });
        var executor = office.Executor(schema);
        const string Document = "{ one { name } missing { name } none { name } many { name contacts { name } } }";

        var all = await office.RunAsync(executor, Document);
        var scoped = await office.RunAsync(executor, Document, asking: a => (a.SeesAll, a.AgentId) = (false, Ada));

        const string AdaRow = """{"name":"of Ada","contacts":[{"name":"of Ada"}]}""";
        const string BobRow = """{"name":"of Bob","contacts":[{"name":"of Bob"}]}""";
        Assert.Equal($$"""{"one":{"name":"of Ada"},"missing":null,"none":null,"many":[{{BobRow}},null,{{AdaRow}},{{BobRow}}]}""", all.DataText);
        Assert.Equal($$"""{"one":{"name":"of Ada"},"missing":null,"none":null,"many":[null,null,{{AdaRow}},null]}""", scoped.DataText);
    }

    [Fact]
    public async Task Raw_sql_is_refused_because_its_values_would_be_frozen()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Pairs()]);
        var executor = office.Executor(office.Schema().Query("firms", c => ListTests.Db(c).Firms.FromSql($"SELECT * FROM Firms WHERE Name = {"x"}"), Plain));

        var answer = await office.RunAsync(executor, "{ firms { name } }");

        Assert.Contains("without raw SQL", answer.Json.GetRawText());
    }

    private static Guid Ada { get; } = Guid.CreateVersion7();

    private static Guid Bob { get; } = Guid.CreateVersion7();

    private static IEnumerable<Firm> Pairs()
    {
        yield return new Firm { Name = "of Ada", Owner = new Agent { Id = Ada, Name = "Ada" }, Contacts = [new() { Name = "of Ada" }] };
        yield return new Firm { Name = "of Bob", Owner = new Agent { Id = Bob, Name = "Bob" }, Contacts = [new() { Name = "of Bob" }] };
    }

    private static IQueryable<Firm> Local(OfficeContext db, Guid id) => db.Firms.Where(f => f.OwnerId == id);

    private static IQueryable<Firm> List(OfficeContext db, List<Guid> ids) => db.Firms.Where(f => ids.Contains(f.OwnerId!.Value));

    private static IQueryable<Firm> Array(OfficeContext db, Guid?[] ids) => db.Firms.Where(f => ids.Contains(f.OwnerId));

    private static IQueryable<Firm> Inner(OfficeContext db, IQueryable<Agent> agents) => db.Firms.Where(f => agents.Any(a => a.Id == f.OwnerId));

    private static IQueryable<Firm> Text(OfficeContext db, Guid id)
    {
        var name = id == Ada ? "ADA" : "BOB";
        return db.Firms.Where(f => f.Owner!.Name.ToUpper().StartsWith(name));
    }

    private static Guid Identity(Guid id) => id;
}
