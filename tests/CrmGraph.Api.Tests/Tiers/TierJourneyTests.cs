using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Tiers;

/// <summary>Care plans, over GraphQL.</summary>
public sealed class TierJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task Manager_changes_a_care_plan_and_may_not_break_it()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var (gold, silver) = (new Tier { Name = "Gold", Rank = 1, IntervalDays = 7 }, new Tier { Name = "Silver", Rank = 2, IntervalDays = 30 });
        await world.Api.SaveAsync(gold, silver);
        var id = ApiClient.Id<Tier>(gold.Id);

        var changed = await manager.DoAsync("updateTier", "tier", new { id, version = 1, intervalDays = 5, channels = new[] { "VISIT", "PHONE", "VISIT" }, ownerRole = "MANAGER", color = "#AABBCC" }, "version name intervalDays channels ownerRole color");

        Assert.Equal("""{"version":2,"name":"Gold","intervalDays":5,"channels":["VISIT","PHONE"],"ownerRole":"MANAGER","color":"#AABBCC"}""", changed.ToJsonString());
        Assert.Equal("ValidationError TIER_INTERVAL_DAYS_OUT_OF_RANGE intervalDays", await manager.RefusedAsync("updateTier", "tier", new { id, version = 2, intervalDays = 0 }));
        Assert.Equal("ValidationError TIER_OWNER_ROLE_REQUIRED ownerRole", await manager.RefusedAsync("updateTier", "tier", new { id, version = 2, ownerRole = (string?)null }));
        Assert.Equal("ValidationError TIER_COLOR_INVALID color", await manager.RefusedAsync("updateTier", "tier", new { id, version = 2, color = "red" }));
        Assert.Equal("DuplicateError TIER_NAME_TAKEN name", await manager.RefusedAsync("updateTier", "tier", new { id, version = 2, name = "Silver" }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await manager.RefusedAsync("updateTier", "tier", new { id, version = 1, name = "Platinum" }));
    }

    [Fact]
    public async Task Tier_counts_the_customers_in_sight()
    {
        var tier = new Tier { Name = "Counted", Rank = 9, IntervalDays = 7 };
        await world.Api.SaveAsync(tier, Customer(world.Api.Users[RoleCode.Sales].Id), Customer(world.Api.Users[RoleCode.Sales].Id), Customer(world.Api.OtherSales.Id));

        Assert.Equal((2, 3), (await CountAsync(RoleCode.Sales), await CountAsync(RoleCode.Admin)));

        async Task<int> CountAsync(RoleCode role) =>
            (int)(await (await world.AsAsync(role)).DataAsync("query($id: ID!) { tier(id: $id) { customerCount } }", new { id = ApiClient.Id<Tier>(tier.Id) }))["tier"]!["customerCount"]!;

        Customer Customer(Guid ownerId) => new() { Name = "c", Kind = CustomerKind.Company, OwnerId = ownerId, TierId = tier.Id };
    }
}
