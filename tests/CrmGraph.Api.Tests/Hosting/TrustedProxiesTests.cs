using System.Net;
using System.Net.Http.Json;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Tests.Hosting;

/// <summary>Whom a proxy speaks for counts when the proxy is one of ours, and is a forgery when it is not.</summary>
public sealed class TrustedProxiesTests
{
    private const string Told = "203.0.113.9";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Header_of_a_trusted_peer_names_the_caller_and_that_of_anybody_else_changes_nothing()
    {
        await using var api = await CrmApi.StartAsync("Development", [new("Proxy:Trusted:0", "10.1.0.0/16"), new("Proxy:Trusted:1", "10.9.0.1")], s_ct);

        Assert.Equal((HttpStatusCode.BadRequest, Told), await FailFromAsync(api, RoleCode.Sales, "10.1.2.3", Told));
        Assert.Equal((HttpStatusCode.BadRequest, Told), await FailFromAsync(api, RoleCode.Service, "10.1.2.3", $"8.8.8.8, {Told}, 10.9.0.1"));
        Assert.Equal((HttpStatusCode.Forbidden, null), await FailFromAsync(api, RoleCode.Manager, "198.51.100.7", Told));
        Assert.Equal((HttpStatusCode.BadRequest, "198.51.100.7"), await FailFromAsync(api, RoleCode.Manager, "198.51.100.7", Told, origin: "http://localhost"));
    }

    [Fact]
    public async Task Nobody_is_trusted_unless_configured()
    {
        await using var api = await CrmApi.StartAsync(s_ct);

        Assert.Equal((HttpStatusCode.Forbidden, null), await FailFromAsync(api, RoleCode.Sales, "127.0.0.1", Told));
        Assert.Equal((HttpStatusCode.BadRequest, "127.0.0.1"), await FailFromAsync(api, RoleCode.Sales, "127.0.0.1", Told, origin: "http://localhost"));
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("10.0.0.0/7")]
    [InlineData("proxy.example")]
    [InlineData("")]
    public void What_is_no_network_or_everybodys_is_refused(string text)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => TrustedProxies.Parse(text));

        Assert.Contains("Proxy:Trusted", refused.Message, StringComparison.Ordinal);
    }

    // A failed sign-in of a page that was loaded over https: the status tells the scheme, the audit line the address.
    private static async Task<(HttpStatusCode Status, string? Address)> FailFromAsync(
        CrmApi api, RoleCode role, string peer, string forwardedFor, string origin = "https://localhost")
    {
        var user = api.Users[role];
        var http = api.Anonymous(peer).Http;
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("Origin", origin);
        using var answer = await http.PostAsJsonAsync("/account/login", new { email = user.Email, password = "not the password" }, s_ct);
        var id = user.Id.ToString();
        return (answer.StatusCode, await api.InSystemAsync(db => db.AuditEvents.Where(e => e.EntityId == id && e.Action == SignIn.LoginFailed).Select(e => e.Address).SingleOrDefaultAsync()));
    }
}
