using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>Text of every kind is stored and returned as it was sent, or refused by name.</summary>
public sealed class TextTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Theory]
    [InlineData("王小明 👩‍👩‍👧 🎉")]
    [InlineData("ＡＢＣ１２３（全角）")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("'; DROP TABLE Customers; --")]
    [InlineData("{{7*7}} ${7*7} %s %n \\u0000 \\")]
    [InlineData("line one\nline two\ttabbed\r\nthree")]
    [InlineData("مرحبا שלום \u202Eabc")]
    [InlineData("e\u0301 vs \u00e9")]
    [InlineData("\"quoted\" &amp; ]]>")]
    public async Task Text_comes_back_as_it_was_sent(string text)
    {
        var sales = await world.SalesAsync();

        var made = await sales.DoAsync("createCustomer", "customer", new { name = text, kind = "PERSON", remark = text }, "id name remark");
        var read = (await sales.DataAsync("query($id: ID!, $name: String!) { customer(id: $id) { name remark } customers(where: { name: { eq: $name } }) { totalCount } }", new { id = (string)made["id"]!, name = text }));

        Assert.Equal((text, text), ((string?)made["name"], (string?)made["remark"]));
        Assert.Equal((text, text, 1), ((string?)read["customer"]!["name"], (string?)read["customer"]!["remark"], (int)read["customers"]!["totalCount"]!));
    }

    [Theory]
    [InlineData("ａｂｃ")]
    [InlineData("ABC")]
    [InlineData("１２３")]
    public async Task Full_width_text_is_found_by_plain_text_and_the_other_way_round(string search)
    {
        var sales = await world.SalesAsync();
        await sales.DoAsync("createCustomer", "customer", new { name = "Ａbc公司123", kind = "COMPANY" });

        var found = await sales.DataAsync("query($search: String!) { customers(search: $search, where: { name: { eq: \"Ａbc公司123\" } }) { totalCount } }", new { search });

        Assert.True((int)found["customers"]!["totalCount"]! > 0);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[a]")]
    [InlineData("\\")]
    public async Task Signs_that_mean_something_to_databases_mean_themselves(string search)
    {
        var sales = await world.SalesAsync();
        var name = $"sign {Guid.NewGuid():N}";
        await sales.DoAsync("createCustomer", "customer", new { name, kind = "COMPANY" });
        await sales.DoAsync("createCustomer", "customer", new { name = name + search, kind = "COMPANY" });

        var found = await sales.DataAsync("query($search: String!) { customers(search: $search) { totalCount } a: customers(where: { name: { contains: $search } }) { totalCount } }", new { search = name + search });

        Assert.Equal((1, 1), ((int)found["customers"]!["totalCount"]!, (int)found["a"]!["totalCount"]!));
    }

    [Theory]
    [InlineData("name", Customer.NameLength, "CUSTOMER_NAME_TOO_LONG")]
    [InlineData("code", Customer.CodeLength, "CUSTOMER_CODE_TOO_LONG")]
    [InlineData("industry", Customer.PhraseLength, "CUSTOMER_INDUSTRY_TOO_LONG")]
    [InlineData("address", Customer.AddressLength, "CUSTOMER_ADDRESS_TOO_LONG")]
    [InlineData("remark", Customer.RemarkLength, "CUSTOMER_REMARK_TOO_LONG")]
    public async Task Text_at_its_limit_is_kept_and_one_more_is_refused(string member, int limit, string code)
    {
        var sales = await world.SalesAsync();
        var before = await world.RowsAsync();

        var refused = await sales.RefusedAsync("createCustomer", "customer", Input(new string('字', limit + 1)));
        Assert.Equal(before, await world.RowsAsync());
        var made = await sales.DoAsync("createCustomer", "customer", Input(new string('字', limit)), member);

        Assert.Equal($"ValidationError {code} {member}", refused);
        Assert.Equal(limit, ((string)made[member]!).Length);

        Dictionary<string, object> Input(string text) => new() { ["name"] = "limit", ["kind"] = "COMPANY", [member] = text };
    }

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("a\\u0007b")]
    [InlineData("a\\ud800b")]
    [InlineData("a\\udc00\\ud800b")]
    public async Task Characters_that_cannot_be_stored_are_refused_wherever_text_goes(string escaped)
    {
        var before = await world.RowsAsync();
        string[] documents =
        [
            "mutation($t: String!) { createCustomer(input: { name: $t, kind: COMPANY }) { customer { id } errors { ... on ValidationError { code } } } }",
            "mutation($t: String!) { createTag(input: { name: $t }) { tag { id } errors { ... on ValidationError { code } } } }",
        ];
        foreach (var document in documents)
        {
            var answer = await PostAsync(document, escaped);
            var payload = answer["data"]?.AsObject().FirstOrDefault().Value;

            Assert.True(
                answer["errors"]?[0]!["extensions"]?["code"] is not null || ((string?)payload?["errors"]?[0]!["code"])?.EndsWith("_INVALID", StringComparison.Ordinal) == true,
                answer.ToJsonString());
        }

        Assert.Equal(before, await world.RowsAsync());
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public async Task Searching_for_them_finds_nothing_and_breaks_nothing(string escaped)
    {
        string[] documents =
        [
            "query($t: String!) { customers(search: $t) { totalCount } }",
            "query($t: String!) { contacts(search: $t) { totalCount } }",
            "query($t: String!) { customers(where: { name: { contains: $t } }) { totalCount } }",
        ];
        foreach (var document in documents)
        {
            var answer = await PostAsync(document, escaped);

            Assert.DoesNotContain("Unexpected", answer.ToJsonString());
        }
    }

    private async Task<JsonNode> PostAsync(string document, string escaped)
    {
        var body = $$$"""{"query":{{{JsonValue.Create(document).ToJsonString()}}},"variables":{"t":"{{{escaped}}}"}}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await (await world.SalesAsync()).Http.PostAsync("/graphql", content, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 200, 499);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
