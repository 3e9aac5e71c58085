using System.Net.WebSockets;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>The session test double: a request with a cookie is one of a browser session.</summary>
public sealed class CrossSiteGuardTests
{
    private const string Query = """{"query":"{ ok }"}""";

    private static Task<TransportHost> StartAsync() =>
        TransportHost.StartAsync(o => o.RequirePreflightHeader = c => c.Request.Headers.ContainsKey("Cookie"));

    [Theory]
    [InlineData("GraphQL-Preflight")]
    [InlineData("X-CSRF")]
    public async Task Session_with_the_header_may_ask(string header)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync(Query, null, ("Cookie", "s=1"), (header, "1"));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Session_without_the_header_is_forbidden()
    {
        await using var host = await StartAsync();

        var post = await host.PostAsync(Query, null, ("Cookie", "s=1"));
        var get = await host.SendAsync(HttpMethod.Get, "/graphql?query={ok}", null, ("Cookie", "s=1"));

        Assert.Equal((403, "HC0077"), (post.Status, post.Code));
        Assert.StartsWith("""{"error":"csrf_header_required",""", post.Body);
        Assert.Equal(403, get.Status);
    }

    [Fact]
    public async Task Request_without_a_session_needs_no_header()
    {
        await using var host = await StartAsync();

        Assert.Equal(200, (await host.PostAsync(Query)).Status);
    }

    [Theory]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    public async Task Browser_tells_where_the_request_came_from(string site, int status)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync(Query, null, ("Cookie", "s=1"), ("GraphQL-Preflight", "1"), ("Sec-Fetch-Site", site));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Origin_must_be_our_own()
    {
        await using var host = await StartAsync();
        var own = host.Address.GetLeftPart(UriPartial.Authority);

        var same = await host.PostAsync(Query, null, ("Cookie", "s=1"), ("GraphQL-Preflight", "1"), ("Origin", own));
        var other = await host.PostAsync(Query, null, ("Cookie", "s=1"), ("GraphQL-Preflight", "1"), ("Origin", "https://evil.example"));
        var nullOrigin = await host.PostAsync(Query, null, ("Cookie", "s=1"), ("GraphQL-Preflight", "1"), ("Origin", "null"));

        Assert.Equal((200, 403, 403), (same.Status, other.Status, nullOrigin.Status));
        Assert.StartsWith("""{"error":"cross_site_request",""", other.Body);
    }

    [Fact]
    public async Task Socket_of_another_site_is_not_opened()
    {
        await using var host = await StartAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(
            () => host.ConnectAsync(o => o.SetRequestHeader("Origin", "https://evil.example")));
        using var own = await host.ConnectAsync(o => o.SetRequestHeader("Origin", host.Address.GetLeftPart(UriPartial.Authority)));

        Assert.Contains("403", refused.Message);
        await own.InitAsync();
    }
}
