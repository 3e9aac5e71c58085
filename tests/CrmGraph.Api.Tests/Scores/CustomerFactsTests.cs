using System.Globalization;
using System.Text.Json.Nodes;
using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Nightly;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Scores;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Scores;

/// <summary>What is counted of customers and what it scores, against a company computed by hand.</summary>
public sealed class CustomerFactsTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly ScoreWeights s_weights = new ScoreSettings().ToWeights();

    [Fact]
    public async Task Night_counts_and_scores_every_customer_as_computed_by_hand_and_leaves_versions_alone()
    {
        var ct = TestContext.Current.CancellationToken;
        await GoldenCompany.FoundAsync(world.Api, world.Stages[0]);

        // Four at a time, so that the company takes several batches.
        var changed = await CountAllAsync(4, ct);

        var customers = await world.Api.InSystemAsync(db => db.Customers.AsNoTracking().Where(c => GoldenCompany.Answers.Keys.Contains(c.Name)).ToListAsync(ct));
        Assert.Equal(GoldenCompany.Answers.OrderBy(a => a.Key, StringComparer.Ordinal), customers.ToDictionary(c => c.Name, Describe).OrderBy(a => a.Key, StringComparer.Ordinal));
        Assert.All(customers, c => Assert.Equal(1, c.Version));
        Assert.Equal(GoldenCompany.Answers.Count, changed);
        Assert.Equal(0, await CountAllAsync(100, ct));
    }

    [Fact]
    public async Task Reader_is_told_the_score_with_parts_that_add_up_in_their_language()
    {
        var id = await world.CustomerAsync("Explained");
        await CountNowAsync();

        var sales = await world.SalesAsync();
        var customer = (await sales.DataAsync(
            "query($id: ID!) { customer(id: $id) { activityScore score { value settingsVersion parts { kind weight value points explanation source } } } }", new { id }))["customer"]!;

        var parts = customer["score"]!["parts"]!.AsArray();
        Assert.Equal((15, 15), ((int)customer["activityScore"]!, (int)customer["score"]!["value"]!));
        Assert.Equal(["RECENCY 25 - 0", "FREQUENCY 20 0 0", "MONEY 25 0 0", "REPLIES 10 0 0", "SURVEY 10 - 5", "TICKETS 10 0 10"], parts.Select(Part));
        Assert.Equal("近一年没有评分，计一半。", (string)parts[4]!["explanation"]!);
        sales.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        var english = await sales.DataAsync("query($id: ID!) { customer(id: $id) { score { parts { explanation } } } }", new { id });
        sales.Http.DefaultRequestHeaders.Remove("Accept-Language");
        Assert.Equal("No rating within a year: half the points.", (string)english["customer"]!["score"]!["parts"]![4]!["explanation"]!);
    }

    [Fact]
    public async Task Who_may_not_read_amounts_of_deals_learns_nothing_that_was_counted_from_them()
    {
        var id = await world.CustomerAsync("Hidden amounts");
        await CountNowAsync();
        var blind = new Role { Id = Guid.CreateVersion7(), Name = "No amounts" };
        blind.EntityRights.AddRange(Enum.GetValues<RecordEntity>().Select(e => Right(blind, e)));
        blind.FieldRights.Add(new FieldRight { RoleId = blind.Id, Type = "Opportunity", Field = "amount", Read = GraphQL.Planning.FieldAccess.None, Write = false, Export = GraphQL.Planning.FieldAccess.None });
        await world.Api.SaveAsync(blind);
        var user = await world.Api.AddUserAsync("blind", null);
        await world.Api.SaveAsync(new UserRole { UserId = user.Id, RoleId = blind.Id });
        var client = await world.Api.SignInAsync(user);

        var seen = (await client.DataAsync("query($id: ID!) { customer(id: $id) { activityScore wonAmount totalWon wonCount score { value } } }", new { id }))["customer"]!;

        Assert.Equal("""{"activityScore":null,"wonAmount":null,"totalWon":null,"wonCount":0,"score":null}""", seen.ToJsonString());
        foreach (var use in new[] { "where: { wonAmount: { gt: 1 } }", "where: { activityScore: { gt: 1 } }", "order: [{ totalWon: DESC }]" })
        {
            Assert.Equal("AUTH_NOT_AUTHORIZED", await client.ErrorCodeAsync($"{{ customers({use}) {{ totalCount }} }}"));
        }
    }

    [Fact]
    public async Task Won_deal_and_follow_up_count_soon_after_they_are_saved()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var api = await CrmApi.StartAsync("Development", [new("Scores:FollowEvents", "true")], ct);
        await api.SaveAsync(Seeded(out var stage));
        var sales = await api.SignInAsync(RoleCode.Sales);
        var customerId = (string)(await sales.DoAsync("createCustomer", "customer", new { name = "Followed", kind = "COMPANY" }))["id"]!;
        var deal = await sales.DoAsync("createOpportunity", "opportunity", new { customerId, title = "deal", amount = 40_000, stageId = ApiClient.Id<Stage>(stage.Id) }, "id version");

        await sales.DoAsync("winOpportunity", "opportunity", new { id = (string)deal["id"]!, version = (int)deal["version"]! });
        await sales.DoAsync("logFollowUp", "interaction", new { customerId, channel = "PHONE", summary = "said" });

        JsonNode? seen = null;
        for (var attempt = 0; attempt < 600 && (seen is null || (int)seen["contactCount"]! == 0 || (decimal)seen["wonAmount"]! == 0); attempt++)
        {
            await Task.Delay(100, ct);
            seen = (await sales.DataAsync("query($id: ID!) { customer(id: $id) { wonAmount contactCount activityScore } }", new { id = customerId }))["customer"];
        }

        // Recency 25, one contact of six 3.33, 40,000 of 100,000 10, no rating 5, no complaint 10.
        Assert.Equal("""{"wonAmount":40000,"contactCount":1,"activityScore":53}""", seen!.ToJsonString());
    }

    [Fact]
    public async Task Settings_are_changed_by_whoever_keeps_tiers_and_must_add_up()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var version = (int)(await manager.DataAsync("{ scoreSettings { version } }"))["scoreSettings"]!["version"]!;

        Assert.Equal("ValidationError SCORE_WEIGHTS_SUM", await manager.RefusedAsync("updateScoreSettings", "scoreSettings", new { version, moneyWeight = 26 }));
        Assert.Equal("ValidationError SCORE_MONEY_WEIGHT_OUT_OF_RANGE moneyWeight", await manager.RefusedAsync("updateScoreSettings", "scoreSettings", new { version, moneyWeight = 101 }));
        Assert.Equal("ValidationError SCORE_RECENCY_ZERO_DAYS_OUT_OF_RANGE recencyZeroDays", await manager.RefusedAsync("updateScoreSettings", "scoreSettings", new { version, recencyZeroDays = 7 }));
        Assert.Equal("ValidationError SCORE_MONEY_TARGET_OUT_OF_RANGE moneyTarget", await manager.RefusedAsync("updateScoreSettings", "scoreSettings", new { version, moneyTarget = 0 }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.SalesAsync()).ErrorCodeAsync(
            "mutation($input: UpdateScoreSettingsInput!) { updateScoreSettings(input: $input) { scoreSettings { version } } }", new { input = new { version, moneyTarget = 1 } }));

        var changed = await manager.DoAsync("updateScoreSettings", "scoreSettings", new { version, moneyWeight = 20, repliesWeight = 15, ticketLimit = 3 }, "version moneyWeight repliesWeight ticketLimit recencyWeight");

        Assert.Equal($$"""{"version":{{version + 1}},"moneyWeight":20,"repliesWeight":15,"ticketLimit":3,"recencyWeight":25}""", changed.ToJsonString());
        Assert.Equal($"VersionConflictError VERSION_CONFLICT {version + 1}", await manager.RefusedAsync("updateScoreSettings", "scoreSettings", new { version, moneyWeight = 26 }));
        await manager.DoAsync("updateScoreSettings", "scoreSettings", new { version = version + 1, moneyWeight = 25, repliesWeight = 10, ticketLimit = 2 });
    }

    [Theory]
    [InlineData(0, 25)]
    [InlineData(7, 25)]
    [InlineData(8, 24.86)]
    [InlineData(179, 0.14)]
    [InlineData(180, 0)]
    [InlineData(4000, 0)]
    public void Recency_falls_evenly_between_its_two_days(int days, double points)
    {
        var asOf = FactWindow.At(GoldenCompany.Now).AsOf;
        var facts = new CustomerFacts(asOf.AddDays(-days), null, 0, 0, 0, 0, 0, null, 0);

        var recency = ActivityScore.Of(facts, s_weights, asOf).Parts.Single(p => p.Kind == ScorePartKind.Recency);

        Assert.Equal((days, (decimal)points), ((int)recency.Value!.Value, recency.Points));
    }

    private static EntityRight Right(Role role, RecordEntity entity)
    {
        var right = new EntityRight { RoleId = role.Id, Entity = entity };
        right.Set(Reach.All, RecordAction.Read);
        return right;
    }

    private static string Describe(Customer c) => string.Create(
        CultureInfo.InvariantCulture,
        $"won {c.WonAmount:0.00} in {c.WonCount}, ever {c.TotalWon:0.00}, contacts {c.ContactCount}, replies {c.ReplyCount}, rating {c.SurveyScore?.ToString(CultureInfo.InvariantCulture) ?? "-"}, complaints {c.OpenComplaints}: {c.ActivityScore}");

    private static string Part(JsonNode? part) => $"{part!["kind"]} {part["weight"]} {part["value"]?.ToString() ?? "-"} {(decimal)part["points"]!:0.##}";

    private static object[] Seeded(out Stage stage)
    {
        var pipeline = new Pipeline { Name = "Deals", IsDefault = true };
        stage = new Stage { PipelineId = pipeline.Id, Name = "Contact", Position = 1, Probability = 10 };
        return [pipeline, stage];
    }

    private Task<int> CountAllAsync(int size, CancellationToken ct) => world.Api.InSystemAsync(async db =>
    {
        var progress = NightlyProgress.Start;
        while (await new FactKeeper(db).CountNextAsync(progress.After, size, s_weights, FactWindow.At(GoldenCompany.Now), ct) is { } batch)
        {
            progress = progress.With(batch);
        }

        return progress.Changed;
    });

    private async Task CountNowAsync() =>
        await world.Api.Services.GetRequiredService<NightlyRun>().RunAsync(null, TestContext.Current.CancellationToken);
}
