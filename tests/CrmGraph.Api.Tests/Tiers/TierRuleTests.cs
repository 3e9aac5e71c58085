using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Nightly;
using CrmGraph.Api.Tests.Scores;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Tiers;

/// <summary>Rules of tiers on the company computed by hand: tried out, saved, run, and overruled by a colleague.</summary>
public sealed class TierRuleTests : IAsyncLifetime
{
    private const string Preview = """
        query($rules: [TierRuleInput!]!, $default: ID) {
          previewTierRules(rules: $rules, defaultTierId: $default) { customers held moving moves { fromTierId toTierId count } }
        }
        """;

    private readonly RunningApi world = new();
    private readonly Tier top = new() { Name = "Top", Rank = 1, IntervalDays = 7 };
    private readonly Tier quiet = new() { Name = "Quiet", Rank = 2, IntervalDays = 90 };
    private readonly Tier rest = new() { Name = "Rest", Rank = 3, IntervalDays = 30 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        await world.Api.SaveAsync(top, quiet, rest);
        await GoldenCompany.FoundAsync(world.Api, world.Stages[0]);
        await world.Api.InSystemAsync(async db =>
        {
            // As of the day the company was written for, whichever day it is.
            var settings = await db.ScoreSettings.SingleAsync(Ct);
            return await new Api.Scores.FactKeeper(db).CountNextAsync(null, 100, settings.ToWeights(), Api.Scores.FactWindow.At(GoldenCompany.Now), Ct);
        });
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Preview_says_who_would_move_where_and_writes_nothing()
    {
        var manager = await world.AsAsync(RoleCode.Manager);

        var preview = (await manager.DataAsync(Preview, new { rules = Rules(), @default = Id(rest) }))["previewTierRules"]!;
        var behind = (await manager.DataAsync(
            "query($rules: [TierRuleInput!]!, $to: ID!) { tierPreviewCustomers(rules: $rules, toTierId: $to, order: [{ name: ASC }]) { totalCount nodes { name } } }",
            new { rules = Rules(), to = Id(top) }))["tierPreviewCustomers"]!;

        // lively won 150,000 and buyer 50,000: top. silent and new have 33 and 15 points, edge 24: quiet. angry, 47, is none of both: rest.
        Assert.Equal((6, 0, 6), ((int)preview["customers"]!, (int)preview["held"]!, (int)preview["moving"]!));
        Assert.Equal([$"{Id(quiet)} 3", $"{Id(rest)} 1", $"{Id(top)} 2"], preview["moves"]!.AsArray().Select(m => $"{m!["toTierId"]} {m["count"]}").Order(StringComparer.Ordinal).OrderBy(m => m[..^2] == Id(quiet) ? 0 : m[..^2] == Id(rest) ? 1 : 2));
        Assert.Equal((2, "buyer lively"), ((int)behind["totalCount"]!, string.Join(' ', behind["nodes"]!.AsArray().Select(c => (string)c!["name"]!))));
        Assert.Empty(await TiersAsync());
    }

    [Fact]
    public async Task Saved_rules_move_customers_at_night_with_a_reason_and_the_first_rule_wins()
    {
        await SaveAsync(0, Id(rest));
        await RunAsync();

        Assert.Equal(["angry Rest", "buyer Top", "edge Quiet", "lively Top", "new Quiet", "silent Quiet"], await TiersAsync());
        Assert.Equal(
            ["angry - Rest Default - 1", "buyer - Top Rule Big 1", "edge - Quiet Rule Few points 1", "lively - Top Rule Big 1", "new - Quiet Rule Few points 1", "silent - Quiet Rule Few points 1"],
            await StoryAsync());

        // The order turned round and nobody left over: only those move whom another rule takes now.
        await SaveAsync(1, null, [Rule(top, new { wonAmount = new { gte = 100_000 } }, "Very big"), Rule(rest, new { name = new { eq = "buyer" } }, "Buyer")]);
        await RunAsync();
        await RunAsync();

        Assert.Equal(["angry Rest", "buyer Rest", "edge Quiet", "lively Top", "new Quiet", "silent Quiet"], await TiersAsync());
        Assert.Contains("buyer Top Rest Rule Buyer 2", await StoryAsync());
        Assert.Equal(7, (await StoryAsync()).Count);
    }

    [Fact]
    public async Task What_a_colleague_chose_stays_until_its_day_has_passed()
    {
        var sales = await world.SalesAsync();
        var lively = await CustomerAsync("lively");
        var input = new { id = lively.GlobalId, version = lively.Version, tierId = Id(quiet), reason = "They asked for peace", until = "2999-01-01" };

        Assert.Equal("ValidationError CUSTOMER_TIER_HELD_UNTIL_OUT_OF_RANGE tierHeldUntil", await sales.RefusedAsync("setCustomerTier", "customer", input with { until = "2020-01-01" }));
        Assert.Equal("ValidationError TIER_CHANGE_REASON_REQUIRED reason", await sales.RefusedAsync("setCustomerTier", "customer", input with { reason = " " }));
        var set = await sales.DoAsync("setCustomerTier", "customer", input, "version tierHeldUntil tier { name } tierChanges { nodes { kind fromTier toTier reason until by { name } } }");
        await SaveAsync(0, Id(rest));
        await RunAsync();

        Assert.Equal("""{"kind":"MANUAL","fromTier":null,"toTier":"Quiet","reason":"They asked for peace","until":"2999-01-01","by":{"name":"sales"}}""", set["tierChanges"]!["nodes"]![0]!.ToJsonString());
        Assert.Contains("lively Quiet", await TiersAsync());

        await world.Api.InSystemAsync(db => db.Customers.Where(c => c.Name == "lively").ExecuteUpdateAsync(s => s.SetProperty(c => c.TierHeldUntil, new DateOnly(2020, 1, 1)), Ct));
        await RunAsync();

        Assert.Contains("lively Top", await TiersAsync());
    }

    [Fact]
    public async Task Tier_changed_with_the_customer_is_told_and_held_for_a_month()
    {
        var sales = await world.SalesAsync();
        var buyer = await CustomerAsync("buyer");

        var changed = await sales.DoAsync("updateCustomer", "customer", new { id = buyer.GlobalId, version = buyer.Version, tierId = Id(quiet) }, "tierHeldUntil tierChanges { totalCount nodes { kind toTier } }");

        Assert.Equal("""{"totalCount":1,"nodes":[{"kind":"MANUAL","toTier":"Quiet"}]}""", changed["tierChanges"]!.ToJsonString());
        Assert.True(DateOnly.Parse((string)changed["tierHeldUntil"]!, System.Globalization.CultureInfo.InvariantCulture) > DateOnly.FromDateTime(DateTime.UtcNow.AddDays(28)));
        await SaveAsync(0, Id(rest));
        await RunAsync();
        Assert.Contains("buyer Quiet", await TiersAsync());
    }

    [Fact]
    public async Task Rules_are_for_whoever_keeps_tiers_and_ask_for_nothing_their_author_may_not_read()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var input = new { version = 0, defaultTierId = (string?)Id(rest), rules = Rules() };

        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.SalesAsync()).ErrorCodeAsync("{ tierRules { version } }"));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.SalesAsync()).ErrorCodeAsync(Preview, new { rules = Rules() }));
        Assert.Equal("ValidationError TIER_RULE_DESCRIPTION_REQUIRED description", await manager.RefusedAsync("saveTierRules", "tierRules", input with { rules = [Rule(top, new { }, " ")] }));
        Assert.Equal("NotFoundError TIER_NOT_FOUND", await manager.RefusedAsync("saveTierRules", "tierRules", input with { defaultTierId = ApiClient.Id<Tier>(Guid.Empty) }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 0", await manager.RefusedAsync("saveTierRules", "tierRules", input with { version = 3 }));
        await SaveAsync(0, Id(rest));

        var saved = (await manager.DataAsync("{ tierRules { version defaultTierId rules { tierId where active description effectiveFrom } } }"))["tierRules"]!;

        Assert.Equal((1, Id(rest), 2), ((int)saved["version"]!, (string)saved["defaultTierId"]!, saved["rules"]!.AsArray().Count));
        Assert.Equal("""{"wonAmount":{"gte":50000}}""", saved["rules"]![0]!["where"]!.ToJsonString());
    }

    [Fact]
    public async Task Run_on_demand_is_a_job_that_counts_and_sorts_everybody()
    {
        await SaveAsync(0, Id(rest), [Rule(top, new { name = new { eq = "new" } }, "By name")]);
        var manager = await world.AsAsync(RoleCode.Manager);

        var job = (await manager.DataAsync("mutation { runTierRules { job { id kind } } }"))["runTierRules"]!["job"]!;

        JsonNode? seen = null;
        for (var attempt = 0; attempt < 600 && (string?)seen?["status"] is not ("DONE" or "FAILED"); attempt++)
        {
            await Task.Delay(100, Ct);
            seen = (await manager.DataAsync("query($id: ID!) { job(id: $id) { status done total error } }", new { id = (string)job["id"]! }))["job"];
        }

        Assert.Equal("""{"status":"DONE","done":12,"total":12,"error":null}""", seen!.ToJsonString());
        Assert.Equal(["angry Rest", "buyer Rest", "edge Rest", "lively Rest", "new Top", "silent Rest"], await TiersAsync());
    }

    [Fact]
    public async Task Night_is_asked_for_once_a_day_and_goes_on_where_a_run_broke_off()
    {
        await SaveAsync(0, Id(rest));
        var night = world.Api.Services.GetRequiredService<NightlyRun>();
        var tiers = night.Steps.Single(s => s.Name == "tiers");
        var middle = (await world.Api.InSystemAsync(db => db.Customers.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Ct)))[2];

        var progress = await night.RunAsync(tiers, new NightlyProgress(middle, 3, 3), null, Ct);

        Assert.Equal((6, 6), (progress.Done, progress.Changed));
        Assert.Equal(3, (await TiersAsync()).Count);
        Assert.Equal(["facts", "tiers"], night.Steps.Select(s => s.Name).Take(2));
    }

    private static string Id(Tier tier) => ApiClient.Id<Tier>(tier.Id);

    private static object Rule(Tier tier, object where, string description) => new { tierId = Id(tier), where, description };

    private object[] Rules() =>
    [
        Rule(top, new { wonAmount = new { gte = 50_000 } }, "Big"),
        Rule(quiet, new { activityScore = new { lt = 40 } }, "Few points"),
    ];

    private async Task SaveAsync(int version, string? defaultTierId, object[]? rules = null) =>
        await (await world.AsAsync(RoleCode.Manager)).DoAsync("saveTierRules", "tierRules", new { version, defaultTierId, rules = rules ?? Rules() }, "version");

    private async Task RunAsync()
    {
        var night = world.Api.Services.GetRequiredService<NightlyRun>();
        await night.RunAsync(night.Steps.Single(s => s.Name == "tiers"), NightlyProgress.Start, null, Ct);
    }

    private Task<List<string>> TiersAsync() =>
        world.Api.InSystemAsync(db => db.Customers.Where(c => c.TierId != null).OrderBy(c => c.Name).Select(c => c.Name + " " + c.Tier!.Name).ToListAsync(Ct));

    private async Task<List<string>> StoryAsync() => [.. (await world.Api.InSystemAsync(db => db.TierChanges.Include(t => t.Customer).OrderBy(t => t.Customer.Name).ThenBy(t => t.Id).ToListAsync(Ct)))
        .Select(t => $"{t.Customer.Name} {t.FromTier ?? "-"} {t.ToTier} {t.Kind} {t.Rule ?? "-"} {t.RuleVersion}")];

    private Task<(string GlobalId, int Version)> CustomerAsync(string name) => world.Api.InSystemAsync(async db =>
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Name == name, Ct);
        return (ApiClient.Id<Customer>(customer.Id), customer.Version);
    });
}
