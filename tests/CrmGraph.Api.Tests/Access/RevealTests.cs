using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Audit;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Access;

/// <summary>One masked value can be had for a reason, and somebody can always say why a value is seen or not.</summary>
public sealed class RevealTests(RevealTests.World world) : IClassFixture<RevealTests.World>
{
    [Fact]
    public async Task A_masked_value_is_revealed_for_a_reason_and_the_audit_knows()
    {
        var masked = await world.MaskedServiceAsync("revealer");

        var shown = await masked.DoAsync("revealField", "revealedField", new { id = world.ContactId, field = "phones", reason = "Call back about order 7" }, "values remaining");

        Assert.Equal("""["13800001111","13800002222"]""", shown["values"]!.ToJsonString());
        Assert.Equal(49, (int)shown["remaining"]!);
        var line = await world.Running.Api.InSystemAsync(db => db.AuditEvents.OrderByDescending(e => e.At).FirstAsync(e => e.Action == "revealField"));
        Assert.Equal(("Contact", "phones: Call back about order 7"), (line.Entity, line.Summary));
        Assert.Equal((RecordEntity.Contact, world.CustomerId), (line.Kind, line.CustomerId));
    }

    [Fact]
    public async Task A_masked_day_of_which_nothing_is_shown_is_revealed_as_well()
    {
        var masked = await world.MaskedServiceAsync("birthday-caller");

        var shown = await masked.DoAsync("revealField", "revealedField", new { id = world.ContactId, field = "birthday", reason = "A card" }, "values");

        Assert.Equal("""["1980-05-17"]""", shown["values"]!.ToJsonString());
    }

    [Theory]
    [InlineData("phones", " ", "ValidationError REVEAL_REASON_REQUIRED reason")]
    [InlineData("title", "curious", "InvalidStateError REVEAL_NOT_MASKED")]
    [InlineData("noSuchField", "curious", "InvalidStateError REVEAL_NOT_MASKED")]
    [InlineData("phoneDigits", "curious", "InvalidStateError REVEAL_NOT_MASKED")]
    public async Task Only_a_masked_field_and_only_with_a_reason(string field, string reason, string refusal)
    {
        var masked = await world.MaskedServiceAsync($"refused-{field}");

        Assert.Equal(refusal, await masked.RefusedAsync("revealField", "revealedField", new { id = world.ContactId, field, reason }));
    }

