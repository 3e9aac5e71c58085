using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>Requests nobody should send: each gets a clear answer, none an error of ours, nothing is written.</summary>
public sealed class BadRequestTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "application/json", 400)]
    [InlineData("{", "application/json", 400)]
    [InlineData("null", "application/json", 400)]
    [InlineData("7", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("""{"query":7}""", "application/json", 400)]
    [InlineData("""{"query":"{ viewer { roles } }","variables":[]}""", "application/json", 400)]
    [InlineData("""{"query":"{ viewer { roles } "}""", "application/json", 400)]
    [InlineData("""{"query":"\ud800"}""", "application/json", 400)]
    [InlineData("""{"query":"{ viewer { roles } }"} trailing""", "application/json", 400)]
    [InlineData("""{"query":"{ viewer { roles } }"}""", "application/xml", 415)]
    public async Task Body_that_is_no_request_is_refused(string body, string type, int status)
    {
        var answer = await PostAsync(body, type);

        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Json["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task Body_larger_than_the_server_reads_is_refused()
    {
        var answer = await PostAsync($$$"""{"query":"{ viewer { roles } }","variables":{"x":"{{{new string('x', 30_000_000)}}}"}}""", "application/json");

        Assert.Equal(413, answer.Status);
        Assert.Equal("HC0010", Code(answer.Json));
    }

    [Fact]
    public async Task Documents_too_deep_too_long_or_too_costly_are_refused()
    {
        string[] documents =
        [
            $"{{ customers {{ nodes {{ {Nested("owner { team { parent", 400)} }} }} }}",
            $"{{ viewer {string.Concat(Enumerable.Repeat("{ user ", 100_000))}",
            $"{{ {string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}: viewer {{ roles }}"))} }}",
            $"{{ viewer {{ roles {string.Concat(Enumerable.Repeat("@include(if: true) ", 20_000))} }} }}",
            $"{{ customers(where: {string.Concat(Enumerable.Repeat("{ and: [", 5_000))}{string.Concat(Enumerable.Repeat("] }", 5_000))}) {{ totalCount }} }}",
            "query A { ...F } fragment F on Query { ...F }",
        ];
        foreach (var document in documents)
        {
            var answer = await PostAsync(new JsonObject { ["query"] = document }.ToJsonString(), "application/json");

            Assert.InRange(answer.Status, 400, 499);
            Assert.NotNull(answer.Json["errors"]![0]!["message"]);
        }

        static string Nested(string text, int depth) => string.Concat(Enumerable.Repeat(text + " { ", depth)) + " name " + string.Concat(Enumerable.Repeat(" } } }", depth));
    }

    [Theory]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"name":"x","kind":"company"}""")]
    [InlineData("""{"name":7,"kind":"COMPANY"}""")]
    [InlineData("""{"name":null,"kind":"COMPANY"}""")]
    [InlineData("""{"name":"x","kind":"COMPANY","unknown":1}""")]
    [InlineData("""{"name":"x","kind":"COMPANY","annualValue":"abc"}""")]
    [InlineData("""{"name":"x","kind":"COMPANY","annualValue":1e999}""")]
    [InlineData("""{"name":"x","kind":"COMPANY","tierId":"garbage"}""")]
    [InlineData("""{"name":"x","kind":"COMPANY","tagIds":[null]}""")]
    [InlineData("""{"name":["x","y"],"kind":"COMPANY"}""")]
    [InlineData("\"text\"")]
    public async Task Input_of_the_wrong_type_is_refused_before_anything_runs(string input)
    {
        var before = await world.RowsAsync();
        var body = $$$"""{"query":"mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }","variables":{"input":{{{input}}} }}""";

        var answer = await PostAsync(body, "application/json");

        Assert.InRange(answer.Status, 200, 499);
        Assert.NotNull(Code(answer.Json));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Theory]
    [InlineData("2026-01-01T10:00:00")]
    [InlineData("2026-01-01")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-01-01T25:00:00Z")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("next friday")]
    [InlineData("")]
    public async Task Time_without_an_offset_or_no_time_at_all_is_refused(string dueAt)
    {
        var before = await world.RowsAsync();
        var body = new JsonObject
        {
            ["query"] = "mutation($at: DateTime!) { createTask(input: { title: \"t\", dueAt: $at }) { task { id } } }",
            ["variables"] = new JsonObject { ["at"] = dueAt },
        };

        var answer = await PostAsync(body.ToJsonString(), "application/json");

        Assert.Equal("HC0016", Code(answer.Json));
        Assert.Equal(before, await world.RowsAsync());
    }

    public static TheoryData<string> WrongIds =>
    [
        "", "garbage", "Q3VzdG9tZXI6", new string('A', 5000), ApiClient.Id<User>(Guid.NewGuid()), "\u0000", "客户", "'; DROP TABLE Customers; --",
        Convert.ToBase64String("Customer:not-a-guid"u8), Convert.ToBase64String("Nothing:1"u8),
    ];

    [Theory]
    [MemberData(nameof(WrongIds))]
    public async Task Id_of_another_type_or_no_id_at_all_is_refused_everywhere(string id)
    {
        string[] documents =
        [
            "query($id: ID!) { customer(id: $id) { name } }",
            "query($id: ID!) { customers(where: { id: { eq: $id } }) { totalCount } }",
            "query($id: ID!) { customers(where: { id: { in: [$id] } }) { totalCount } }",
            "mutation($id: ID!) { updateCustomer(input: { id: $id, version: 1, name: \"x\" }) { customer { id } errors { ... on Error { message } } } }",
            "mutation($id: ID!) { tagCustomer(input: { customerId: $id, tagId: $id }) { customer { id } errors { ... on Error { message } } } }",
        ];
        foreach (var document in documents)
        {
            var answer = await (await world.SalesAsync()).SendAsync(document, new { id });

            Assert.True(answer["errors"]?[0]!["extensions"]?["code"] is not null, $"{document}: {answer.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("first: -1")]
    [InlineData("first: 100000")]
    [InlineData("first: 2147483647")]
    [InlineData("first: 2147483648")]
    [InlineData("last: 0, before: \"!\"")]
    [InlineData("after: \"garbage\"")]
    [InlineData("after: \"\"")]
    [InlineData("first: 1, after: \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")]
    public async Task Pages_that_cannot_be_are_refused(string arguments)
    {
        var answer = await (await world.SalesAsync()).SendAsync($"{{ customers({arguments}) {{ nodes {{ id }} }} }}");

        Assert.NotNull(answer["errors"]![0]!["message"]);
        Assert.DoesNotContain("Unexpected", answer.ToJsonString());
    }

    [Fact]
    public async Task Messages_are_chinese_unless_asked_otherwise()
    {
        var sales = await world.SalesAsync();
        object input = new { name = " ", kind = "COMPANY" };

        var chinese = await sales.MutateAsync("createCustomer", "customer", input, "id");
        sales.Http.DefaultRequestHeaders.Add("Accept-Language", "en-GB,en;q=0.9");
        var english = await sales.MutateAsync("createCustomer", "customer", input, "id");
        sales.Http.DefaultRequestHeaders.Remove("Accept-Language");

        Assert.Equal("请填写客户名称。", (string?)chinese["errors"]![0]!["message"]);
        Assert.Equal("The customer's name is required.", (string?)english["errors"]![0]!["message"]);
    }

    private async Task<(int Status, JsonNode Json)> PostAsync(string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await (await world.SalesAsync()).Http.PostAsync("/graphql", content, s_ct);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!);
    }

    private static string? Code(JsonNode answer) => (string?)answer["errors"]?[0]!["extensions"]?["code"];
}
