using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

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
    public async Task New_tier_comes_last_unless_told_otherwise()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var last = (int)(await manager.DataAsync("{ tiers { rank } }"))["tiers"]!.AsArray().Append(new JsonObject { ["rank"] = 0 }).Max(t => (int)t!["rank"]!);

        var added = await manager.DoAsync("createTier", "tier", new { name = "Added", intervalDays = 10 }, "name rank intervalDays channels ownerRole customerCount");
        var first = await manager.DoAsync("createTier", "tier", new { name = "First", intervalDays = 10, rank = 1 }, "id version rank");
        var later = await manager.DoAsync("updateTier", "tier", new { id = (string)first["id"]!, version = (int)first["version"]!, rank = 98 }, "rank");

        Assert.Equal($$"""{"name":"Added","rank":{{last + 1}},"intervalDays":10,"channels":[],"ownerRole":"SALES","customerCount":0}""", added.ToJsonString());
        Assert.Equal((1, 98), ((int)first["rank"]!, (int)later["rank"]!));
        Assert.Equal("DuplicateError TIER_NAME_TAKEN name", await manager.RefusedAsync("createTier", "tier", new { name = "Added", intervalDays = 10 }));
        Assert.Equal("ValidationError TIER_NAME_REQUIRED name", await manager.RefusedAsync("createTier", "tier", new { name = " ", intervalDays = 10 }));
    }

    [Fact]
    public async Task Removed_tier_hands_all_its_customers_over_also_those_the_manager_does_not_see()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var (old, heir) = (new Tier { Name = "Old", Rank = 20, IntervalDays = 7 }, new Tier { Name = "Heir", Rank = 21, IntervalDays = 7 });
        var (seen, hidden, deleted) = (Customer(world.Api.Users[RoleCode.Sales].Id), Customer(world.Api.OtherSales.Id), Customer(world.Api.OtherSales.Id));
        deleted.Delete("gone", DateTimeOffset.UnixEpoch);
        await world.Api.SaveAsync(old, heir, seen, hidden, deleted);
        var (id, successorId) = (ApiClient.Id<Tier>(old.Id), ApiClient.Id<Tier>(heir.Id));

        Assert.Equal("InvalidStateError TIER_IN_USE", await RefusedAsync(new { id, version = 1 }));
        Assert.Equal("ValidationError TIER_SUCCESSOR_INVALID successorId", await RefusedAsync(new { id, version = 1, successorId = id }));
        Assert.Equal("NotFoundError TIER_NOT_FOUND", await RefusedAsync(new { id, version = 1, successorId = ApiClient.Id<Tier>(Guid.Empty) }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 1", await RefusedAsync(new { id, version = 9, successorId }));
        Assert.Equal(id, await DeleteAsync(new { id, version = 1, successorId }));
        Assert.Equal("NotFoundError TIER_NOT_FOUND", await RefusedAsync(new { id, version = 1, successorId }));

        var after = await world.Api.InSystemAsync(db => db.Customers.IgnoreQueryFilters()
            .Where(c => c.Id == seen.Id || c.Id == hidden.Id || c.Id == deleted.Id).Select(c => new { c.TierId, c.Version }).ToListAsync());
        Assert.All(after, c => Assert.Equal((heir.Id, 2), (c.TierId, c.Version)));
        Assert.Equal(3, after.Count);
        var told = await world.Api.InSystemAsync(db => db.AuditEvents.Where(e => e.Action == "deleteTier" && e.Outcome == Api.Audit.AuditOutcome.Done).Select(e => $"{e.Entity} {e.Summary}").ToListAsync());
        Assert.Equal(["Customer changed: TierId of 3 customers", "Tier removed"], told.Order());

        async Task<string> RefusedAsync(object input) => (await TryAsync(input)).Refused!;
        async Task<string> DeleteAsync(object input) => (await TryAsync(input)).DeletedId!;
        async Task<(string? DeletedId, string? Refused)> TryAsync(object input)
        {
            var payload = (await manager.DataAsync(
                "mutation($input: DeleteTierInput!) { deleteTier(input: $input) { deletedTierId errors { __typename ... on ValidationError { code field } ... on NotFoundError { code } ... on InvalidStateError { code } ... on VersionConflictError { code currentVersion } } } }",
                new { input }))["deleteTier"]!;
            var error = payload["errors"]?[0];
            return ((string?)payload["deletedTierId"], error is null ? null : string.Join(' ', error.AsObject().Select(m => m.Value?.ToString())));
        }

        Customer Customer(Guid ownerId) => new() { Name = "handed over", Kind = CustomerKind.Company, OwnerId = ownerId, TierId = old.Id };
    }

    [Fact]
    public async Task Sales_rep_may_neither_add_nor_remove_a_tier()
    {
        var sales = await world.AsAsync(RoleCode.Sales);
        var tier = new Tier { Name = "Kept", Rank = 30, IntervalDays = 7 };
        await world.Api.SaveAsync(tier);

        Assert.Equal("AUTH_NOT_AUTHORIZED", await sales.ErrorCodeAsync("mutation { createTier(input: { name: \"x\", intervalDays: 1 }) { tier { id } } }"));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await sales.ErrorCodeAsync(
            "mutation($id: ID!) { deleteTier(input: { id: $id, version: 1 }) { deletedTierId } }", new { id = ApiClient.Id<Tier>(tier.Id) }));
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
