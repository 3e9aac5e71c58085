using System.Net;
using System.Net.Http.Json;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Colleagues come, move, forget their password and leave.</summary>
public sealed class UserAdministrationTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invited_colleague_chooses_a_password_and_signs_in()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var link = await InviteAsync(admin, "new@demo.example", RoleCode.Sales);
        Assert.True((bool)link["user"]!["invited"]!);

        await RedeemAsync(link);
        var signedIn = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = "new@demo.example", password = "a password of their own" }, Ct);
        var user = await admin.DataAsync("query($id: ID!) { node(id: $id) { ... on User { invited lastSeenAt sessions { id } roles } } }", new { id = (string)link["user"]!["id"]! });

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.False((bool)user["node"]!["invited"]!);
        Assert.NotNull(user["node"]!["lastSeenAt"]);
        Assert.Single(user["node"]!["sessions"]!.AsArray());
        Assert.Equal("SALES", (string?)user["node"]!["roles"]!.AsArray().Single());
    }

    [Fact]
    public async Task Disabled_colleague_is_out_at_the_next_request()
    {
        var user = await world.Api.AddUserAsync("leaving", null, RoleCode.Sales);
        var client = await world.Api.SignInAsync(user);
        var admin = await world.AsAsync(RoleCode.Admin);

        var answer = await admin.DoAsync("setUserActive", "user", new { id = ApiClient.Id<User>(user.Id), active = false }, "active workload { customers openTasks openOpportunities }");

        Assert.False((bool)answer["active"]!);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await client.ErrorCodeAsync("{ customers { totalCount } }"));
        Assert.Empty(await world.Api.InSystemAsync(db => Task.FromResult(db.UserSessions.Where(s => s.UserId == user.Id).ToList())));
        var again = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = CrmApi.Password }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Fact]
    public async Task Last_administrator_cannot_be_disabled()
    {
        await using var api = await CrmApi.StartAsync(Ct);
        var admin = await api.SignInAsync(RoleCode.Admin);
        var last = ApiClient.Id<User>(api.Users[RoleCode.Admin].Id);
        var refused = await admin.RefusedAsync("setUserActive", "user", new { id = last, active = false });

        var other = await api.AddUserAsync("second", null, RoleCode.Admin);
        await (await api.SignInAsync(other)).DoAsync("setUserActive", "user", new { id = last, active = false });

        Assert.Equal("InvalidStateError ROLE_LAST_ADMINISTRATOR", refused);
    }

    [Fact]
    public async Task Invited_administrator_who_never_came_is_no_administrator_yet()
    {
        await using var api = await CrmApi.StartAsync(Ct);
        var admin = await api.SignInAsync(RoleCode.Admin);
        await InviteAsync(admin, "second@demo.example", RoleCode.Admin);

        var refused = await admin.RefusedAsync("setUserActive", "user", new { id = ApiClient.Id<User>(api.Users[RoleCode.Admin].Id), active = false });

        Assert.Equal("InvalidStateError ROLE_LAST_ADMINISTRATOR", refused);
    }

    [Fact]
    public async Task Reset_link_sets_another_password()
    {
        var user = await world.Api.AddUserAsync("forgetful", null, RoleCode.Sales);
        var admin = await world.AsAsync(RoleCode.Admin);

        var link = await admin.DoAsync("resetUserPassword", "link", new { id = ApiClient.Id<User>(user.Id) }, "path kind user { id invited }");
        await RedeemAsync(link);
        var signedIn = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = user.Email, password = "a password of their own" }, Ct);

        Assert.Equal("RESET", (string?)link["kind"]);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
    }

    [Fact]
    public async Task Administrator_ends_one_session_of_a_colleague()
    {
        var user = await world.Api.AddUserAsync("twice", null, RoleCode.Sales);
        var first = await world.Api.SignInAsync(user);
        var second = await world.Api.SignInAsync(user);
        var admin = await world.AsAsync(RoleCode.Admin);
        var id = ApiClient.Id<User>(user.Id);
        var sessions = (await admin.DataAsync("query($id: ID!) { node(id: $id) { ... on User { sessions { id } } } }", new { id }))["node"]!["sessions"]!.AsArray();

        await admin.DataAsync("mutation($input: EndUserSessionInput!) { endUserSession(input: $input) { endedSessionId } }", new { input = new { userId = id, id = (string)sessions[0]!["id"]! } });

        string?[] answers = [await WhoAsync(first), await WhoAsync(second)];
        Assert.Equal(2, sessions.Count);
        Assert.Single(answers, a => a is null);
    }

    [Theory]
    [InlineData("", "x@demo.example", "ValidationError USER_NAME_REQUIRED name")]
    [InlineData("X", "no address", "ValidationError USER_EMAIL_INVALID email")]
    [InlineData("X", "sales@demo.example", "DuplicateError USER_EMAIL_TAKEN email")]
    public async Task Invitation_that_cannot_work_is_refused(string name, string email, string error) =>
        Assert.Equal(error, await InviteRefusalAsync(name, email));

    [Fact]
    public async Task Only_user_managers_administer_users()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var id = ApiClient.Id<User>(world.Api.OtherSales.Id);

        Assert.Equal("AUTH_NOT_AUTHORIZED", await manager.ErrorCodeAsync("mutation($id: ID!) { setUserActive(input: { id: $id, active: false }) { user { id } } }", new { id }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await manager.ErrorCodeAsync("{ users { nodes { sessions { device } } } }"));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await manager.ErrorCodeAsync("mutation { createTeam(input: { name: \"x\" }) { team { id } } }"));
    }

    [Fact]
    public async Task Moving_a_colleague_to_a_team_changes_what_its_manager_sees_at_once()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var manager = await world.AsAsync(RoleCode.Manager);
        var user = await world.Api.AddUserAsync("mover", world.Api.OtherSales.TeamId, RoleCode.Sales);
        var customerId = (string)(await (await world.Api.SignInAsync(user)).DoAsync("createCustomer", "customer", new { name = "Moves along", kind = "COMPANY" }))["id"]!;
        Assert.Null((await manager.DataAsync("query($id: ID!) { customer(id: $id) { id } }", new { id = customerId }))["customer"]);

        await admin.DoAsync("updateUser", "user", new { id = ApiClient.Id<User>(user.Id), teamId = ApiClient.Id<Team>(world.Api.Users[RoleCode.Manager].TeamId!.Value) });

        Assert.NotNull((await manager.DataAsync("query($id: ID!) { customer(id: $id) { id } }", new { id = customerId }))["customer"]);
    }

    [Fact]
    public async Task Teams_make_a_tree_without_circles_and_leave_only_when_empty()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var north = (string)(await admin.DoAsync("createTeam", "team", new { name = "North" }))["id"]!;
        var beijing = (string)(await admin.DoAsync("createTeam", "team", new { name = "Beijing", parentId = north }))["id"]!;

        Assert.Equal("ValidationError TEAM_PARENT_BELOW_ITSELF parentId", await admin.RefusedAsync("updateTeam", "team", new { id = north, parentId = beijing }));
        Assert.Equal("ValidationError TEAM_PARENT_BELOW_ITSELF parentId", await admin.RefusedAsync("updateTeam", "team", new { id = north, parentId = north }));
        Assert.Equal("InvalidStateError TEAM_IN_USE", await TeamRefusalAsync(admin, north));
        Assert.Equal("InvalidStateError TEAM_IN_USE", await TeamRefusalAsync(admin, ApiClient.Id<Team>(world.Api.OtherSales.TeamId!.Value)));
        Assert.Null(await TeamRefusalAsync(admin, beijing));
        Assert.Null(await TeamRefusalAsync(admin, north));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> InviteAsync(ApiClient admin, string email, RoleCode role) =>
        await admin.DoAsync("inviteUser", "link", new { name = "New", email, roleIds = Roles(role) }, "path kind expiresAt user { id invited }");

    private static string[] Roles(RoleCode role) => [ApiClient.Id<Role>(Role.IdOf(role))];

    private async Task RedeemAsync(System.Text.Json.Nodes.JsonNode link)
    {
        var token = ((string)link["path"]!).Split('#')[1];
        var answer = await world.Api.Anonymous().Http.PostAsJsonAsync("/account/redeem", new { token, password = "a password of their own" }, Ct);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string?> WhoAsync(ApiClient client) => (string?)(await client.DataAsync("{ viewer { user { name } } }"))["viewer"]?["user"]?["name"];

    private async Task<string> InviteRefusalAsync(string name, string email)
    {
        var data = await (await world.AsAsync(RoleCode.Admin)).DataAsync(
            "mutation($input: InviteUserInput!) { inviteUser(input: $input) { link { path } errors { __typename ... on ValidationError { code field } ... on DuplicateError { code field } } } }",
            new { input = new { name, email, roleIds = Roles(RoleCode.Sales) } });
        var error = data["inviteUser"]!["errors"]![0]!;
        return $"{error["__typename"]} {error["code"]} {error["field"]}";
    }

    private static async Task<string?> TeamRefusalAsync(ApiClient admin, string id)
    {
        var data = await admin.DataAsync("mutation($id: ID!) { deleteTeam(input: { id: $id }) { errors { __typename ... on InvalidStateError { code } } } }", new { id });
        return data["deleteTeam"]!["errors"] is { } errors ? $"{errors[0]!["__typename"]} {errors[0]!["code"]}" : null;
    }
}
