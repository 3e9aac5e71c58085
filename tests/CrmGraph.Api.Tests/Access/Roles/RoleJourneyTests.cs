using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Audit;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Access.Roles;

/// <summary>What an administrator decides about roles holds for the next request of everybody who has them.</summary>
public sealed class RoleJourneyTests(RoleJourneyTests.World world) : IClassFixture<RoleJourneyTests.World>
{
    private const string Seen = "{ customers(order: [{ name: ASC }]) { nodes { name phone annualValue } } }";

    [Fact]
    public async Task Masking_a_field_holds_for_the_next_request()
    {
        var (admin, role, member) = await world.RoleAsync("masking", RoleCode.Service);
        Assert.Equal("13900000002", await PhoneAsync(member));

        role = await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "phone", "MASK") } });
        Assert.Equal("139****0002", await PhoneAsync(member));

        role = await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "phone", "NONE") } });
        Assert.Null(await PhoneAsync(member));

        // Nothing said: the class of a phone number masks it.
        await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "phone", null) } });
        Assert.Equal("139****0002", await PhoneAsync(member));

        static async Task<string?> PhoneAsync(ApiClient client) =>
            (string?)(await client.DataAsync(Seen))["customers"]!["nodes"]!.AsArray().Single(c => (string?)c!["name"] == "Theirs")!["phone"];
    }

    [Fact]
    public async Task Every_field_can_be_hidden_and_then_neither_shows_nor_filters_nor_searches()
    {
        var (admin, role, member) = await world.RoleAsync("nameless", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "name", "NONE") } });

        var answer = await member.SendAsync("{ customers { nodes { id name } } }");
        var filtered = await member.SendAsync("{ customers(where: { name: { startsWith: \"T\" } }) { totalCount } }");
        var searched = await member.SendAsync("{ customers(search: \"Theirs\") { totalCount } }");

        Assert.All(answer["data"]!["customers"]!["nodes"]!.AsArray(), c => Assert.Null(c!["name"]));
        Assert.Equal("NONE", (string?)answer["extensions"]!["fieldAccess"]![0]!["access"]);
        Assert.All(new[] { filtered, searched }, refused =>
        {
            Assert.Equal("FIELD_USE", (string?)refused["errors"]![0]!["extensions"]!["reason"]);
            Assert.StartsWith("Customer.", (string?)refused["errors"]![0]!["extensions"]!["coordinate"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Reach_decides_whose_records_are_seen_and_an_unread_kind_is_gone()
    {
        var (admin, role, member) = await world.RoleAsync("reaching", RoleCode.ReadOnly);
        const string customers = "customers(where: { name: { in: [\"Theirs\", \"Those\"] } })";
        Assert.Equal(2, await CountAsync(member, customers));
        Assert.NotEqual(0, await CountAsync(member, "contacts"));

        role = await admin.UpdateRoleAsync(role, new { entityRights = new[] { Entity("CONTACT", "NONE") } });
        Assert.Equal((2, 0), (await CountAsync(member, customers), await CountAsync(member, "contacts")));

        await admin.UpdateRoleAsync(role, new { entityRights = new[] { Entity("CUSTOMER", "OWN") } });
        Assert.Equal(0, await CountAsync(member, customers));

        static async Task<int> CountAsync(ApiClient client, string list) =>
            (int)(await client.DataAsync($"{{ {list} {{ totalCount }} }}"))[list.Split('(')[0]]!["totalCount"]!;
    }

    [Fact]
    public async Task Two_roles_add_up_each_within_its_own_reach()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var (_, hiding, _) = await world.RoleAsync("hiding", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(hiding, new { fieldRights = new[] { Field("Customer", "phone", "NONE"), Field("Customer", "annualValue", "NONE") } });
        var user = await world.Running.Api.AddUserAsync("adding-up", null, RoleCode.Sales);
        await world.Running.Api.SaveAsync(new Customer { Name = "Zs own", Kind = CustomerKind.Company, OwnerId = user.Id, Phone = "13711112222", AnnualValue = 7 });
        await SetRolesAsync(admin, user, Role.IdOf(RoleCode.Sales), IdOf(hiding));

        var nodes = (await (await world.Running.Api.SignInAsync(user)).DataAsync(Seen))["customers"]!["nodes"]!.AsArray();

        var seen = nodes.ToDictionary(c => (string)c!["name"]!, c => ((string?)c!["phone"], (decimal?)c["annualValue"]));
        Assert.Equal(("13711112222", 7m), seen["Zs own"]);
        Assert.Equal((null, null), seen["Theirs"]);
    }

    [Fact]
    public async Task A_field_is_written_only_where_the_role_that_grants_it_reaches()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var (_, editing, _) = await world.RoleAsync("editing", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(editing, new
        {
            entityRights = new[] { Entity("CUSTOMER", "ALL", update: "ALL") },
            fieldRights = new[] { Field("Customer", "annualValue", "FULL", write: false) },
        });
        var user = await world.Running.Api.AddUserAsync("half-writer", null, RoleCode.Sales);
        var own = new Customer { Name = "Own value", Kind = CustomerKind.Company, OwnerId = user.Id, AnnualValue = 1 };
        var other = new Customer { Name = "Other value", Kind = CustomerKind.Company, OwnerId = world.Running.Api.OtherSales.Id, AnnualValue = 1 };
        await world.Running.Api.SaveAsync(own, other);
        await SetRolesAsync(admin, user, Role.IdOf(RoleCode.Sales), IdOf(editing));
        var client = await world.Running.Api.SignInAsync(user);

        Assert.Null(await UpdateAsync(own, "annualValue: 5"));
        Assert.Null(await UpdateAsync(other, "industry: \"Steel\""));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await UpdateAsync(other, "annualValue: 5"));

        async Task<string?> UpdateAsync(Customer customer, string change)
        {
            var version = (int)(await client.DataAsync("query($id: ID!) { customer(id: $id) { version } }", new { id = ApiClient.Id<Customer>(customer.Id) }))["customer"]!["version"]!;
            var answer = await client.SendAsync(
                $"mutation($id: ID!) {{ updateCustomer(input: {{ id: $id, version: {version}, {change} }}) {{ errors {{ __typename }} }} }}",
                new { id = ApiClient.Id<Customer>(customer.Id) });
            return (string?)answer["errors"]?[0]!["extensions"]!["code"];
        }
    }

    [Fact]
    public async Task Arguments_of_a_mutation_without_an_input_record_are_checked_too()
    {
        var (admin, role, member) = await world.RoleAsync("amountless", RoleCode.Sales);
        await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Opportunity", "amount", "FULL", write: false) } });

        var answer = await member.SendAsync("mutation { winOpportunity(input: { id: \"T3Bwb3J0dW5pdHk6AAAAAAAAAAAAAAAAAAAAAA==\", version: 1, amount: 5 }) { opportunity { id } } }");

        Assert.Equal("FIELD_WRITE", (string?)answer["errors"]![0]!["extensions"]!["reason"]);
    }

    [Fact]
    public async Task Looking_through_a_role_shows_what_it_would_and_changes_nothing()
    {
        var admin = await world.Running.Api.SignInAsync(RoleCode.Admin);
        admin.Http.DefaultRequestHeaders.Add("CrmGraph-View-As", ApiClient.Id<Role>(Role.IdOf(RoleCode.Service)));

        var seen = (await admin.DataAsync(Seen))["customers"]!["nodes"]!.AsArray().Single(c => (string?)c!["name"] == "Theirs")!;
        Assert.Equal(("13900000002", null), ((string?)seen["phone"], (decimal?)seen["annualValue"]));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await admin.ErrorCodeAsync("mutation { markAllNotificationsRead { int } }"));

        var manager = await world.Running.Api.SignInAsync(RoleCode.Manager);
        manager.Http.DefaultRequestHeaders.Add("CrmGraph-View-As", ApiClient.Id<Role>(Role.IdOf(RoleCode.Admin)));
        Assert.Equal(403, (int)(await manager.Http.PostAsync("/graphql", new StringContent("{\"query\":\"{ __typename }\"}", null, "application/json"))).StatusCode);
    }

    [Fact]
    public async Task Nobody_can_lock_the_company_out()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var role = await admin.RoleAsync(Role.IdOf(RoleCode.Admin));

        Assert.Equal(
            "InvalidStateError ROLE_LAST_ADMINISTRATOR",
            await admin.RefusedAsync("updateRole", "role", new { id = (string)role["id"]!, version = (int)role["version"]!, specialRights = new[] { "roles.manage" } }));
        var kept = await admin.DataAsync(
            "mutation($input: DeleteRoleInput!) { deleteRole(input: $input) { errors { ... on InvalidStateError { code } } } }",
            new { input = new { id = (string)role["id"]!, version = (int)role["version"]! } });
        Assert.Equal("ROLE_BUILT_IN", (string?)kept["deleteRole"]!["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Who_manages_users_only_cannot_give_more_than_they_have()
    {
        var (admin, role, member) = await world.RoleAsync("registrar", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(role, new { specialRights = new[] { Permissions.ManageUsers } });
        var user = await world.Running.Api.AddUserAsync("newcomer", null);

        Assert.Equal("InvalidStateError ROLE_BEYOND_OWN", await member.RefusedAsync("setUserRoles", "user", new { userId = ApiClient.Id<User>(user.Id), roleIds = new[] { ApiClient.Id<Role>(Role.IdOf(RoleCode.Admin)) } }));
        await SetRolesAsync(member, user, Role.IdOf(RoleCode.ReadOnly));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await member.ErrorCodeAsync("{ roles { entityRights { read } } }"));

        await world.Running.Api.Services.GetRequiredService<AuditKeeper>().KeepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await world.Running.Api.InSystemAsync(db => db.AuditEvents.CountAsync(
            e => e.Actor!.Name == "registrar" && e.Action == "setUserRoles" && e.Outcome == AuditOutcome.Refused && e.Reason == "ROLE_BEYOND_OWN")));
    }

    [Fact]
    public async Task Who_manages_users_only_neither_becomes_nor_removes_who_may_do_more()
    {
        var (admin, role, member) = await world.RoleAsync("second-registrar", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(role, new { specialRights = new[] { Permissions.ManageUsers } });
        var (above, equal) = (ApiClient.Id<User>(world.Running.Api.Users[RoleCode.Admin].Id), ApiClient.Id<User>(world.Running.Api.Users[RoleCode.ReadOnly].Id));

        const string Beyond = "InvalidStateError ROLE_BEYOND_OWN";
        Assert.Equal(Beyond, await member.RefusedAsync("resetUserPassword", "link", new { id = above }));
        Assert.Equal(Beyond, await member.RefusedAsync("setUserActive", "user", new { id = above, active = false }));
        Assert.Equal(Beyond, await member.RefusedAsync("setUserRoles", "user", new { userId = above, roleIds = new[] { ApiClient.Id<Role>(Role.IdOf(RoleCode.ReadOnly)) } }));
        Assert.Equal(Beyond, await member.RefusedAsync("inviteUser", "link", new { name = "New", email = "new@demo.example", roleIds = new[] { ApiClient.Id<Role>(Role.IdOf(RoleCode.Sales)) } }));
        await member.DoAsync("resetUserPassword", "link", new { id = equal }, "path");
    }

    [Fact]
    public async Task Who_manages_users_only_brings_no_records_into_their_own_sight()
    {
        var (admin, role, member) = await world.RoleAsync("leader", RoleCode.Manager);
        await admin.UpdateRoleAsync(role, new { specialRights = new[] { Permissions.ManageUsers } });
        var me = (string)(await member.DataAsync("{ viewer { user { id } } }"))["viewer"]!["user"]!["id"]!;
        var (own, theirs) = (new Team { Name = "Led" }, ApiClient.Id<Team>(world.Running.Api.OtherSales.TeamId!.Value));
        await world.Running.Api.SaveAsync(own);
        await admin.DoAsync("updateUser", "user", new { id = me, teamId = ApiClient.Id<Team>(own.Id) });

        const string Beyond = "InvalidStateError TEAM_BEYOND_OWN";
        Assert.Equal(Beyond, await member.RefusedAsync("updateUser", "user", new { id = me, teamId = theirs }));
        Assert.Equal(Beyond, await member.RefusedAsync("updateUser", "user", new { id = ApiClient.Id<User>(world.Running.Api.OtherSales.Id), teamId = ApiClient.Id<Team>(own.Id) }));
        Assert.Equal(Beyond, await member.RefusedAsync("updateTeam", "team", new { id = theirs, parentId = ApiClient.Id<Team>(own.Id) }));
        await member.DoAsync("updateTeam", "team", new { id = ApiClient.Id<Team>(own.Id), name = "Led well" });
    }

    [Fact]
    public async Task Role_with_rights_of_its_own_is_taken_away_when_nobody_holds_it()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var role = await admin.DoAsync("createRole", "role", new { name = "short-lived", copyOfId = ApiClient.Id<Role>(Role.IdOf(RoleCode.Sales)) }, "id version");
        role = await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "phone", "NONE") } });
        role = await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Customer", "phone", null) } });

        var deleted = await admin.DataAsync("mutation($input: DeleteRoleInput!) { deleteRole(input: $input) { deletedRoleId } }", new { input = new { id = (string)role["id"]!, version = (int)role["version"]! } });

        Assert.Equal((string)role["id"]!, (string?)deleted["deleteRole"]!["deletedRoleId"]);
    }

    [Fact]
    public async Task Change_of_a_role_tells_what_it_was_and_what_it_became()
    {
        var (admin, role, _) = await world.RoleAsync("audited", RoleCode.Sales);
        await admin.UpdateRoleAsync(role, new { entityRights = new[] { Entity("CUSTOMER", "ALL") } });

        var lines = (await admin.DataAsync(
            "query($id: String!) { auditEvents(where: { entityId: { startsWith: $id }, action: { eq: \"updateRole\" } }) { nodes { entity summary changes { field before after } } } }",
            new { id = IdOf(role).ToString() }))["auditEvents"]!["nodes"]!.AsArray();

        var changes = lines.SelectMany(l => l!["changes"]!.AsArray()).Select(c => $"{c!["field"]}: {c["before"]} -> {c["after"]}").ToList();
        Assert.Contains("EntityRight.read: OWN -> ALL", changes);
        Assert.DoesNotContain(lines, l => ((string)l!["summary"]!).Contains("Name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_looks_through_a_role_that_sees_more_than_they_do()
    {
        var (admin, role, member) = await world.RoleAsync("previewer", RoleCode.ReadOnly);
        await admin.UpdateRoleAsync(role, new { specialRights = new[] { Permissions.ManageRoles } });

        Assert.Equal((403, 200), (await LookAsync(RoleCode.Service), await LookAsync(RoleCode.ReadOnly)));

        async Task<int> LookAsync(RoleCode through)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{\"query\":\"{ __typename }\"}", null, "application/json") };
            request.Headers.Add("CrmGraph-View-As", ApiClient.Id<Role>(Role.IdOf(through)));
            return (int)(await member.Http.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task Step_that_would_tell_a_hidden_status_is_refused_whatever_the_status_is()
    {
        var (admin, role, member) = await world.RoleAsync("statusless", RoleCode.Sales);
        var customer = await member.DoAsync("createCustomer", "customer", new { name = "Of the statusless", kind = "COMPANY" });
        var deal = await member.DoAsync("createOpportunity", "opportunity", new { customerId = (string)customer["id"]!, title = "deal", amount = 1 }, "id version");
        var lost = await member.DoAsync("loseOpportunity", "opportunity", new { id = (string)deal["id"]!, version = (int)deal["version"]!, reason = "PRICE" }, "id version");
        Assert.Equal("InvalidStateError OPPORTUNITY_IS_LOST", await member.RefusedAsync("winOpportunity", "opportunity", new { id = (string)deal["id"]!, version = (int)lost["version"]! }));

        await admin.UpdateRoleAsync(role, new { fieldRights = new[] { Field("Opportunity", "status", "NONE") } });

        var answer = await member.SendAsync(
            "mutation($input: WinOpportunityInput!) { winOpportunity(input: $input) { errors { __typename } } }", new { input = new { id = (string)deal["id"]!, version = (int)lost["version"]! } });
        Assert.Equal("FIELD_USE", (string?)answer["errors"]![0]!["extensions"]!["reason"]);
    }

    [Fact]
    public async Task Wrong_rights_are_refused_and_the_role_stays_as_it_was()
    {
        var (admin, role, _) = await world.RoleAsync("refused", RoleCode.ReadOnly);
        var (id, version) = ((string)role["id"]!, (int)role["version"]!);

        Assert.Equal("ValidationError ROLE_FIELD_UNKNOWN fieldRights", await admin.RefusedAsync("updateRole", "role", new { id, version, name = "x", fieldRights = new[] { Field("Customer", "shoeSize", "FULL") } }));

        // It is there, but not for anybody to name.
        Assert.Equal("ValidationError ROLE_FIELD_UNKNOWN fieldRights", await admin.RefusedAsync("updateRole", "role", new { id, version, name = "x", fieldRights = new[] { Field("AuditEvent", "fieldChanges", "FULL") } }));
        Assert.Equal("ValidationError ROLE_RIGHT_UNKNOWN specialRights", await admin.RefusedAsync("updateRole", "role", new { id, version, specialRights = new[] { "everything" } }));
        Assert.Equal("DuplicateError ROLE_NAME_TAKEN name", await admin.RefusedAsync("updateRole", "role", new { id, version, name = "Admin" }));
        Assert.Equal(
            "ValidationError ROLE_EXPORT_BEYOND_READ fieldRights",
            await admin.RefusedAsync("updateRole", "role", new { id, version, fieldRights = new[] { new { type = "Customer", field = "phone", read = "MASK", export = "FULL" } } }));
        Assert.Equal(version, (int)(await admin.RoleAsync(IdOf(role)))["version"]!);
    }

    private static object Field(string type, string field, string? read, bool write = true) => new { type, field, read, write };

    private static object Entity(string entity, string read, string update = "NONE") =>
        new { entity, create = "NONE", read, update, delete = "NONE", export = "NONE", transfer = "NONE" };

    private static Guid IdOf(JsonNode role)
    {
        Assert.True(GraphQL.Types.GlobalId.TryDecode((string)role["id"]!, out _, out var key));
        return new Guid(key!);
    }

    private static async Task SetRolesAsync(ApiClient client, User user, params Guid[] roles) =>
        await client.DoAsync("setUserRoles", "user", new { userId = ApiClient.Id<User>(user.Id), roleIds = roles.Select(ApiClient.Id<Role>) });

    public sealed class World : IAsyncLifetime
    {
        public RunningApi Running { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Running.InitializeAsync();
            foreach (var (name, phone) in new[] { ("Theirs", "13900000002"), ("Those", "13800000003") })
            {
                var customer = new Customer { Name = name, Kind = CustomerKind.Company, OwnerId = Running.Api.OtherSales.Id, Phone = phone, AnnualValue = 9 };
                await Running.Api.SaveAsync(customer, new Contact { CustomerId = customer.Id, FullName = $"Person of {name}" });
            }
        }

        /// <summary>An administrator, a copy of a built-in role, and somebody who holds the copy.</summary>
        public async Task<(ApiClient Admin, JsonNode Role, ApiClient Member)> RoleAsync(string name, RoleCode like)
        {
            var admin = await Running.AsAsync(RoleCode.Admin);
            var role = await admin.DoAsync("createRole", "role", new { name, copyOfId = ApiClient.Id<Role>(Role.IdOf(like)) }, "id version");
            var user = await Running.Api.AddUserAsync(name, null);
            await SetRolesAsync(admin, user, IdOf(role));
            return (admin, role, await Running.Api.SignInAsync(user));
        }

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}

internal static class RoleClient
{
    public static async Task<JsonNode> RoleAsync(this ApiClient client, Guid id) =>
        (await client.DataAsync("query($id: ID!) { node(id: $id) { ... on Role { id version name } } }", new { id = ApiClient.Id<Role>(id) }))["node"]!;

    /// <summary>Changes a role from the version it was read at and returns it anew.</summary>
    public static Task<JsonNode> UpdateRoleAsync(this ApiClient client, JsonNode role, object changes)
    {
        var input = System.Text.Json.JsonSerializer.SerializeToNode(changes)!.AsObject();
        input["id"] = (string)role["id"]!;
        input["version"] = (int)role["version"]!;
        return client.DoAsync("updateRole", "role", input, "id version");
    }
}