    [Fact]
    public async Task Neither_out_of_sight_nor_without_the_right()
    {
        var sales = await world.Running.AsAsync(RoleCode.Sales);
        var reader = await world.Running.AsAsync(RoleCode.ReadOnly);
        var manager = await world.Running.AsAsync(RoleCode.Manager);
        var query = new { id = world.ContactId, field = "phones", reason = "x" };

        Assert.Equal("AUTH_NOT_AUTHORIZED", await RefusalAsync(sales, query));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await RefusalAsync(reader, query));
        Assert.Equal("NotFoundError RECORD_NOT_FOUND", await manager.RefusedAsync("revealField", "revealedField", query));
    }

    [Fact]
    public async Task The_day_has_a_quota()
    {
        var masked = await world.MaskedServiceAsync("greedy");
        await world.Running.Api.InSystemAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Name == "greedy");
            db.AuditEvents.AddRange(Enumerable.Range(0, 50).Select(_ => new Api.Audit.AuditEvent { At = DateTimeOffset.UtcNow, ActorId = user.Id, Action = "revealField" }));
            return await db.SaveChangesAsync();
        });

        Assert.Equal("InvalidStateError REVEAL_QUOTA", await masked.RefusedAsync("revealField", "revealedField", new { id = world.ContactId, field = "phones", reason = "x" }));
    }

    [Fact]
    public async Task What_was_refused_is_told_and_takes_nothing_of_the_quota()
    {
        var masked = await world.MaskedServiceAsync("unlucky");
        await masked.RefusedAsync("revealField", "revealedField", new { id = world.ContactId, field = "title", reason = "curious" });
        await world.Running.Api.Services.GetRequiredService<AuditKeeper>().KeepAsync(TestContext.Current.CancellationToken);

        var shown = await masked.DoAsync("revealField", "revealedField", new { id = world.ContactId, field = "phones", reason = "Call back" }, "remaining");

        Assert.Equal(49, (int)shown["remaining"]!);
        var refused = await world.Running.Api.InSystemAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "revealField" && e.Outcome == AuditOutcome.Refused && e.Actor!.Name == "unlucky"));
        Assert.Equal("REVEAL_NOT_MASKED", refused.Reason);
    }

    [Fact]
    public async Task Why_access_names_the_role_and_the_rule()
    {
        var reader = await world.Running.AsAsync(RoleCode.ReadOnly);

        var why = await WhyAsync(reader, "phones", null);

        Assert.Equal((true, "MASK"), ((bool)why["visible"]!, (string?)why["access"]));
        var reason = Assert.Single(why["reasons"]!.AsArray())!;
        Assert.Equal("READ_ONLY ALL True MASK DATA_CLASS True", $"{reason["role"]!["code"]} {reason["reach"]} {(bool)reason["reachesRecord"]!} {reason["fieldAccess"]} {reason["source"]} {(bool)reason["decides"]!}");
    }

    [Fact]
    public async Task Why_access_of_a_colleague_is_for_who_manages_roles()
    {
        var admin = await world.Running.AsAsync(RoleCode.Admin);
        var salesId = ApiClient.Id<User>(world.Running.Api.Users[RoleCode.Sales].Id);

        var why = await WhyAsync(admin, "phones", salesId);

        Assert.Equal((false, "NONE", "OWN", false), ((bool)why["visible"]!, (string?)why["access"], (string?)why["reasons"]![0]!["reach"], (bool)why["reasons"]![0]!["reachesRecord"]!));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.Running.AsAsync(RoleCode.Service)).ErrorCodeAsync(
            "query($id: ID!, $user: ID) { whyAccess(id: $id, userId: $user) { visible } }", new { id = world.ContactId, user = salesId }));
        Assert.Null((await (await world.Running.AsAsync(RoleCode.Sales)).DataAsync("query($id: ID!) { whyAccess(id: $id) { visible } }", new { id = world.ContactId }))["whyAccess"]);
    }

    private async Task<JsonNode> WhyAsync(ApiClient client, string field, string? userId) => (await client.DataAsync(
        "query($id: ID!, $field: String, $user: ID) { whyAccess(id: $id, field: $field, userId: $user) { visible access sources reasons { role { code name } reach reachesRecord fieldAccess source decides } } }",
        new { id = world.ContactId, field, user = userId }))["whyAccess"]!;

    private static Task<string?> RefusalAsync(ApiClient client, object input) =>
        client.ErrorCodeAsync("mutation($input: RevealFieldInput!) { revealField(input: $input) { revealedField { values } } }", new { input });

    public sealed class World : IAsyncLifetime
    {
        public RunningApi Running { get; } = new();

        public string ContactId { get; private set; } = "";

        public Guid? CustomerId { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Running.InitializeAsync();
            var customer = new Customer { Name = "Theirs", Kind = CustomerKind.Company, OwnerId = Running.Api.OtherSales.Id };
            var contact = new Contact { CustomerId = customer.Id, FullName = "Person", Birthday = new DateOnly(1980, 5, 17), Phones = ["13800001111", "13800002222"] };
            await Running.Api.SaveAsync(customer, contact);
            (ContactId, CustomerId) = (ApiClient.Id<Contact>(contact.Id), customer.Id);
        }

        /// <summary>Somebody of service whose role sees phone numbers masked.</summary>
        public async Task<ApiClient> MaskedServiceAsync(string name)
        {
            var admin = await Running.AsAsync(RoleCode.Admin);
            var role = await admin.DoAsync("createRole", "role", new { name, copyOfId = ApiClient.Id<Role>(Role.IdOf(RoleCode.Service)) }, "id version");
            await admin.DoAsync("updateRole", "role", new
            {
                id = (string)role["id"]!,
                version = (int)role["version"]!,
                fieldRights = new[]
                {
                    new { type = "Contact", field = "phones", read = "MASK" },
                    new { type = "Contact", field = "birthday", read = "MASK" },
                },
            });
            var user = await Running.Api.AddUserAsync(name, null);
            await admin.DoAsync("setUserRoles", "user", new { userId = ApiClient.Id<User>(user.Id), roleIds = new[] { (string)role["id"]! } });
            return await Running.Api.SignInAsync(user);
        }

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
