using System.Text;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Tests.Data.Queries;

public sealed class PagingTests
{
    private const string Forward = """
        query($n: Int, $c: String, $o: [FirmSortInput!]) {
          firms(first: $n, after: $c, order: $o) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
        """;

    private const string Backward = """
        query($n: Int, $c: String, $o: [FirmSortInput!]) {
          firms(last: $n, before: $c, order: $o) { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
        """;

    public static TheoryData<string> Orders { get; } =
    [
        "[]",
        """[{ "city": "ASC" }]""",
        """[{ "city": "DESC" }]""",
        """[{ "score": "ASC" }, { "size": "DESC" }]""",
        """[{ "score": "DESC", "seenAt": "ASC" }]""",
        """[{ "owner": { "name": "ASC" } }, { "score": "DESC" }]""",
        """[{ "owner": { "team": { "name": "DESC" } } }]""",
        """[{ "owner": { "level": "ASC" } }]""",
        """[{ "mood": "ASC" }, { "active": "DESC" }]""",
        """[{ "before": "DESC" }, { "active": "ASC" }]""",
        """[{ "revenue": "ASC" }, { "foundedOn": "DESC" }, { "weight": "ASC" }]""",
        """[{ "createdAt": "DESC" }]""",
        """[{ "id": "DESC" }]""",
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Walking_the_pages_forward_and_backward_meets_every_row_once_in_order(string order)
    {
        var firms = OfficeData.Firms(seed: 5, count: 43);
        await using var office = await OfficeDatabase.CreateAsync([.. firms]);
        var schema = office.Schema()
            .Query("firms", ListTests.Firms, ListTests.Paged)
            .Query("everything", ListTests.Firms, new CollectionOptions(typeof(Firm)) { UseSorting = true });
        var executor = office.Executor(schema);
        var everything = await office.RunAsync(executor, "query($o: [FirmSortInput!]) { everything(order: $o) { name } }", $$"""{ "o": {{order}} }""");
        var expected = everything.Values("everything.name");
        Assert.Equal(43, expected.Count);

        var forward = new List<string?>();
        string? cursor = null;
        for (var hasMore = true; hasMore;)
        {
            var page = await office.RunAsync(executor, Forward, Variables(7, cursor, order));
            Assert.True(!page.HasErrors, page.Json.GetRawText());
            forward.AddRange(page.Values("firms.edges.node.name"));
            Assert.Equal(cursor is not null, page.Data.GetProperty("firms").GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(page.Values("firms.edges.cursor")[^1], page.Values("firms.pageInfo.endCursor")[0]);
            Assert.Equal(page.Values("firms.edges.cursor")[0], page.Values("firms.pageInfo.startCursor")[0]);
            hasMore = page.Data.GetProperty("firms").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            cursor = page.Values("firms.pageInfo.endCursor")[0];
        }

        var backward = new List<string?>();
        cursor = null;
        for (var hasMore = true; hasMore;)
        {
            var page = await office.RunAsync(executor, Backward, Variables(7, cursor, order));
            backward.InsertRange(0, page.Values("firms.nodes.name"));
            Assert.Equal(cursor is not null, page.Data.GetProperty("firms").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
            hasMore = page.Data.GetProperty("firms").GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();
            cursor = page.Values("firms.pageInfo.startCursor")[0];
        }

        Assert.Equal(expected, forward);
        Assert.Equal(expected, backward);
    }

    [Fact]
    public async Task Null_is_the_smallest_value()
    {
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = "b", City = "Bonn" }, new Firm { Name = "a" }, new Firm { Name = "c", City = "Oslo" });
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, ListTests.Paged));

        var up = await office.RunAsync(executor, "{ firms(order: [{ city: ASC }]) { nodes { name } } }");
        var down = await office.RunAsync(executor, "{ firms(order: [{ city: DESC }]) { nodes { name } } }");

