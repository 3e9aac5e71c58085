using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Hosting;

/// <summary>What a production host keeps to itself, and how it counts its callers.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static readonly KeyValuePair<string, string>[] s_free = [new("GraphQL:OnlyTrustedDocuments", "false")];
    private readonly List<CrmApi> _apis = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var api in _apis)
        {
            await api.DisposeAsync();
        }
    }

    [Fact]
    public async Task Introspection_schema_and_query_page_are_for_administrators_only()
    {
        var api = await StartAsync(s_free);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var admin = await api.SignInAsync(RoleCode.Admin);

        foreach (var client in (ApiClient[])[api.Anonymous(), sales])
        {
            Assert.Equal("HC0046", await client.ErrorCodeAsync("{ __schema { types { name } } }"));
            Assert.Equal("HC0046", await client.ErrorCodeAsync("{ __type(name: \"Customer\") { name } }"));
            Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync("/graphql?sdl", s_ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync("/graphql/schema.graphql", s_ct)).StatusCode);
            Assert.NotEqual("text/html", await PageTypeAsync(client));
            var unknown = await client.SendAsync("{ customer { nam } }");
            Assert.DoesNotContain("Did you mean", unknown.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.NotNull((await admin.DataAsync("{ __schema { types { name } } }"))["__schema"]);
        Assert.Equal(HttpStatusCode.OK, (await admin.Http.GetAsync("/graphql?sdl", s_ct)).StatusCode);
        Assert.Contains("Did you mean", (await admin.SendAsync("{ customer { nam } }")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_session_may_only_name_documents_of_the_dashboard()
    {
        var api = await StartAsync([]);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var documents = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(HomeFolder.Combine("client/persisted-queries.json"), s_ct))!;
        var trusted = documents.First(d => !d.Value.Contains('$') && d.Value.StartsWith("query", StringComparison.Ordinal));

        Assert.Equal("HC0067", await sales.ErrorCodeAsync("{ viewer { roles } }"));
        Assert.Equal("HC0067", await sales.ErrorCodeAsync(trusted.Value));
        var answer = await sales.Http.PostAsJsonAsync("/graphql", new { id = trusted.Key }, s_ct);
        Assert.NotNull((await answer.Content.ReadFromJsonAsync<JsonNode>(s_ct))!["data"]);

        // Who has no session has no session to lose.
        Assert.NotEqual("HC0067", (await api.Anonymous().SendAsync("{ __typename }"))["errors"]?[0]?["extensions"]?["code"]?.GetValue<string>());
    }

    [Fact]
    public async Task Caller_who_sends_too_many_requests_is_told_to_wait_and_others_are_not()
    {
        var api = await StartAsync([.. s_free, new("GraphQL:RequestsPerMinute", "3"), new("GraphQL:AnonymousRequestsPerMinute", "2")]);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var manager = await api.SignInAsync(RoleCode.Manager);

        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage last = null!;
        for (var i = 0; i < 4; i++)
        {
            last = await PostAsync(sales, "{ __typename }");
            statuses.Add(last.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("CRM_RATE_LIMITED", await CodeAsync(last));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(manager, "{ __typename }")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(api.Anonymous(), "{ __typename }")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(api.Anonymous(), "{ __typename }")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(api.Anonymous(), "{ __typename }")).StatusCode);
    }

    [Fact]
    public async Task Caller_who_has_spent_the_cost_of_a_minute_waits()
    {
        var api = await StartAsync([.. s_free, new("GraphQL:CostPerMinute", "40")]);
        var sales = await api.SignInAsync(RoleCode.Sales);
        const string Query = "{ customers(first: 5) { nodes { name } } }"; // 11 + 7

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(sales, Query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(sales, Query)).StatusCode);
        var refused = await PostAsync(sales, Query);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("CRM_RATE_LIMITED", await CodeAsync(refused));
    }

    [Fact]
    public async Task Price_is_reported_on_request()
    {
        var api = await StartAsync(s_free);
        var sales = await api.SignInAsync(RoleCode.Sales);

        foreach (var (mode, hasData) in ((string, bool)[])[("report", true), ("validate", false)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ customers(first: 5) { nodes { name } } }" }) };
            request.Headers.Add("GraphQL-Cost", mode);
            var answer = await (await sales.Http.SendAsync(request, s_ct)).Content.ReadFromJsonAsync<JsonNode>(s_ct);

            Assert.Equal("""{"fieldCost":11,"typeCost":7}""", answer!["extensions"]!["operationCost"]!.ToJsonString());
            Assert.Equal(hasData, answer["data"] is not null);
        }
    }

    private async Task<CrmApi> StartAsync(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var api = await CrmApi.StartAsync("Production", settings, s_ct);
        _apis.Add(api);
        return api;
    }

    private static async Task<string?> PageTypeAsync(ApiClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Add("Accept", "text/html");
        return (await client.Http.SendAsync(request, s_ct)).Content.Headers.ContentType?.MediaType;
    }

    private static Task<HttpResponseMessage> PostAsync(ApiClient client, string query) =>
        client.Http.PostAsJsonAsync("/graphql", new { query }, s_ct);

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(s_ct))!["errors"]![0]!["extensions"]!["code"]!.GetValue<string>();
}
