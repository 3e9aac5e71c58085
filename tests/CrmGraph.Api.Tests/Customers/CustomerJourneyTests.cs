using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Customers;

/// <summary>A customer from being created to being restored, over GraphQL.</summary>
public sealed class CustomerJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Fields = "id version name code city remark annualValue lifecycle lifecycleReason ownerId tags { name }";

    [Fact]
    public async Task New_customer_belongs_to_whoever_creates_it_and_is_a_prospect()
    {
        var sales = await world.SalesAsync();

        var customer = await sales.DoAsync("createCustomer", "customer", new { name = " 杭州星河 ", kind = "COMPANY" }, Fields);

        Assert.Equal(("杭州星河", "PROSPECT", 1), ((string?)customer["name"], (string?)customer["lifecycle"], (int)customer["version"]!));
        Assert.Equal(ApiClient.Id<User>(world.Api.Users[RoleCode.Sales].Id), (string?)customer["ownerId"]);
    }

    [Fact]
    public async Task What_an_update_leaves_out_stays_and_null_empties()
    {
        var sales = await world.SalesAsync();
        var made = await sales.DoAsync("createCustomer", "customer", new { name = "Optional", kind = "COMPANY", city = "杭州", remark = "keep", annualValue = 12.50m }, Fields);

        var changed = await sales.DoAsync("updateCustomer", "customer", new { id = (string)made["id"]!, version = 1, city = (string?)null, name = "Changed" }, Fields);

        Assert.Equal(
            ("Changed", null, "keep", "12.5", 2),
            ((string?)changed["name"], (string?)changed["city"], (string?)changed["remark"], changed["annualValue"]!.ToString().TrimEnd('0'), (int)changed["version"]!));
    }

    [Theory]
    [InlineData("name", "ValidationError CUSTOMER_NAME_REQUIRED name")]
    [InlineData("kind", "ValidationError CUSTOMER_KIND_REQUIRED kind")]
    [InlineData("lifecycle", "ValidationError CUSTOMER_LIFECYCLE_REQUIRED lifecycle")]
    public async Task What_a_customer_must_have_cannot_be_emptied(string member, string expected)
    {
        var sales = await world.SalesAsync();
        var id = await world.CustomerAsync();
        var before = await world.RowsAsync();

        Assert.Equal(expected, await sales.RefusedAsync("updateCustomer", "customer", new Dictionary<string, object?> { ["id"] = id, ["version"] = 1, [member] = null }));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Theory]
    [InlineData("lt: 79228162514264337593543950335", 1)]
    [InlineData("gt: -79228162514264337593543950335", 1)]
    [InlineData("gt: 9223372036854775807", 0)]
    [InlineData("in: [10, 9223372036854775807]", 1)]
    [InlineData("nin: [79228162514264337593543950335]", 1)]
    public async Task An_amount_no_column_holds_still_compares(string operation, int found)
    {
        var sales = await world.SalesAsync();
        var name = $"Valued {operation}";
        await sales.DoAsync("createCustomer", "customer", new { name, kind = "COMPANY", annualValue = 10 });

        var data = await sales.DataAsync(
            $"query($name: String) {{ customers(where: {{ name: {{ eq: $name }}, annualValue: {{ {operation} }} }}) {{ totalCount }} }}", new { name });

        Assert.Equal(found, (int)data["customers"]!["totalCount"]!);
    }

    [Theory]
    [InlineData("tagCustomer", 1)]
    [InlineData("untagCustomer", 0)]
    public async Task Callers_who_want_the_same_tag_at_once_all_get_their_will(string mutation, int tags)
    {
        var sales = await world.SalesAsync();
        for (var round = 0; round < 5; round++)
        {
            var tagId = (string)(await sales.DoAsync("createTag", "tag", new { name = $"{mutation} {round}" }))["id"]!;
            var customerId = await world.CustomerAsync($"{mutation} {round}");
            if (tags == 0)
            {
                await sales.DoAsync("tagCustomer", "customer", new { customerId, tagId });
            }

            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sales.DoAsync(mutation, "customer", new { customerId, tagId }, "tags { name }")));

            Assert.All(answers, a => Assert.Equal(tags, a["tags"]!.AsArray().Count));
        }
    }

    [Fact]
    public async Task Tags_are_replaced_as_a_whole_and_can_be_put_on_and_taken_off_one_by_one()
    {
        var sales = await world.SalesAsync();
        var red = (string)(await sales.DoAsync("createTag", "tag", new { name = "red", color = "#ff0000" }))["id"]!;
        var blue = (string)(await sales.DoAsync("createTag", "tag", new { name = "blue" }))["id"]!;
        var made = await sales.DoAsync("createCustomer", "customer", new { name = "Tagged", kind = "PERSON", tagIds = new[] { red, red } }, Fields);
        var id = (string)made["id"]!;

        Assert.Equal("red", Tags(made));
        Assert.Equal("blue", Tags(await sales.DoAsync("updateCustomer", "customer", new { id, version = 1, tagIds = new[] { blue } }, Fields)));
        Assert.Equal("blue red", Tags(await sales.DoAsync("tagCustomer", "customer", new { customerId = id, tagId = red }, Fields)));
        Assert.Equal("blue red", Tags(await sales.DoAsync("tagCustomer", "customer", new { customerId = id, tagId = red }, Fields)));
        Assert.Equal("red", Tags(await sales.DoAsync("untagCustomer", "customer", new { customerId = id, tagId = blue }, Fields)));
        Assert.Equal("DuplicateError TAG_NAME_TAKEN name", await sales.RefusedAsync("createTag", "tag", new { name = " red " }));
        var version = await world.Api.InSystemAsync(db => db.Customers.Where(c => c.Name == "Tagged").Select(c => c.Version).SingleAsync());
        Assert.Equal("", Tags(await sales.DoAsync("updateCustomer", "customer", new { id, version, tagIds = (string[]?)null }, Fields)));

        static string Tags(System.Text.Json.Nodes.JsonNode customer) =>
            string.Join(' ', customer["tags"]!.AsArray().Select(t => (string)t!["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Code_is_taken_once_even_by_a_customer_out_of_sight()
    {
        var sales = await world.SalesAsync();
        await world.Api.SaveAsync(new Customer { Name = "Hidden", Kind = CustomerKind.Company, Code = "H-1", OwnerId = world.Api.OtherSales.Id });
        var before = await world.RowsAsync();

        Assert.Equal("DuplicateError CUSTOMER_CODE_TAKEN code", await sales.RefusedAsync("createCustomer", "customer", new { name = "x", kind = "COMPANY", code = "H-1" }));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Two_who_take_the_same_code_at_once_leave_one_customer_with_it()
    {
        var sales = await world.SalesAsync();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            sales.MutateAsync("createCustomer", "customer", new { name = $"Race {n}", kind = "COMPANY", code = "RACE-1" }, "id")));

        Assert.Single(payloads, p => p["record"] is not null);
        Assert.All(payloads.Where(p => p["record"] is null), p => Assert.Equal("CUSTOMER_CODE_TAKEN", (string?)p["errors"]![0]!["code"]));
    }

    [Fact]
    public async Task Stale_version_is_refused_with_the_current_one()
    {
        var sales = await world.SalesAsync();
        var id = await world.CustomerAsync();
        await sales.DoAsync("updateCustomer", "customer", new { id, version = 1, city = "first" });

        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await sales.RefusedAsync("updateCustomer", "customer", new { id, version = 1, city = "second" }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await (await world.AsAsync(RoleCode.Manager)).RefusedAsync("deleteCustomer", "customer", new { id, version = 1, reason = "x" }));
    }

    [Fact]
    public async Task Of_writers_at_once_one_wins_and_the_others_learn_the_version()
    {
        var sales = await world.SalesAsync();
        var id = await world.CustomerAsync();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            sales.MutateAsync("updateCustomer", "customer", new { id, version = 1, city = $"city {n}" }, "version")));

        Assert.Equal(2, (int)Assert.Single(payloads, p => p["record"] is not null)["record"]!["version"]!);
        Assert.All(payloads.Where(p => p["record"] is null), p => Assert.Equal(2, (int)p["errors"]![0]!["currentVersion"]!));
    }

    [Fact]
    public async Task Deleted_customer_leaves_every_list_with_its_children_and_comes_back_whole()
    {
        var (sales, manager) = (await world.SalesAsync(), await world.AsAsync(RoleCode.Manager));
        var id = await world.CustomerAsync("Leaving");
        await sales.DoAsync("createContact", "contact", new { customerId = id, fullName = "Leaving Person" });
        await sales.DoAsync("createOpportunity", "opportunity", new { customerId = id, title = "Leaving Deal", amount = 10m });
        const string Seen = """
            query($id: ID!) {
              customer(id: $id) { name } node(id: $id) { id }
              customers(where: { id: { eq: $id } }) { totalCount }
              contacts(search: "leaving person") { totalCount }
              opportunities(where: { title: { eq: "Leaving Deal" } }) { totalCount }
            }
            """;
        var before = (await sales.DataAsync(Seen, new { id })).ToJsonString();

        Assert.Equal("ValidationError CUSTOMER_REASON_REQUIRED reason", await manager.RefusedAsync("deleteCustomer", "customer", new { id, version = 1, reason = " " }));
        await manager.MutateAsync("deleteCustomer", "customer", new { id, version = 1, reason = "duplicate" }, "id");
        var gone = await sales.DataAsync(Seen, new { id });
        await manager.DoAsync("restoreCustomer", "customer", new { id });

        Assert.Null(gone["customer"]);
        Assert.Null(gone["node"]);
        Assert.Equal((0, 0, 0), ((int)gone["customers"]!["totalCount"]!, (int)gone["contacts"]!["totalCount"]!, (int)gone["opportunities"]!["totalCount"]!));
        Assert.Equal(before, (await sales.DataAsync(Seen, new { id })).ToJsonString());
        Assert.Equal("InvalidStateError CUSTOMER_NOT_DELETED", await manager.RefusedAsync("restoreCustomer", "customer", new { id }));
        Assert.Equal(["CUSTOMER_CHANGE created", "STAGE_CHANGE Leaving Deal", "CUSTOMER_CHANGE deleted", "CUSTOMER_CHANGE restored"], await world.TimelineAsync(id));
    }

    [Fact]
    public async Task Lifecycle_takes_only_its_steps_and_asks_for_reasons()
    {
        var sales = await world.SalesAsync();
        var id = await world.CustomerAsync();

        Assert.Equal("ValidationError CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED lifecycle", await sales.RefusedAsync("updateCustomer", "customer", new { id, version = 1, lifecycle = "DORMANT" }));
        Assert.Equal("ValidationError CUSTOMER_LIFECYCLE_REASON_REQUIRED lifecycleReason", await sales.RefusedAsync("updateCustomer", "customer", new { id, version = 1, lifecycle = "LOST" }));
        var lost = await sales.DoAsync("updateCustomer", "customer", new { id, version = 1, lifecycle = "LOST", lifecycleReason = "price" }, Fields);

        Assert.Equal(("LOST", "price"), ((string?)lost["lifecycle"], (string?)lost["lifecycleReason"]));
    }

    [Fact]
    public async Task Unknown_owner_tier_and_tag_are_not_found()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var nobody = Guid.CreateVersion7();

        Assert.Equal("NotFoundError USER_NOT_FOUND", await manager.RefusedAsync("createCustomer", "customer", new { name = "x", kind = "COMPANY", ownerId = ApiClient.Id<User>(nobody) }));
        Assert.Equal("NotFoundError TIER_NOT_FOUND", await manager.RefusedAsync("createCustomer", "customer", new { name = "x", kind = "COMPANY", tierId = ApiClient.Id<Api.Tiers.Tier>(nobody) }));
        Assert.Equal("NotFoundError TAG_NOT_FOUND", await manager.RefusedAsync("createCustomer", "customer", new { name = "x", kind = "COMPANY", tagIds = new[] { ApiClient.Id<Tag>(nobody) } }));
    }
}