        Assert.Equal(["a", "b", "c"], up.Values("firms.nodes.name"));
        Assert.Equal(["c", "b", "a"], down.Values("firms.nodes.name"));
    }

    [Fact]
    public async Task Separators_inside_values_survive_the_cursor()
    {
        await using var office = await OfficeDatabase.CreateAsync(
            new Firm { Name = @"a:=\b" }, new Firm { Name = @"a:=\c:" }, new Firm { Name = @"a:=\😀" }, new Firm { Name = new string('x', 900) + ":" });
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, ListTests.Paged));
        var names = new List<string?>();
        string? cursor = null;

        for (var i = 0; i < 4; i++)
        {
            var page = await office.RunAsync(executor, Forward, Variables(1, cursor, """[{ "name": "ASC" }]"""));
            names.AddRange(page.Values("firms.edges.node.name"));
            cursor = page.Values("firms.pageInfo.endCursor")[0];
        }

        Assert.Equal([@"a:=\b", @"a:=\c:", @"a:=\😀", new string('x', 900) + ":"], names);
    }

    [Fact]
    public async Task A_cursor_of_another_order_field_or_nobody_is_refused()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. OfficeData.Firms(seed: 1, count: 5)]);
        var executor = office.Executor(office.Schema()
            .Query("firms", ListTests.Firms, ListTests.Paged).Query("others", ListTests.Firms, ListTests.Paged));
        var page = await office.RunAsync(executor, Forward, Variables(2, null, """[{ "size": "ASC" }]"""));
        var cursor = page.Values("firms.pageInfo.endCursor")[0]!;
        var raw = Encoding.UTF8.GetString(Convert.FromBase64String(cursor));

        string[] wrong =
        [
            "", "x", "!!!", "MTIz", cursor[..^4], Encode(raw + ":=1"), Encode(raw.Replace(":=", ":?")), Encode("0" + raw[1..]),
            Encode(raw[..10] + ":=notanumber:=" + Guid.NewGuid().ToString("N")), Encode(raw[..10]), new string('A', 5000),
        ];
        foreach (var text in wrong)
        {
            var answer = await office.RunAsync(executor, Forward, Variables(2, text, """[{ "size": "ASC" }]"""));
            Assert.Equal("HC0078", answer.Code());
            Assert.Equal("The cursor specified in `after` has an invalid format.", answer.Error().GetProperty("message").GetString());
            Assert.Empty(answer.Statements);
        }

        foreach (var order in new[] { """[{ "size": "DESC" }]""", """[{ "score": "ASC" }]""", "[]" })
        {
            Assert.Equal("HC0078", (await office.RunAsync(executor, Forward, Variables(2, cursor, order))).Code());
        }

        var other = await office.RunAsync(executor, Forward.Replace("firms(", "others("), Variables(2, cursor, """[{ "size": "ASC" }]"""));
        Assert.Equal("HC0078", other.Code());
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("last: 51", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("last: -2", "HC0079")]
    [InlineData("first: 2, last: 2", "HC0082")]
    [InlineData("first: 2, before: \"x\"", "HC0078")]
    public async Task Impossible_pages_are_refused(string arguments, string code)
    {
        await using var office = await OfficeDatabase.CreateAsync();
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, ListTests.Paged));

        var answer = await office.RunAsync(executor, $$"""{ firms({{arguments}}) { nodes { name } } }""");

        Assert.Equal(code, answer.Code());
        Assert.Equal("""{"firms":null}""", answer.DataText);
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task Only_what_is_selected_is_read()
    {
        await using var office = await OfficeDatabase.CreateAsync([.. OfficeData.Firms(seed: 2, count: 12)]);
        var executor = office.Executor(office.Schema().Query("firms", ListTests.Firms, ListTests.Paged));

        var total = await office.RunAsync(executor, "{ firms { totalCount __typename } }");
        var info = await office.RunAsync(executor, "{ firms(first: 0) { pageInfo { hasNextPage endCursor } } }");
        var page = await office.RunAsync(executor, "{ firms { nodes { __typename } } }");
        var both = await office.RunAsync(executor, "{ firms(first: 1) { nodes { name } edges { node { name size } } a: nodes { size } } }");

        Assert.Equal("""{"firms":{"totalCount":12,"__typename":"FirmsConnection"}}""", total.DataText);
        Assert.StartsWith("SELECT COUNT(*)", Assert.Single(total.Statements));
        Assert.Equal("""{"firms":{"pageInfo":{"hasNextPage":true,"endCursor":null}}}""", info.DataText);
        Assert.Equal(10, page.Values("firms.nodes.__typename").Count);
        Assert.Single(both.Statements);
        Assert.Equal(both.Values("firms.nodes.name"), both.Values("firms.edges.node.name"));
    }

    private static string Variables(int size, string? cursor, string order) =>
        $$"""{ "n": {{size}}, "c": {{(cursor is null ? "null" : $"\"{cursor}\"")}}, "o": {{order}} }""";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
