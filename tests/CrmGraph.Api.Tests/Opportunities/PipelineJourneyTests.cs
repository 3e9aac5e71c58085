using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Opportunities;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Opportunities;

/// <summary>Deals on the board, over GraphQL.</summary>
public sealed class PipelineJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Fields = "id version status probability rank stageId closedAt lostReason closeNote amount";

    [Fact]
    public async Task New_deal_stands_on_top_of_the_first_stage_with_the_first_line_of_its_history()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var lower = await DealAsync(customerId, "lower");
        var upper = await DealAsync(customerId, "upper");

        Assert.True((double)upper["rank"]! < (double)lower["rank"]!);
        Assert.Equal((Stage(0), 10, "OPEN"), ((string?)upper["stageId"], (int)upper["probability"]!, (string?)upper["status"]));
        Assert.Equal(["null>Contact OPEN"], await HistoryAsync((string)upper["id"]!));
        Assert.Contains("STAGE_CHANGE upper", await world.TimelineAsync(customerId));
    }

    [Fact]
    public async Task Deal_moves_before_and_after_others_and_to_the_top()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var (a, b, c, d) = (await InContractAsync(customerId, "a"), await InContractAsync(customerId, "b"), await InContractAsync(customerId, "c"), await InContractAsync(customerId, "d"));
        Assert.Equal("dcba", await ContractOrderAsync(customerId));

        await MoveAsync(a, new() { ["beforeId"] = c["id"]!.ToString() });
        Assert.Equal("dacb", await ContractOrderAsync(customerId));
        await MoveAsync(d, new() { ["afterId"] = b["id"]!.ToString() });
        Assert.Equal("acbd", await ContractOrderAsync(customerId));
        await MoveAsync(b, []);
        Assert.Equal("bacd", await ContractOrderAsync(customerId));
        await MoveAsync(c, new() { ["beforeId"] = b["id"]!.ToString() });
        Assert.Equal("cbad", await ContractOrderAsync(customerId));

        async Task MoveAsync(JsonNode deal, Dictionary<string, object> where)
        {
            var moved = await sales.DoAsync("moveOpportunity", "opportunity", new Dictionary<string, object>(where) { ["id"] = deal["id"]!.ToString(), ["version"] = (int)deal["version"]!, ["stageId"] = Stage(2) }, Fields);
            deal["version"] = (int)moved["version"]!;
        }
    }

    [Fact]
    public async Task Column_without_room_between_two_cards_is_numbered_anew()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var (x, y, z) = (await DealAsync(customerId, "x", 1), await DealAsync(customerId, "y", 1), await DealAsync(customerId, "z", 1));
        await world.Api.InSystemAsync(async db =>
        {
            await db.Opportunities.Where(o => o.Title == "y").ExecuteUpdateAsync(set => set.SetProperty(o => o.Rank, 5));
            await db.Opportunities.Where(o => o.Title == "x").ExecuteUpdateAsync(set => set.SetProperty(o => o.Rank, 5 + 1e-8));
            return true;
        });

        await sales.DoAsync("moveOpportunity", "opportunity", new { id = (string)z["id"]!, version = 1, stageId = Stage(1), beforeId = (string)x["id"]! });

        var order = await world.Api.InSystemAsync(db => db.Opportunities.Where(o => o.Title == "x" || o.Title == "y" || o.Title == "z").OrderBy(o => o.Rank).Select(o => new { o.Title, o.Rank }).ToListAsync());
        Assert.Equal("yzx", string.Concat(order.Select(o => o.Title)));
        Assert.True(order[2].Rank - order[0].Rank > 1);
    }

    [Fact]
    public async Task Stale_move_is_refused_and_unknown_neighbours_are_not_found()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var deal = await DealAsync(customerId, "stale");
        var id = (string)deal["id"]!;
        var far = (string)(await DealAsync(customerId, "far", 1))["id"]!;
        var before = await world.RowsAsync();

        Assert.Equal("NotFoundError OPPORTUNITY_NOT_FOUND", await sales.RefusedAsync("moveOpportunity", "opportunity", new { id, version = 1, stageId = Stage(2), beforeId = far }));
        Assert.Equal("NotFoundError STAGE_NOT_FOUND", await sales.RefusedAsync("moveOpportunity", "opportunity", new { id, version = 1, stageId = ApiClient.Id<Stage>(Guid.Empty) }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 1", await sales.RefusedAsync("moveOpportunity", "opportunity", new { id, version = 0, stageId = Stage(1) }));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Stage_of_another_pipeline_is_refused()
    {
        var sales = await world.SalesAsync();
        var other = new Pipeline { Name = "Renewals", Kind = PipelineKind.Renewal };
        var stage = new Stage { PipelineId = other.Id, Name = "Due", Position = 1, Probability = 90 };
        await world.Api.SaveAsync(other, stage);
        var deal = await DealAsync(await world.CustomerAsync(), "pinned");

        Assert.Equal(
            "ValidationError OPPORTUNITY_STAGE_IN_OTHER_PIPELINE stageId",
            await sales.RefusedAsync("moveOpportunity", "opportunity", new { id = (string)deal["id"]!, version = 1, stageId = ApiClient.Id<Stage>(stage.Id) }));
    }

    [Fact]
    public async Task Deal_is_held_won_and_opened_again_and_its_history_tells_it_all()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var id = (string)(await DealAsync(customerId, "won"))["id"]!;

        await sales.DoAsync("holdOpportunity", "opportunity", new { id, version = 1, note = "waits" });
        Assert.Equal("InvalidStateError OPPORTUNITY_IS_ON_HOLD", await sales.RefusedAsync("moveOpportunity", "opportunity", new { id, version = 2, stageId = Stage(1) }));
        var won = await sales.DoAsync("winOpportunity", "opportunity", new { id, version = 2, amount = 123.45m, note = "signed" }, Fields + " customer { lifecycle firstDealAt }");
        Assert.Equal("InvalidStateError OPPORTUNITY_IS_WON", await sales.RefusedAsync("loseOpportunity", "opportunity", new { id, version = 3, reason = "PRICE" }));
        var open = await sales.DoAsync("reopenOpportunity", "opportunity", new { id, version = 3, stageId = Stage(1) }, Fields);
        Assert.Equal("InvalidStateError OPPORTUNITY_IS_OPEN", await sales.RefusedAsync("reopenOpportunity", "opportunity", new { id, version = 4 }));

        Assert.Equal(("WON", 100, "123.45", "signed", "NEW"), ((string?)won["status"], (int)won["probability"]!, won["amount"]!.ToString(), (string?)won["closeNote"], (string?)won["customer"]!["lifecycle"]));
        Assert.NotNull(won["closedAt"]);
        Assert.NotNull(won["customer"]!["firstDealAt"]);
        Assert.Equal(("OPEN", 50, null), ((string?)open["status"], (int)open["probability"]!, (string?)open["closedAt"]));
        Assert.Equal(["null>Contact OPEN", "Contact>Contact ON_HOLD waits", "Contact>Contact WON signed", "Contact>Offer OPEN"], await HistoryAsync(id));
        Assert.Equal(4, (await world.TimelineAsync(customerId)).Count(e => e == "STAGE_CHANGE won"));
    }

    [Fact]
    public async Task Lost_deal_keeps_its_reason_and_a_note_that_is_too_long_is_refused_by_name()
    {
        var sales = await world.SalesAsync();
        var id = (string)(await DealAsync(await world.CustomerAsync(), "lost"))["id"]!;
        var note = new string('x', Opportunity.NoteLength + 1);

        Assert.StartsWith("ValidationError OPPORTUNITY_", await sales.RefusedAsync("loseOpportunity", "opportunity", new { id, version = 1, reason = "PRICE", note }));
        Assert.StartsWith("ValidationError OPPORTUNITY_NOTE_TOO_LONG", await sales.RefusedAsync("holdOpportunity", "opportunity", new { id, version = 1, note }));
        var lost = await sales.DoAsync("loseOpportunity", "opportunity", new { id, version = 1, reason = "PRICE", note = note[1..] }, Fields);
        Assert.StartsWith("ValidationError OPPORTUNITY_NOTE_TOO_LONG", await sales.RefusedAsync("reopenOpportunity", "opportunity", new { id, version = 2, note }));

        Assert.Equal(("LOST", "PRICE", 0), ((string?)lost["status"], (string?)lost["lostReason"], (int)lost["probability"]!));
    }

    [Fact]
    public async Task Checklist_items_are_ticked_once_and_the_tick_is_taken_away()
    {
        var sales = await world.SalesAsync();
        var item = new ChecklistItem { StageId = world.Stages[0].Id, Title = "Budget known", Position = 1 };
        await world.Api.SaveAsync(item);
        var id = (string)(await DealAsync(await world.CustomerAsync(), "listed"))["id"]!;
        var itemId = ApiClient.Id<ChecklistItem>(item.Id);

        Assert.Equal(["Budget known by sales"], await MarkAsync(true));
        Assert.Equal(["Budget known by sales"], await MarkAsync(true));
        Assert.Empty(await MarkAsync(false));
        Assert.Empty(await MarkAsync(false));
        Assert.Equal("NotFoundError CHECKLIST_ITEM_NOT_FOUND", await sales.RefusedAsync("markChecklistItem", "opportunity", new { opportunityId = id, itemId = ApiClient.Id<ChecklistItem>(Guid.Empty), done = true }));

        async Task<IEnumerable<string>> MarkAsync(bool done) =>
            (await sales.DoAsync("markChecklistItem", "opportunity", new { opportunityId = id, itemId, done }, "checklistMarks { item { title } doneBy { name } }"))
            ["checklistMarks"]!.AsArray().Select(m => $"{m!["item"]!["title"]} by {m["doneBy"]!["name"]}");
    }

    [Fact]
    public async Task Callers_who_tick_or_untick_an_item_at_once_all_get_their_will()
    {
        var sales = await world.SalesAsync();
        var id = (string)(await DealAsync(await world.CustomerAsync(), "ticked at once"))["id"]!;
        for (var round = 0; round < 5; round++)
        {
            var item = new ChecklistItem { StageId = world.Stages[0].Id, Title = $"At once {round}", Position = 10 + round };
            await world.Api.SaveAsync(item);
            foreach (var done in new[] { true, false })
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sales.DoAsync(
                    "markChecklistItem", "opportunity", new { opportunityId = id, itemId = ApiClient.Id<ChecklistItem>(item.Id), done }, "checklistMarks { id }")));

                Assert.All(answers, a => Assert.Equal(done ? 1 : 0, a["checklistMarks"]!.AsArray().Count));
            }
        }
    }

    [Fact]
    public async Task Stage_in_numbers_counts_open_deals_in_sight_only()
    {
        var pipeline = new Pipeline { Name = "Counted" };
        var stage = new Stage { PipelineId = pipeline.Id, Name = "Counted", Position = 1, Probability = 33, SlaHours = 24 };
        var (mine, theirs) = (Customer(world.Api.Users[RoleCode.Sales].Id), Customer(world.Api.OtherSales.Id));
        var now = DateTimeOffset.UtcNow;
        var won = Deal(mine, 1000m, now);
        won.Win(null, null, now, null);
        await world.Api.SaveAsync(pipeline, stage, mine, theirs, Deal(mine, 100m, now), Deal(mine, 0.05m, now.AddHours(-25)), Deal(theirs, 50m, now.AddDays(-9)), won);

        Assert.Equal("""{"count":2,"amount":100.05,"weightedAmount":33.02,"staleCount":1}""", await SummaryAsync(RoleCode.Sales));
        Assert.Equal("""{"count":3,"amount":150.05,"weightedAmount":49.52,"staleCount":2}""", await SummaryAsync(RoleCode.Admin));

        async Task<string> SummaryAsync(RoleCode role)
        {
            var data = await (await world.AsAsync(role)).DataAsync(
                "query($id: ID!) { pipeline(id: $id) { stages { summary { count amount weightedAmount staleCount } } } }", new { id = ApiClient.Id<Pipeline>(pipeline.Id) });
            return data["pipeline"]!["stages"]![0]!["summary"]!.ToJsonString().Replace("\"100.05\"", "100.05").Replace("\"150.05\"", "150.05").Replace("\"33.02\"", "33.02").Replace("\"49.52\"", "49.52");
        }

        Opportunity Deal(Api.Customers.Customer customer, decimal amount, DateTimeOffset at) =>
            new Opportunity { Title = "d", CustomerId = customer.Id, OwnerId = customer.OwnerId, Amount = amount }.OpenAt(stage, at, null);

        static Api.Customers.Customer Customer(Guid ownerId) => new() { Name = "Counted", Kind = Api.Customers.CustomerKind.Company, OwnerId = ownerId };
    }

    private string Stage(int index) => ApiClient.Id<Stage>(world.Stages[index].Id);

    private async Task<JsonNode> DealAsync(string customerId, string title, int stage = 0) =>
        await (await world.SalesAsync()).DoAsync("createOpportunity", "opportunity", new { customerId, title, amount = 100m, stageId = Stage(stage) }, Fields);

    private Task<JsonNode> InContractAsync(string customerId, string title) => DealAsync(customerId, title, 2);

    private async Task<string> ContractOrderAsync(string customerId) => string.Concat(
        (await (await world.SalesAsync()).DataAsync(
            "query($customer: ID!, $stage: ID!) { opportunities(where: { customerId: { eq: $customer }, stageId: { eq: $stage } }, order: [{ rank: ASC }]) { nodes { title } } }",
            new { customer = customerId, stage = Stage(2) }))["opportunities"]!["nodes"]!.AsArray().Select(o => (string)o!["title"]!));

    private async Task<IEnumerable<string>> HistoryAsync(string id) =>
        (await (await world.SalesAsync()).DataAsync("query($id: ID!) { opportunity(id: $id) { stageChanges { at fromStage { name } toStage { name } status note } } }", new { id }))
        ["opportunity"]!["stageChanges"]!.AsArray()
        .OrderBy(c => (string)c!["at"]!, StringComparer.Ordinal)
        .Select(c => $"{c!["fromStage"]?["name"] ?? "null"}>{c["toStage"]!["name"]} {c["status"]} {c["note"]}".TrimEnd());
}
