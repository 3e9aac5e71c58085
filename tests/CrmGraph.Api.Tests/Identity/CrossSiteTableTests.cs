using System.Net;
using System.Text;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>
/// Whatever a page can make a browser send, to every route that acts for the bearer of a cookie: it reaches the route just when our own
/// scripts could have sent it. <see cref="IsOurs"/> says when that is, and knows nothing of how the server finds out.
/// </summary>
public sealed class CrossSiteTableTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Own = "http://localhost";
    private const string Mutation = "mutation { createTag(input: { name: \"NAME\" }) { tag { id } } }";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static readonly string?[] s_types = ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql", null];
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
    private static readonly string?[] s_origins = [Own, "https://evil.example", "null", null];
    private static readonly string?[] s_sites = [null, "same-origin", "same-site", "cross-site", "none"];
    private int _tags;

    [Fact]
    public async Task Only_what_our_own_scripts_send_reaches_a_route_that_acts()
    {
        var routes = Routes();
        Assert.Superset(
            new HashSet<string> { "/graphql", "/account/login", "/account/login/totp", "/account/logout", "/account/step-up", "/account/password", "/account/redeem", "/account/setup", "/account/session" },
            routes.Select(r => r.Path).ToHashSet());
        var wrong = new List<string>();
        var (asked, reached) = (0, 0);
        foreach (var route in routes)
        {
            var user = await world.Api.AddUserAsync($"asked{route.Path.Replace('/', '-')}", null, RoleCode.Admin);
            var cookie = await CookieAsync(user);
            foreach (var call in Calls())
            {
                var (answer, arrived) = await SendAsync(route, call, cookie);
                (asked, reached) = (asked + 1, reached + (arrived ? 1 : 0));
                if (arrived != IsOurs(route, call))
                {
                    wrong.Add($"{(arrived ? "reached" : "refused")} {route.Path} by {call}: {answer}");
                }

                if (arrived && route.Path == "/account/logout")
                {
                    cookie = await CookieAsync(user);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} requests to {routes.Count} routes, {reached} reached one.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        Assert.Equal(Calls().Count(c => IsOurs(routes.Single(r => r.Path == "/graphql"), c)), await world.Api.InSystemAsync(db => db.Tags.CountAsync(t => t.Name.StartsWith("asked"), s_ct)));
    }

    [Theory]
    [InlineData(Own, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://localhost:81", false)]
    [InlineData("https://localhost", false)]
    public async Task Socket_of_another_site_is_refused(string origin, bool opened)
    {
        var cookie = await CookieAsync(world.Api.Users[RoleCode.Sales]);

        var refusal = await Record.ExceptionAsync(async () =>
        {
            using var socket = await world.Api.ConnectSocketAsync(cookie, s_ct, origin);
        });

        Assert.Equal(opened, refusal is null);
        Assert.True(opened || refusal!.Message.Contains("403", StringComparison.Ordinal), refusal?.Message);
    }

    /// <summary>
    /// The method is one the route answers and, for GraphQL, the one that may change things; a header stands in it that no form and no
    /// picture can add; the browser, where it says so, names us as where it comes from; what it carries is JSON or nothing.
    /// </summary>
    private static bool IsOurs(Route route, Call call) =>
        route.Methods.Contains(call.Method)
        && call.Header
        && call.Origin is null or Own
        && call.Site is null or "same-origin" or "none"
        && (call.Type == "application/json" || (call.Type is null && !route.TakesBody));

    private static IEnumerable<Call> Calls() =>
        from type in s_types
        from method in s_methods
        from origin in s_origins
        from site in s_sites
        from header in (bool[])[true, false]
        select new Call(method, type, origin, site, header);

    /// <summary>Everything under /account, GraphQL, and whatever else takes another method than GET. What takes any method is asked as one that takes none.</summary>
    private List<Route> Routes()
    {
        var endpoints = world.Api.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
        return
        [
            .. from endpoint in endpoints
               let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
               let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
               where path == "/graphql" || path.StartsWith("/account/", StringComparison.Ordinal) || methods.Any(m => m is not ("GET" or "HEAD"))
               select path == "/graphql"
                   ? new Route(path, ["POST"], TakesBody: true)
                   : new Route(path, [.. methods], endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null),
        ];
    }

    private async Task<(string Answer, bool Arrived)> SendAsync(Route route, Call call, string cookie)
    {
        var http = world.Api.Holding(cookie).Http;
        http.DefaultRequestHeaders.Remove("GraphQL-Preflight");
        var mutation = Mutation.Replace("NAME", $"asked {_tags++}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), route.Path == "/graphql" ? $"/graphql?query={Uri.EscapeDataString(mutation)}" : route.Path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(BodyOf(route, call.Type, mutation)));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", call.Type);
        AddWhereGiven(request, "GraphQL-Preflight", call.Header ? "1" : null);
        AddWhereGiven(request, "Origin", call.Origin);
        AddWhereGiven(request, "Sec-Fetch-Site", call.Site);

        using var answer = await http.SendAsync(request, s_ct);
        var body = await answer.Content.ReadAsStringAsync(s_ct);

        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        var arrived = route.Path == "/graphql"
            ? body.Contains("\"createTag\":{\"tag\":{", StringComparison.Ordinal)
            : answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType)
                && (answer.StatusCode != HttpStatusCode.NotFound || body == """{"error":"none"}""");
        return ($"{(int)answer.StatusCode} {body}", arrived);
    }

    private static string BodyOf(Route route, string? type, string mutation)
    {
        var json = route.Path == "/graphql" ? System.Text.Json.JsonSerializer.Serialize(new { query = mutation }) : "{}";
        return type switch
        {
            "application/x-www-form-urlencoded" => "query=" + Uri.EscapeDataString(mutation),
            "application/graphql" => mutation,
            { } form when form.StartsWith("multipart/", StringComparison.Ordinal) =>
                $"--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{json}\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{{}}\r\n--x--\r\n",
            null when !route.TakesBody => "",
            _ => json,
        };
    }

    private static void AddWhereGiven(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<string> CookieAsync(User user)
    {
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            world.Api.Anonymous().Http, "/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        answer.EnsureSuccessStatusCode();
        return ApiClient.SessionCookieOf(answer);
    }

    private sealed record Route(string Path, IReadOnlyList<string> Methods, bool TakesBody);

    private sealed record Call(string Method, string? Type, string? Origin, string? Site, bool Header);
}
