using System.Net;
using System.Text;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>What a foreign page could make a browser send must do nothing.</summary>
public sealed class CrossSiteTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Query = """{"query":"{ serverInfo { name } }"}""";

    [Theory]
    [InlineData("POST", "/account/login")]
    [InlineData("POST", "/account/logout")]
    [InlineData("GET", "/account/session")]
    [InlineData("POST", "/account/setup")]
    [InlineData("GET", "/account/demo-accounts")]
    public async Task Account_call_without_the_header_or_from_elsewhere_is_forbidden(string method, string path)
    {
        Assert.Equal("403 csrf_header_required", await SendAsync(method, path, preflight: false));
        Assert.Equal("403 cross_origin", await SendAsync(method, path, preflight: true, ("Origin", "https://evil.example")));
        Assert.Equal("403 cross_origin", await SendAsync(method, path, preflight: true, ("Origin", "null")));
        Assert.Equal("403 cross_site", await SendAsync(method, path, preflight: true, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal("403 cross_site", await SendAsync(method, path, preflight: true, ("Sec-Fetch-Site", "same-site")));
        Assert.DoesNotContain("403", await SendAsync(method, path, preflight: true, ("Origin", "http://localhost"), ("Sec-Fetch-Site", "same-origin")));
    }

    public static TheoryData<string, string?, bool, string?, bool> GraphQLCalls => new()
    {
        // method, content type, preflight header, origin → answered
        { "POST", "application/json", true, null, true },
        { "POST", "application/json", true, "http://localhost", true },
        { "POST", "application/json", true, "https://evil.example", false },
        { "POST", "application/json", false, null, false },
        { "POST", "text/plain", false, null, false },
        { "POST", "text/plain", true, null, false },
        { "POST", "application/x-www-form-urlencoded", false, null, false },
        { "POST", "application/x-www-form-urlencoded", true, null, false },
        { "POST", "multipart/form-data", false, null, false },
        { "POST", null, true, null, false },
        { "GET", null, true, null, true },
        { "GET", null, false, null, false },
        { "GET", null, true, "https://evil.example", false },
        { "PUT", "application/json", true, null, false },
        { "DELETE", "application/json", true, null, false },
    };

    [Theory]
    [MemberData(nameof(GraphQLCalls))]
    public async Task GraphQL_call_with_a_cookie_is_answered_only_as_our_own_scripts_send_it(string method, string? type, bool preflight, string? origin, bool answered)
    {
        var client = (await world.SalesAsync()).Http;
        client.DefaultRequestHeaders.Remove("GraphQL-Preflight");
        try
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), method == "GET" ? "/graphql?query=%7BserverInfo%7Bname%7D%7D" : "/graphql");
            request.Headers.Add("Accept", "application/graphql-response+json");
            if (method != "GET")
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Query));
                request.Content.Headers.ContentType = type is null ? null : new(type);
            }

            if (preflight)
            {
                request.Headers.Add("GraphQL-Preflight", "1");
            }

            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(answered, answer.StatusCode == HttpStatusCode.OK && body.Contains("CrmGraph", StringComparison.Ordinal));
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
        finally
        {
            client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        }
    }

    [Fact]
    public async Task Mutation_by_get_is_refused()
    {
        var client = (await world.SalesAsync()).Http;
        var before = await world.RowsAsync();

        using var answer = await client.GetAsync(
            "/graphql?query=" + Uri.EscapeDataString("mutation { createTag(input: { name: \"by get\" }) { tag { id } } }"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Demo_accounts_are_offered_in_development_only_when_there_are_any() =>
        Assert.StartsWith("404", await SendAsync("GET", "/account/demo-accounts", preflight: true));

    private async Task<string> SendAsync(string method, string path, bool preflight, params (string Name, string Value)[] headers)
    {
        var client = world.Api.Anonymous().Http;
        if (!preflight)
        {
            client.DefaultRequestHeaders.Remove("GraphQL-Preflight");
        }

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{(int)answer.StatusCode} {(body.Contains("error", StringComparison.Ordinal) ? System.Text.Json.Nodes.JsonNode.Parse(body)!["error"] : "")}";
    }
}
