using System.Net;
using System.Text;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Hosting;

/// <summary>What every answer tells the browser, whichever route and however it went.</summary>
public sealed class HeaderTests : IAsyncLifetime
{
    private const string Strict = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-dashboard-").FullName;
    private CrmApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), """<html><meta name="csp-nonce" nonce="__CSP_NONCE__" /></html>""", s_ct);
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "app.js"), "1", s_ct);
        _api = await CrmApi.StartAsync("Production", [new("Dashboard:Folder", _folder)], s_ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await TemporaryFolder.DeleteAsync(_folder);
    }

    [Fact]
    public async Task Every_route_and_method_carries_them_signed_in_or_not()
    {
        var paths = _api.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{*path:nonfile}", "customers", StringComparison.Ordinal))
            .Append("/assets/app.js").Append("/assets/missing.js").Append("/index.html").Append("/account/nothing")
            .Distinct().ToList();
        Assert.Contains("/account/login/totp", paths);
        Assert.Contains("/health/ready", paths);
        Assert.Contains(paths, p => p.StartsWith("/graphql", StringComparison.Ordinal));

        foreach (var client in (ApiClient[])[_api.Anonymous(), await _api.SignInAsync(RoleCode.Admin)])
        {
            foreach (var path in paths)
            {
                foreach (var method in (string[])["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), path);
                    request.Content = method is "POST" or "PUT" ? new StringContent("{", Encoding.UTF8, "application/json") : null;
                    using var answer = await client.Http.SendAsync(request, s_ct);
                    AssertHeaders(answer, $"{method} {path}");
                }
            }
        }
    }

    [Fact]
    public async Task Fault_carries_them_and_says_nothing()
    {
        var client = _api.Anonymous();
        File.Delete(Path.Combine(_folder, "index.html"));

        using var answer = await client.Http.GetAsync("/customers", s_ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("""{"error":"internal"}""", await answer.Content.ReadAsStringAsync(s_ct));
        AssertHeaders(answer, "fault");
        Assert.Equal(Strict, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/customers")]
    [InlineData("/index.html")]
    public async Task Page_has_a_nonce_of_its_own_for_styles_and_allows_no_inline_script(string path)
    {
        var client = _api.Anonymous();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.Http.GetAsync(path, s_ct);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];

            Assert.Contains($"nonce=\"{nonce}\"", await answer.Content.ReadAsStringAsync(s_ct), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("upgrade-insecure-requests", policy, StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            nonces.Add(nonce);
        }

        Assert.Equal(2, nonces.Count);
    }

    [Fact]
    public async Task Answers_about_a_person_are_not_kept_and_may_do_nothing_in_a_browser()
    {
        var client = await _api.SignInAsync(RoleCode.Sales);

        foreach (var path in (string[])["/account/session", "/graphql?query=%7B__typename%7D", "/health/live", "/assets/app.js"])
        {
            using var answer = await client.Http.GetAsync(path, s_ct);
            Assert.Equal(Strict, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
            if (path.StartsWith("/account", StringComparison.Ordinal) || path.StartsWith("/graphql", StringComparison.Ordinal))
            {
                Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            }
        }
    }

    private static void AssertHeaders(HttpResponseMessage answer, string what)
    {
        foreach (var (name, value) in new Dictionary<string, string?>
        {
            ["Content-Security-Policy"] = null,
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "no-referrer",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
            ["Permissions-Policy"] = null,
            ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        })
        {
            Assert.True(answer.Headers.TryGetValues(name, out var values), $"{what} answers {(int)answer.StatusCode} without {name}.");
            Assert.Equal(value ?? values.Single(), values.Single());
        }

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.True(policy.StartsWith("default-src ", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal), $"{what}: {policy}");
        Assert.False(answer.Headers.Contains("Server"), what);
    }
}
