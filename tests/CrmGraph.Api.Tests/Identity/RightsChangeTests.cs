using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>
/// A session holds no rights: whatever changes, the cookie somebody holds opens what they may do now, on every instance, and what is
/// open follows.
/// </summary>
public sealed class RightsChangeTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string SetRoles = "mutation($userId: ID!, $roleIds: [ID!]!) { setUserRoles(input: { userId: $userId, roleIds: $roleIds }) { user { id } errors { __typename } } }";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Cookie_from_before_another_role_has_the_new_rights_at_once_and_never_the_old()
    {
        var user = await world.Api.AddUserAsync("promoted", null, RoleCode.Sales);
        var old = world.Api.Holding(await CookieAsync(world.Api, user));
        Assert.Equal("[\"SALES\"]", await RolesAsync(old));
        const string write = "mutation { createTier(input: { name: \"By old cookie\", intervalDays: 1 }) { tier { id } } }";
        Assert.Equal("AUTH_NOT_AUTHORIZED", await old.ErrorCodeAsync(write));

        await AssignAsync(world.Api, user, RoleCode.Manager);
        Assert.Equal("[\"MANAGER\"]", await RolesAsync(old));
        Assert.NotNull((await old.DataAsync(write))["createTier"]!["tier"]);

        await AssignAsync(world.Api, user, RoleCode.ReadOnly);
        Assert.Equal("[\"READ_ONLY\"]", await RolesAsync(old));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await old.ErrorCodeAsync(write));

        await AssignAsync(world.Api, user);
        Assert.Equal("[]", await RolesAsync(old));
        Assert.Equal(0, (int)(await old.DataAsync("{ customers { totalCount } }"))["customers"]!["totalCount"]!);
    }

    [Fact]
    public async Task Other_instance_follows_a_changed_role_in_requests_and_in_an_open_subscription_and_shuts_out_who_is_disabled()
    {
        await using var other = await world.Api.BesideAsync(s_ct);
        var user = await world.Api.AddUserAsync("elsewhere", null, RoleCode.Service);
        var cookie = await CookieAsync(other, user);
        var there = other.Holding(cookie);
        using var socket = await other.ConnectSocketAsync(cookie, s_ct);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await SendAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"subscription { onAccessChanged { fingerprint } }"}}""");
        var before = await NextAsync(socket);
        Assert.Null(await AccessAsync(there));

        var admin = await world.AsAsync(RoleCode.Admin);
        var role = await Access.Roles.RoleClient.RoleAsync(admin, Role.IdOf(RoleCode.Service));
        await Access.Roles.RoleClient.UpdateRoleAsync(admin, role, new { fieldRights = new[] { new { type = "Tier", field = "content", read = "NONE", write = false } } });
        var clock = Stopwatch.StartNew();

        await UntilAsync(async () => await AccessAsync(there) == "NONE");
        var followed = clock.Elapsed;
        Assert.NotEqual(before, await NextAsync(socket));
        TestContext.Current.TestOutputHelper?.WriteLine($"The other instance followed after {followed.TotalMilliseconds:F0} ms, its subscription after {clock.ElapsedMilliseconds} ms.");

        await admin.DoAsync("setUserActive", "user", new { id = ApiClient.Id<User>(user.Id), active = false });
        await UntilAsync(async () => (await there.Http.GetAsync("/account/session", s_ct)).StatusCode == HttpStatusCode.Unauthorized);
        await Assert.ThrowsAsync<WebSocketException>(async () => await NextAsync(socket));
        Assert.Equal(4403, (int)socket.CloseStatus!);
    }

    private async Task AssignAsync(CrmApi api, User user, params RoleCode[] roles) => await (await world.AsAsync(RoleCode.Admin)).DataAsync(
        SetRoles, new { userId = ApiClient.Id<User>(user.Id), roleIds = roles.Select(r => ApiClient.Id<Role>(Role.IdOf(r))) });

    private static async Task<string> RolesAsync(ApiClient client) =>
        JsonNode.Parse(await client.Http.GetStringAsync("/account/session", s_ct))!["roles"]!.ToJsonString();

    private static async Task<string?> AccessAsync(ApiClient client) =>
        (string?)(await client.SendAsync("{ tiers { content } }"))["extensions"]?["fieldAccess"]?[0]?["access"];

    private static async Task<string> CookieAsync(CrmApi api, User user)
    {
        using var answer = await api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        answer.EnsureSuccessStatusCode();
        return ApiClient.SessionCookieOf(answer);
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, s_ct);

    /// <summary>The next message of the subscription; the end of the socket is an error.</summary>
    private static async Task<string> NextAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(s_ct);
        patience.CancelAfter(s_patience);
        var buffer = new byte[8192];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException("closed");
            }

            var text = Encoding.UTF8.GetString(buffer, 0, received.Count);
            if (text.Contains("\"next\"", StringComparison.Ordinal))
            {
                return text;
            }

            if (text.Contains("\"ping\"", StringComparison.Ordinal))
            {
                await SendAsync(socket, """{"type":"pong"}""");
            }
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < s_patience, "It did not come to hold.");
            await Task.Delay(50, s_ct);
        }
    }
}
