using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Customers;

/// <summary>A customer shown to a colleague or a team beyond what their roles reach.</summary>
public sealed class ShareTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Everything = """
        query($id: ID!) {
          customer(id: $id) {
            name owner { name }
            contacts { fullName } interactions { totalCount } opportunities { totalCount } tasks { totalCount } timeline { totalCount }
            shares { canEdit user { name } team { name } sharedBy { name } }
          }
          node(id: $id) { id }
          customers(where: { id: { eq: $id } }) { totalCount }
          opportunities(where: { customerId: { eq: $id } }) { totalCount }
          customersAggregate(where: { id: { eq: $id } }) { count }
        }
        """;

    private string OtherId => ApiClient.Id<User>(world.Api.OtherSales.Id);

    [Fact]
    public async Task Customer_shared_with_a_colleague_comes_into_sight_with_what_belongs_to_it_and_goes_again()
    {
        var sales = await world.SalesAsync();
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await FullCustomerAsync("Shared");
        var unshared = await world.CustomerAsync("Not shared");
        const string Nothing = """{"customer":null,"node":null,"customers":{"totalCount":0},"opportunities":{"totalCount":0},"customersAggregate":{"count":0}}""";
        Assert.Equal(Nothing, (await other.DataAsync(Everything, new { id })).ToJsonString());

        var share = await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });

        var seen = await other.DataAsync(Everything, new { id });
        Assert.Equal(
            """{"name":"Shared","owner":{"name":"sales"},"contacts":[{"fullName":"Vera"}],"interactions":{"totalCount":1},"opportunities":{"totalCount":1},"tasks":{"totalCount":1},"timeline":{"totalCount":4},"shares":[{"canEdit":false,"user":{"name":"other"},"team":null,"sharedBy":{"name":"sales"}}]}""",
            seen["customer"]!.ToJsonString());
        Assert.Equal("1 1 1", $"{seen["customers"]!["totalCount"]} {seen["opportunities"]!["totalCount"]} {seen["customersAggregate"]!["count"]}");
        Assert.Null((await other.DataAsync(Everything, new { id = unshared }))["customer"]);

        await sales.DoAsync("stopSharingCustomer", "customer", new { id = RunningApi.Text(share, "id") });
        Assert.Equal(Nothing, (await other.DataAsync(Everything, new { id })).ToJsonString());
    }

    [Fact]
    public async Task Share_for_reading_changes_nothing_and_share_for_editing_changes_but_gives_nothing_away()
    {
        var sales = await world.SalesAsync();
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await world.CustomerAsync("Edited");
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "updateCustomer", new { id, version = 1, name = "Mine" }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "createContact", new { customerId = id, fullName = "Vera" }));

        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId, canEdit = true });

        var changed = await other.DoAsync("updateCustomer", "customer", new { id, version = 1, city = "Xi'an" }, "version city");
        Assert.Equal("Xi'an", (string?)changed["city"]);
        var contact = await other.DoAsync("createContact", "contact", new { customerId = id, fullName = "Vera" }, "id version");
        await other.DoAsync("logFollowUp", "interaction", new { customerId = id, channel = "PHONE", summary = "call" });
        await other.DoAsync("createOpportunity", "opportunity", new { customerId = id, title = "deal", amount = 1 });
        var version = (int)(await other.DataAsync("query($id: ID!) { customer(id: $id) { version } }", new { id }))["customer"]!["version"]!;
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "updateCustomer", new { id, version, ownerId = OtherId }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "deleteCustomer", new { id, version, reason = "gone" }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "deleteContact", new { id = RunningApi.Text(contact, "id"), version = (int)contact["version"]! }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "shareCustomer", new { customerId = id, userId = ApiClient.Id<User>(world.Api.Users[RoleCode.Admin].Id) }));
    }

    [Fact]
    public async Task Share_with_a_team_reaches_its_members_and_those_of_teams_below()
    {
        var sales = await world.SalesAsync();
        var (above, below) = (new Team { Name = "North" }, new Team { Name = "Harbin" });
        below.ParentId = above.Id;
        await world.Api.SaveAsync(above, below);
        var member = await world.Api.SignInAsync(await world.Api.AddUserAsync("harbin", below.Id, RoleCode.Sales));
        var outsider = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await world.CustomerAsync("For the north");

        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, teamId = ApiClient.Id<Team>(above.Id) });

        Assert.NotNull((await member.DataAsync(Everything, new { id }))["customer"]);
        Assert.Null((await outsider.DataAsync(Everything, new { id }))["customer"]);
    }

    [Fact]
    public async Task Share_with_a_team_ends_when_the_team_is_taken_away()
    {
        var sales = await world.SalesAsync();
        var team = new Team { Name = "Passing" };
        await world.Api.SaveAsync(team);
        var id = await world.CustomerAsync("Shared with a passing team");
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, teamId = ApiClient.Id<Team>(team.Id) });

        await (await world.AsAsync(RoleCode.Admin)).DataAsync("mutation($id: ID!) { deleteTeam(input: { id: $id }) { deletedTeamId } }", new { id = ApiClient.Id<Team>(team.Id) });

        Assert.Empty((await sales.DataAsync(Everything, new { id }))["customer"]!["shares"]!.AsArray());
    }

    [Fact]
    public async Task Shares_are_one_to_a_grantee_and_name_either_a_colleague_or_a_team()
    {
        var sales = await world.SalesAsync();
        var id = await world.CustomerAsync("Shared twice");
        var teamId = ApiClient.Id<Team>(world.Api.OtherSales.TeamId!.Value);

        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId, canEdit = true });

        Assert.Equal("""[{"canEdit":true,"user":{"name":"other"},"team":null,"sharedBy":{"name":"sales"}}]""", (await sales.DataAsync(Everything, new { id }))["customer"]!["shares"]!.ToJsonString());
        Assert.Equal("ValidationError SHARE_WITH_ONE userId", await sales.RefusedAsync("shareCustomer", "customerShare", new { customerId = id }));
        Assert.Equal("ValidationError SHARE_WITH_ONE teamId", await sales.RefusedAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId, teamId }));
        Assert.Equal("NotFoundError USER_NOT_FOUND", await sales.RefusedAsync("shareCustomer", "customerShare", new { customerId = id, userId = ApiClient.Id<User>(Guid.CreateVersion7()) }));
        Assert.Equal("NotFoundError SHARE_NOT_FOUND", await sales.RefusedAsync("stopSharingCustomer", "customer", new { id = ApiClient.Id<CustomerShare>(Guid.CreateVersion7()) }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(await world.AsAsync(RoleCode.Service), "shareCustomer", new { customerId = id, userId = OtherId }));
    }

    [Fact]
    public async Task What_a_former_owner_shared_ends_with_the_ownership_and_nobody_shares_with_themselves()
    {
        var (sales, manager) = (await world.SalesAsync(), await world.AsAsync(RoleCode.Manager));
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await world.CustomerAsync("Given away");
        Assert.Equal("ValidationError SHARE_WITH_ONESELF userId", await sales.RefusedAsync("shareCustomer", "customerShare", new { customerId = id, userId = ApiClient.Id<User>(world.Api.Users[RoleCode.Sales].Id) }));
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId, canEdit = true });
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, teamId = ApiClient.Id<Team>(world.Api.OtherSales.TeamId!.Value) });
        Assert.NotNull((await other.DataAsync(Everything, new { id }))["customer"]);

        await manager.DoAsync("updateCustomer", "customer", new { id, version = 1, ownerId = ApiClient.Id<User>(world.Api.Users[RoleCode.Manager].Id) });

        Assert.Null((await other.DataAsync(Everything, new { id }))["customer"]);
        Assert.Empty((await manager.DataAsync(Everything, new { id }))["customer"]!["shares"]!.AsArray());
    }

    [Fact]
    public async Task What_is_shared_for_reading_is_not_changed_by_way_of_a_reminder_or_a_follow_up()
    {
        var sales = await world.SalesAsync();
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await FullCustomerAsync("Read only");
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });
        var task = (string)(await other.DataAsync("query($id: ID!) { customer(id: $id) { tasks { nodes { id } } } }", new { id }))["customer"]!["tasks"]!["nodes"]![0]!["id"]!;

        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "completeTask", new { id = task }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "createReminder", new { title = "mine", fireAt = "2036-01-01T00:00:00Z", taskId = task }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(other, "logFollowUp", new { customerId = id, taskId = task, channel = "PHONE", summary = "call" }));
        Assert.Equal("TODO", (string?)(await sales.DataAsync("query($id: ID!) { task(id: $id) { status } }", new { id = task }))["task"]!["status"]);
    }

    [Fact]
    public async Task Who_reads_everything_and_changes_only_their_own_changes_what_is_shared_with_them()
    {
        var (admin, sales) = (await world.AsAsync(RoleCode.Admin), await world.SalesAsync());
        var role = await admin.DoAsync("createRole", "role", new { name = "reads all", copyOfId = ApiClient.Id<Role>(Role.IdOf(RoleCode.ReadOnly)) }, "id version");
        await admin.DoAsync("updateRole", "role", new
        {
            id = RunningApi.Text(role, "id"),
            version = (int)role["version"]!,
            entityRights = new[] { new { entity = "CUSTOMER", create = "NONE", read = "ALL", update = "OWN", delete = "NONE", export = "NONE", transfer = "NONE" } },
        });
        var user = await world.Api.AddUserAsync("reads-all", null);
        await admin.DoAsync("setUserRoles", "user", new { userId = ApiClient.Id<User>(user.Id), roleIds = new[] { RunningApi.Text(role, "id") } });
        var reader = await world.Api.SignInAsync(user);
        var id = await world.CustomerAsync("Read by all");
        Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(reader, "updateCustomer", new { id, version = 1, city = "Xi'an" }));

        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = ApiClient.Id<User>(user.Id), canEdit = true });

        Assert.Equal("Xi'an", (string?)(await reader.DoAsync("updateCustomer", "customer", new { id, version = 1, city = "Xi'an" }, "city"))["city"]);
    }

    [Fact]
    public async Task Too_many_customers_shared_with_one_colleague_are_refused()
    {
        var sales = await world.SalesAsync();
        var grantee = await world.Api.AddUserAsync("helper", null, RoleCode.Sales);
        var ownerId = world.Api.Users[RoleCode.Sales].Id;
        var many = Enumerable.Range(0, CustomerShare.MaxPerGrantee).Select(i => new Customer { Name = $"Many {i}", Kind = CustomerKind.Company, OwnerId = ownerId }).ToList();
        await world.Api.SaveAsync([.. many, .. many.Select(c => new CustomerShare { CustomerId = c.Id, UserId = grantee.Id })]);
        var helper = await world.Api.SignInAsync(grantee);
        Assert.Equal(CustomerShare.MaxPerGrantee, (int)(await helper.DataAsync("{ customersAggregate { count } }"))["customersAggregate"]!["count"]!);

        var refused = await sales.RefusedAsync("shareCustomer", "customerShare", new { customerId = await world.CustomerAsync("One more"), userId = ApiClient.Id<User>(grantee.Id) });

        Assert.Equal("InvalidStateError SHARE_LIMIT_REACHED", refused);
    }

    [Fact]
    public async Task Share_stands_in_the_history_and_in_the_reason_of_access()
    {
        var sales = await world.SalesAsync();
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await world.CustomerAsync("Explained");
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });

        var seen = await other.DataAsync(
            "query($id: ID!) { customer(id: $id) { history(where: { action: { eq: \"shareCustomer\" } }) { nodes { changes { field access after afterName } } } } whyAccess(id: $id, field: \"name\") { visible shared access reasons { reachesRecord decides } } }",
            new { id });

        var change = seen["customer"]!["history"]!["nodes"]![0]!["changes"]!.AsArray().Single(c => RunningApi.Text(c!, "field") == "CustomerShare.user");
        Assert.Equal("FULL other", $"{change!["access"]} {change["afterName"]}");
        Assert.Equal("""{"visible":true,"shared":true,"access":"FULL","reasons":[{"reachesRecord":true,"decides":true}]}""", seen["whyAccess"]!.ToJsonString());
    }

    [Fact]
    public async Task Many_conditions_over_what_belongs_to_customers_are_one_statement_for_whom_something_is_shared_with()
    {
        var sales = await world.SalesAsync();
        var other = await world.Api.SignInAsync(world.Api.OtherSales);
        var id = await world.CustomerAsync("Asked about");
        await sales.DoAsync("shareCustomer", "customerShare", new { customerId = id, userId = OtherId });
        string[] lists = ["contacts", "tags", "contacts"];
        var where = string.Join(", ", Enumerable.Range(0, 42).Select(i => $"{{ {lists[i % 3]}: {{ none: {{ {(lists[i % 3] == "tags" ? "name" : "fullName")}: {{ eq: \"{i}\" }} }} }} }}"));

        var seen = await other.DataAsync($"query($id: ID!) {{ customers(where: {{ and: [{{ id: {{ eq: $id }} }}, {where}] }}) {{ totalCount }} }}", new { id });

        Assert.Equal(1, (int)seen["customers"]!["totalCount"]!);
    }

    private static Task<string?> CodeAsync(ApiClient client, string mutation, object input) => client.ErrorCodeAsync(
        $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ __typename }} }}", new { input });

    private async Task<string> FullCustomerAsync(string name)
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync(name);
        await sales.DoAsync("createOpportunity", "opportunity", new { customerId, title = "deal", amount = 1 });
        await sales.DoAsync("createContact", "contact", new { customerId, fullName = "Vera" });
        await sales.DoAsync("logFollowUp", "interaction", new { customerId, channel = "PHONE", summary = "call" });
        await sales.DoAsync("createTask", "task", new { customerId, title = "task", dueAt = "2036-01-01T00:00:00Z" });
        return customerId;
    }
}
