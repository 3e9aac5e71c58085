using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Signing in and out, and what ends a session.</summary>
public sealed class AccountTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_tells_who_is_signed_in_until_signing_out()
    {
        var client = await world.Api.SignInAsync(RoleCode.Manager);

        var session = JsonNode.Parse(await client.Http.GetStringAsync("/account/session", s_ct))!;
        var signedOut = await client.Http.PostAsync("/account/logout", null, s_ct);

        Assert.Equal(("manager", "MANAGER"), ((string?)session["name"], (string?)session["roles"]![0]));
        Assert.Contains("customers.transfer", session["permissions"]!.AsArray().Select(p => (string?)p));
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        Assert.Equal("401 signed_out", await AnswerAsync(await client.Http.GetAsync("/account/session", s_ct)));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await client.ErrorCodeAsync("{ customers { totalCount } }"));
    }

    [Fact]
    public async Task Session_cookie_is_hidden_from_scripts_and_other_sites_and_ends_with_the_browser()
    {
        var answer = await LoginAsync(world.Api.Anonymous(), world.Api.Users[RoleCode.Sales].Email, CrmApi.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("crmgraph=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task Session_dies_with_the_security_stamp()
    {
        var user = await world.Api.AddUserAsync("stamped", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await client.Http.GetAsync("/account/session", s_ct)).StatusCode);

        await ChangeStampAsync(user);

        await EventuallyAsync(async () => (await client.Http.GetAsync("/account/session", s_ct)).StatusCode == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Disabled_user_loses_the_session_within_a_second_and_cannot_return()
    {
        var user = await world.Api.AddUserAsync("disabled", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        await client.DataAsync("{ customers { totalCount } }");

        await world.Api.InSystemAsync(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false)));

        await EventuallyAsync(async () => (await client.SendAsync("{ customers { totalCount } }"))["errors"] is not null);
        Assert.Equal("400 invalid_credentials", await AnswerAsync(await LoginAsync(world.Api.Anonymous(), user.Email, CrmApi.Password)));
    }

    [Fact]
    public async Task Wrong_passwords_are_answered_alike_for_known_and_unknown_addresses_and_lock_after_five()
    {
        var user = await world.Api.AddUserAsync("guessed", null, RoleCode.Sales);
        foreach (var email in (string[])[user.Email, "nobody@demo.example"])
        {
            var answers = new List<string>();
            for (var attempt = 0; attempt < 6; attempt++)
            {
                answers.Add(await AnswerAsync(await LoginAsync(world.Api.Anonymous(), email, "wrong password here")));
            }

            Assert.Equal(["400 invalid_credentials", "400 invalid_credentials", "400 invalid_credentials", "400 invalid_credentials", "429 locked_out", "429 locked_out"], answers);
            var locked = await LoginAsync(world.Api.Anonymous(), email, "wrong password here");
            var seconds = (int)JsonNode.Parse(await locked.Content.ReadAsStringAsync(s_ct))!["retryAfter"]!;
            Assert.InRange(seconds, 1, 60);
            Assert.Equal(seconds, locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        }

        Assert.Equal("429 locked_out", await AnswerAsync(await LoginAsync(world.Api.Anonymous(), user.Email, CrmApi.Password)));
        await world.Api.InSystemAsync(db => db.AttemptCounters.ExecuteUpdateAsync(set => set.SetProperty(c => c.BlockedUntil, (DateTimeOffset?)null)));
        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(world.Api.Anonymous(), user.Email, CrmApi.Password)).StatusCode);
    }

    [Theory]
    [InlineData("{", "application/json", "400 invalid_request")]
    [InlineData("null", "application/json", "400 invalid_request")]
    [InlineData("[]", "application/json", "400 invalid_request")]
    [InlineData("{}", "application/json", "400 invalid_credentials")]
    [InlineData("""{"email":7,"password":"x"}""", "application/json", "400 invalid_request")]
    [InlineData("""{"email":"\ud800","password":"x"}""", "application/json", "400 invalid_request")]
    [InlineData("""{"email":"a\u0000b@example.com","password":"x"}""", "application/json", "400 invalid_credentials")]
    [InlineData("email=a&password=b", "application/x-www-form-urlencoded", "415 unsupported_media_type")]
    [InlineData("{\"email\":\"a\"}", "application/json; charset=nonsense", "415 unsupported_media_type")]
    public async Task Login_that_cannot_be_read_is_refused_with_a_code(string body, string type, string expected)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.Equal(expected, await AnswerAsync(await world.Api.Anonymous().Http.PostAsync("/account/login", content, s_ct)));
    }

    [Fact]
    public async Task Absurdly_long_address_or_password_is_refused_at_once()
    {
        Assert.Equal("400 invalid_credentials", await AnswerAsync(await LoginAsync(world.Api.Anonymous(), new string('a', 1_000_000), "x")));
        Assert.Equal("400 invalid_credentials", await AnswerAsync(await LoginAsync(world.Api.Anonymous(), "a@example.com", new string('x', 1_000_000))));
    }

    [Fact]
    public async Task Open_socket_closes_when_the_session_ends()
    {
        var user = await world.Api.AddUserAsync("socketed", null, RoleCode.Sales);
        var cookie = ApiClient.SessionCookieOf(await LoginAsync(world.Api.Anonymous(), user.Email, CrmApi.Password));
        using var socket = await world.Api.ConnectSocketAsync(cookie, s_ct);
        await SendAsync(socket, """{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await ReceiveAsync(socket));

        await ChangeStampAsync(user);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(s_ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var buffer = new byte[4096];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, patience.Token);
        }
        while (received.MessageType != WebSocketMessageType.Close);

        Assert.Equal(4403, (int)received.CloseStatus!);
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, s_ct);

    private static async Task<string> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, s_ct);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private async Task ChangeStampAsync(User user)
    {
        await using var scope = Api.Access.SystemScope.CreateSystemScope(world.Api.Services.GetRequiredService<IServiceScopeFactory>());
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.UpdateSecurityStampAsync((await accounts.FindByIdAsync(user.Id.ToString()))!);
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        // Snapshots of viewers live for a second; an overloaded machine gets more.
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "It did not come to hold.");
            await Task.Delay(100, s_ct);
        }
    }

    private static Task<HttpResponseMessage> LoginAsync(ApiClient client, string email, string password) =>
        client.Http.PostAsJsonAsync("/account/login", new { email, password }, s_ct);

    private static async Task<string> AnswerAsync(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!["error"]}";
}
