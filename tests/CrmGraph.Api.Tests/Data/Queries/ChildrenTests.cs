using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.Api.Tests.Data.Queries;

public sealed class ChildrenTests
{
    private static readonly CollectionOptions All = new(typeof(Firm)) { UseFiltering = true, UseSorting = true };

    private static readonly CollectionOptions PagedContacts = new(typeof(Contact))
    {
        Paging = new PagingOptions { IncludeTotalCount = true, DefaultPageSize = 2 },
        UseFiltering = true,
        UseSorting = true,
    };

    [Fact]
    public async Task Four_levels_take_four_statements_however_many_rows()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 6)]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(executor, """
            { firms(order: [{ name: ASC }]) { name owner { name team { name } }
                contacts(order: [{ rank: DESC }]) { name firm { name } notes(order: [{ text: ASC }]) { text contact { name firm { owner { firms(order: [{ name: ASC }]) { name } } } } } } } }
            """);

        Assert.False(answer.HasErrors, answer.Json.GetRawText());
        Assert.Equal(4, answer.Statements.Count);
        Assert.Equal(["firm 0", "firm 1", "firm 2", "firm 3", "firm 4", "firm 5"], answer.Values("firms.name"));
        Assert.Equal(["0.2", "0.1", "0.0", "1.2"], answer.Values("firms.contacts.name").Take(4));
        Assert.Equal(["0.2 a", "0.2 b", "0.1 a", "0.1 b"], answer.Values("firms.contacts.notes.text").Take(4));
        Assert.Equal(36 * 6, answer.Values("firms.contacts.notes.contact.firm.owner.firms.name").Count);
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(3, 2)]
    [InlineData(2, 3)]
    [InlineData(0, 3)]
    public async Task Children_are_counted_only_when_a_page_does_not_hold_them_all(int first, int statements)
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 3), new Firm { Name = "lonely" }]);
        var executor = office.Executor(office.Schema().Collection<Firm>("contacts", PagedContacts).Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(
            executor,
            "query($first: Int) { firms(order: [{ name: ASC }]) { contacts(first: $first, order: [{ rank: ASC }]) { totalCount nodes { name } } } }",
            $$"""{ "first": {{first}} }""");

        Assert.Equal(["3", "3", "3", "0"], answer.Values("firms.contacts.totalCount"));
        Assert.Equal(statements, answer.Statements.Count);
    }

    [Fact]
    public async Task Each_parent_has_its_own_page_and_total()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 3), new Firm { Name = "lonely" }]);
        var executor = office.Executor(office.Schema().Collection<Firm>("contacts", PagedContacts).Query("firms", ListTests.Firms, All));
        const string Document = """
            query($after: String, $before: String, $first: Int, $last: Int) { firms(order: [{ name: ASC }]) { name
              contacts(first: $first, last: $last, after: $after, before: $before, order: [{ rank: ASC }]) {
                totalCount edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage } } } }
            """;

        var first = await office.RunAsync(executor, Document);
        var next = await office.RunAsync(executor, Document, $$"""{ "after": "{{first.Values("firms.contacts.edges.cursor")[1]}}" }""");
        var last = await office.RunAsync(executor, Document, """{ "last": 1 }""");

        Assert.Equal(3, first.Statements.Count);
        Assert.DoesNotContain(first.Statements, s => s.Contains("ROW_NUMBER()"));
        Assert.Equal(["0.0", "0.1", "1.0", "1.1", "2.0", "2.1"], first.Values("firms.contacts.edges.node.name"));
        Assert.Equal(["3", "3", "3", "0"], first.Values("firms.contacts.totalCount"));
        Assert.Equal(["True", "True", "True", "False"], first.Values("firms.contacts.pageInfo.hasNextPage"));
        Assert.Equal("0.2", next.Values("firms.contacts.edges.node.name")[0]);
        Assert.Equal(["0.2", "1.2", "2.2"], last.Values("firms.contacts.edges.node.name"));
        Assert.Equal(["True", "True", "True", "False"], last.Values("firms.contacts.pageInfo.hasPreviousPage"));
    }

    [Fact]
    public async Task The_pages_of_many_parents_take_one_statement_too()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 13)]);
        var executor = office.Executor(office.Schema().Collection<Firm>("contacts", PagedContacts).Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(
            executor, "{ firms(order: [{ name: ASC }]) { contacts(first: 1, order: [{ rank: ASC }]) { nodes { name } } } }");

        Assert.Equal(2, answer.Statements.Count);
        Assert.Contains("ROW_NUMBER()", answer.Statements[1]);
        Assert.Equal(13, answer.Values("firms.contacts.nodes.name").Distinct().Count());
        Assert.All(answer.Values("firms.contacts.nodes.name"), name => Assert.EndsWith(".0", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_without_pages_are_capped_per_parent()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 3)]);
        var executor = office.Executor(
            office.Schema().Query("firms", ListTests.Firms, All), options: new DataOptions { MaxChildrenPerParent = 2 });

        var answer = await office.RunAsync(executor, "{ firms(order: [{ name: ASC }]) { contacts(order: [{ rank: ASC }]) { name } } }");

        Assert.Equal(["0.0", "0.1", "1.0", "1.1", "2.0", "2.1"], answer.Values("firms.contacts.name"));
        Assert.Contains("ROW_NUMBER()", answer.Statements[1]);
    }

    [Fact]
    public async Task One_parent_is_asked_for_directly()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 3)]);
        var executor = office.Executor(office.Schema().Collection<Firm>("contacts", PagedContacts).Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(executor, """
            { firms(where: { name: { eq: "firm 1" } }) { labels { name } contacts(first: 1, order: [{ name: DESC }]) { nodes { name } totalCount } } }
            """);

        Assert.Equal("""{"firms":[{"labels":[{"name":"gold"}],"contacts":{"nodes":[{"name":"1.2"}],"totalCount":3}}]}""", answer.DataText);
        Assert.DoesNotContain(answer.Statements, s => s.Contains("ROW_NUMBER()") || s.Contains("json_each"));
    }

    [Fact]
    public async Task Children_are_filtered_in_their_statement_and_aliases_have_their_own()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 2)]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(executor, """
            { firms(order: [{ name: ASC }]) { high: contacts(where: { rank: { gte: 2 } }) { name } low: contacts(where: { rank: { lt: 1 } }) { name }
                labels(where: { name: { neq: "gold" } }) { name } } }
            """);

        Assert.Equal(
            """{"firms":[{"high":[{"name":"0.2"}],"low":[{"name":"0.0"}],"labels":[]},{"high":[{"name":"1.2"}],"low":[{"name":"1.0"}],"labels":[]}]}""",
            answer.DataText);
        Assert.Equal(4, answer.Statements.Count);
    }

    [Fact]
    public async Task A_wrong_argument_of_a_child_is_an_error_of_each_child()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 2)]);
        var executor = office.Executor(office.Schema().Collection<Firm>("contacts", PagedContacts).Query("firms", ListTests.Firms, All));

        var answer = await office.RunAsync(executor, "{ firms { name contacts(first: 99) { nodes { name } } } }");

        Assert.Equal([null, null], answer.Values("firms.contacts"));
        Assert.Equal("HC0051", answer.Code(0));
        Assert.Equal("HC0051", answer.Code(1));
        Assert.Equal("""["firms",1,"contacts"]""", answer.Error(1).GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Flags_leave_out_columns_joins_and_statements()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 2)]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All));
        const string Document = """
            query($all: Boolean!) { firms(order: [{ name: ASC }]) { name size @include(if: $all) owner @include(if: $all) { name } contacts @skip(if: $all) { rank } } }
            """;

        var all = await office.RunAsync(executor, Document, """{ "all": true }""");
        var some = await office.RunAsync(executor, Document, """{ "all": false }""");

        Assert.Single(all.Statements);
        Assert.Contains("JOIN", all.Statements[0]);
        Assert.Equal(2, some.Statements.Count);
        Assert.DoesNotContain("JOIN", some.Statements[0]);
        Assert.DoesNotContain("Size", some.Statements[0]);
        Assert.Equal(6, some.Values("firms.contacts.rank").Count);
    }

    [Fact]
    public async Task A_null_where_none_may_be_takes_its_object_and_no_more()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 2)]);
        var gate = new TestGate { Decisions = { ["Firm.Size"] = CrmGraph.GraphQL.Planning.FieldDecision.None } };
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, All), gate);

        var answer = await office.RunAsync(executor, """
            { firms(where: { name: { eq: "firm 0" } }) { name contacts(order: [{ rank: ASC }], where: { rank: { lt: 2 } }) { name firm { name size } } } }
            """);

        Assert.Equal(
            """{"firms":[{"name":"firm 0","contacts":[{"name":"0.0","firm":null},{"name":"0.1","firm":null}]}]}""", answer.DataText);
        Assert.Equal("HC0018", answer.Code());
        Assert.Equal("""["firms",0,"contacts",1,"firm","size"]""", answer.Error(1).GetProperty("path").GetRawText());

        var lost = await office.RunAsync(executor, "{ firms { name size contacts { name } } }");
        Assert.Equal("""{"firms":null}""", lost.DataText);
    }

    [Fact]
    public async Task Resolvers_get_a_partial_row_and_run_together()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. Deep(firms: 3)]);
        var started = 0;
        var allStarted = new TaskCompletionSource();
        var schema = office.Schema()
            .Resolver<Firm>("shout", Scalar.String, f => Task.FromResult<object?>($"{f.Name}!{f.Size}{f.City}"), nameof(Firm.Name))
            .Resolver<Contact>("slow", Scalar.String, async c =>
            {
                if (Interlocked.Increment(ref started) == 9)
                {
                    allStarted.SetResult();
                }

                await allStarted.Task.WaitAsync(TimeSpan.FromSeconds(30));
                return c.Rank == 1 ? throw new InvalidOperationException("no") : (object?)$"{c.Name}/{c.Rank}";
            }, nameof(Contact.Rank), nameof(Contact.Name))
            .Query("firms", ListTests.Firms, All);
        var executor = office.Executor(schema);

        var answer = await office.RunAsync(executor, """
            { firms(order: [{ name: ASC }]) { shout contacts(order: [{ rank: ASC }]) { slow name firm { shout } } name } }
            """);

        Assert.Equal(["firm 0!0", "firm 1!0", "firm 2!0"], answer.Values("firms.shout"));
        Assert.Equal(["0.0/0", null, "0.2/2", "1.0/0"], answer.Values("firms.contacts.slow").Take(4));
        Assert.Equal("firm 2!0", answer.Values("firms.contacts.firm.shout")[^1]);
        Assert.Equal(["firm 0", "firm 1", "firm 2"], answer.Values("firms.name"));
        Assert.Equal(
            ["""["firms",0,"contacts",1,"slow"]""", """["firms",1,"contacts",1,"slow"]""", """["firms",2,"contacts",1,"slow"]"""],
            answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetRawText()).Order());
        Assert.Equal(2, answer.Statements.Count);
    }

    internal static IEnumerable<Firm> Deep(int firms)
    {
        var team = new Team { Name = "North" };
        var owner = new Agent { Name = "Ada", Team = team };
        var gold = new Label { Name = "gold" };
        for (var f = 0; f < firms; f++)
        {
            yield return new Firm
            {
                Name = $"firm {f}",
                Size = 100 + f,
                Owner = owner,
                Labels = [gold],
                Contacts =
                [
                    .. Enumerable.Range(0, 3).Select(c => new Contact
                    {
                        Name = $"{f}.{c}", Rank = c, Notes = [new() { Text = $"{f}.{c} b" }, new() { Text = $"{f}.{c} a" }],
                    }),
                ],
            };
        }
    }
}
