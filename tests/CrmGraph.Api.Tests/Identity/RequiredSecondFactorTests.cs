using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Identity.SecondFactor;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>A role can ask for an authenticator app: who holds it and has none can do nothing but set it up.</summary>
public sealed class RequiredSecondFactorTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Begin = "mutation { beginTotp { setup { secret } errors { __typename } } }";
    private const string Confirm = "mutation($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes errors { __typename } } }";
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_alone_opens_nothing_but_setting_the_app_up_and_then_everything()
    {
        var user = await RequiredOfAsync("guarded");
        await world.Api.SaveAsync(new Customer { Name = "Guarded", Kind = CustomerKind.Company, OwnerId = user.Id });
        var elsewhere = await world.Api.SignInAsync(user);
        var client = world.Api.Anonymous();

        var session = await LoginAsync(client, user);

        Assert.Equal(("[]", true), (session["permissions"]!.ToJsonString(), (bool)session["secondFactorRequired"]!));
        Assert.True((bool)JsonNode.Parse(await client.Http.GetStringAsync("/account/session", s_ct))!["secondFactorRequired"]!);
        Assert.Equal("CRM_SECOND_FACTOR_REQUIRED", await client.ErrorCodeAsync("{ customers { nodes { name } } }"));
        Assert.Equal("CRM_SECOND_FACTOR_REQUIRED", await client.ErrorCodeAsync("mutation { createTag(input: { name: \"no\" }) { tag { id } } }"));
        Assert.Equal("CRM_SECOND_FACTOR_REQUIRED", await client.ErrorCodeAsync("mutation { endOtherSessions { endedCount } }"));
        Assert.Null((await client.DataAsync("{ viewer { roles } }"))["viewer"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.PostAsJsonAsync("/account/password", new { current = CrmApi.Password, next = "another good password" }, s_ct)).StatusCode);

        Assert.Equal(10, (await SetUpAsync(client)).Length);

        Assert.Equal("Guarded", (string?)(await client.DataAsync("{ customers { nodes { name } } }"))["customers"]!["nodes"]![0]!["name"]);
        Assert.False((bool)JsonNode.Parse(await client.Http.GetStringAsync("/account/session", s_ct))!["secondFactorRequired"]!);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.Http.GetAsync("/account/session", s_ct)).StatusCode);
        Assert.Equal("TOTP", (string?)(await LoginAsync(world.Api.Anonymous(), user))["secondFactor"]);
    }

    [Fact]
    public async Task App_that_a_role_asks_for_stays_on()
    {
        var client = await world.Api.SignInAsync(await RequiredOfAsync("kept-on"));
        await SetUpAsync(client);

        var refused = await client.DataAsync("mutation { disableTotp { disabled errors { ... on InvalidStateError { code } } } }");

        Assert.Equal("TOTP_REQUIRED", (string?)refused["disableTotp"]!["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Role_that_begins_to_ask_shuts_open_sessions_and_sockets_and_lets_go_when_it_no_longer_does()
    {
        var (role, user) = await RoleAsync("asking", requires: false);
        var answer = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        var cookie = ApiClient.SessionCookieOf(answer);
        var client = world.Api.Holding(cookie);
        Assert.NotNull((await client.DataAsync("{ customers { totalCount } }"))["customers"]);
        using var socket = await world.Api.ConnectSocketAsync(cookie, s_ct);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"connection_init"}"""), WebSocketMessageType.Text, true, s_ct);

        var asked = await UpdateAsync(role, new { requiresSecondFactor = true });
        Assert.Equal("CRM_SECOND_FACTOR_REQUIRED", await client.ErrorCodeAsync("{ customers { totalCount } }"));
        Assert.Equal(4403, await CloseCodeAsync(socket));

        await UpdateAsync(asked, new { requiresSecondFactor = false });
        Assert.NotNull((await client.DataAsync("{ customers { totalCount } }"))["customers"]);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task First_administrator_of_a_real_company_begins_with_the_app(string environment, bool required)
    {
        await using var api = await CrmApi.StartAsync(environment, [new("GraphQL:OnlyTrustedDocuments", "false")], s_ct);
        await api.InSystemAsync(db => db.Accounts.ExecuteDeleteAsync());
        string token;
        await using (var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(api.Services))
        {
            token = (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<FirstAdmin>(api.Services).OfferAsync(scope.ServiceProvider, s_ct))!;
        }

        var client = api.Anonymous();
        using var made = await client.Http.PostAsJsonAsync("/account/setup", new { token, name = "Root", email = "root@example.com", password = CrmApi.Password }, s_ct);
        Assert.Equal(HttpStatusCode.NoContent, made.StatusCode);

        var session = JsonNode.Parse(await (await client.Http.PostAsJsonAsync("/account/login", new { email = "root@example.com", password = CrmApi.Password }, s_ct)).Content.ReadAsStringAsync(s_ct))!;

        Assert.Equal(required, (bool)session["secondFactorRequired"]!);
        await SetUpAsync(client);
        Assert.NotNull((await client.DataAsync("{ roles { requiresSecondFactor } }"))["roles"]);
    }

    private async Task<User> RequiredOfAsync(string name) => (await RoleAsync(name, requires: true)).User;

    /// <summary>A role like Sales and somebody who holds it.</summary>
    private async Task<(JsonNode Role, User User)> RoleAsync(string name, bool requires)
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var role = await admin.DoAsync(
            "createRole", "role", new { name, copyOfId = ApiClient.Id<Role>(Role.IdOf(RoleCode.Sales)), requiresSecondFactor = requires }, "id version requiresSecondFactor");
        Assert.Equal(requires, (bool)role["requiresSecondFactor"]!);
        var user = await world.Api.AddUserAsync(name, null);
        await admin.DataAsync(
            "mutation($userId: ID!, $roleIds: [ID!]!) { setUserRoles(input: { userId: $userId, roleIds: $roleIds }) { user { id } errors { __typename } } }",
            new { userId = ApiClient.Id<User>(user.Id), roleIds = new[] { (string)role["id"]! } });
        return (role, user);
    }

    private async Task<JsonNode> UpdateAsync(JsonNode role, object changes) =>
        await Access.Roles.RoleClient.UpdateRoleAsync(await world.AsAsync(RoleCode.Admin), role, changes);

    private static async Task<string[]> SetUpAsync(ApiClient client)
    {
        var secret = (string)(await client.DataAsync(Begin))["beginTotp"]!["setup"]!["secret"]!;
        var code = Totp.CodeOf(SecondFactorTests.SeedOf(secret), Totp.StepAt(DateTimeOffset.UtcNow));
        return [.. (await client.DataAsync(Confirm, new { code }))["confirmTotp"]!["recoveryCodes"]!.AsArray().Select(c => (string)c!)];
    }

    private static async Task<JsonNode> LoginAsync(ApiClient client, User user)
    {
        using var answer = await client.Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, s_ct);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(s_ct))!;
    }

    private static async Task<int> CloseCodeAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(s_ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        return (int)socket.CloseStatus!;
    }
}
