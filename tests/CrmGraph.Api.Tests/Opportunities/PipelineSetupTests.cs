using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Opportunities;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Opportunities;

/// <summary>How a company makes its pipelines its own, over GraphQL.</summary>
public sealed class PipelineSetupTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Shape = "id isDefault stages(order: [{ position: ASC }]) { id name position probability slaHours checklist(order: [{ position: ASC }]) { id title required } }";

    [Fact]
    public async Task Manager_builds_a_pipeline_and_changes_its_stages()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var pipeline = await manager.DoAsync(
            "createPipeline",
            "pipeline",
            new { name = "Service", kind = "SERVICE", stages = new object[] { new { name = "In", probability = 20, checklist = new[] { new { title = "Call", required = true } } }, new { name = "Out", probability = 90, slaHours = 48 } } },
            Shape);
        var pipelineId = (string)pipeline["id"]!;
        Assert.False((bool)pipeline["isDefault"]!);
        Assert.Equal("1 In 20 [Call!], 2 Out 90 []", Stages(pipeline));

        var middle = await manager.DoAsync("createStage", "stage", new { pipelineId, name = "Middle", probability = 50, position = 2 });
        await manager.DoAsync("createStage", "stage", new { pipelineId, name = "End", probability = 100 });
        Assert.Equal("1 In 20 [Call!], 2 Middle 50 [], 3 Out 90 [], 4 End 100 []", await ReadAsync());

        var call = (string)pipeline["stages"]![0]!["checklist"]![0]!["id"]!;
        await manager.DoAsync("updateStage", "stage", new
        {
            id = (string)pipeline["stages"]![0]!["id"]!,
            position = 3,
            probability = 30,
            checklist = new object[] { new { title = "Write" }, new { id = call, title = "Call back" } },
        });
        Assert.Equal("1 Middle 50 [], 2 Out 90 [], 3 In 30 [Write, Call back!], 4 End 100 []", await ReadAsync());

        Assert.Equal(middle["id"]!.ToString(), await DeletedAsync("Stage", (string)middle["id"]!));
        Assert.Equal("1 Out 90 [], 2 In 30 [Write, Call back!], 3 End 100 []", await ReadAsync());
        Assert.Equal(pipelineId, await DeletedAsync("Pipeline", pipelineId));
        Assert.Null((await manager.DataAsync("query($id: ID!) { pipeline(id: $id) { id } }", new { id = pipelineId }))["pipeline"]);

        async Task<string> ReadAsync() => Stages((await manager.DataAsync($"query($id: ID!) {{ pipeline(id: $id) {{ {Shape} }} }}", new { id = pipelineId }))["pipeline"]!);
    }

    [Fact]
    public async Task Other_pipeline_can_be_made_the_default_and_there_is_always_one()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var before = ApiClient.Id<Pipeline>(world.Pipeline.Id);
        var next = (string)(await admin.DoAsync("createPipeline", "pipeline", new { name = "Next", stages = new[] { new { name = "Only", probability = 10 } } }))["id"]!;

        Assert.True((bool)(await admin.DoAsync("updatePipeline", "pipeline", new { id = next, name = "Next one", isDefault = true }, "isDefault"))["isDefault"]!);
        Assert.Equal("Next one", (string?)(await admin.DataAsync("{ pipelines { name isDefault } }"))["pipelines"]!.AsArray().Single(p => (bool)p!["isDefault"]!)!["name"]);
        Assert.Equal("ValidationError PIPELINE_DEFAULT_REQUIRED isDefault", await admin.RefusedAsync("updatePipeline", "pipeline", new { id = next, isDefault = false }));
        Assert.Equal("PIPELINE_IS_DEFAULT", await DeletedAsync("Pipeline", next));
        Assert.Equal("DuplicateError PIPELINE_NAME_TAKEN name", await admin.RefusedAsync("updatePipeline", "pipeline", new { id = next, name = "Deals" }));
        await admin.DoAsync("updatePipeline", "pipeline", new { id = before, isDefault = true });
        Assert.Equal(next, await DeletedAsync("Pipeline", next));
    }

    [Fact]
    public async Task What_opportunities_went_through_stays()
    {
        var sales = await world.SalesAsync();
        var admin = await world.AsAsync(RoleCode.Admin);
        var pipeline = await admin.DoAsync(
            "createPipeline", "pipeline", new { name = "Used", stages = new[] { new { name = "From", probability = 10 }, new { name = "To", probability = 20 }, new { name = "Never", probability = 30 } } }, Shape);
        var ids = pipeline["stages"]!.AsArray().Select(s => (string)s!["id"]!).ToList();
        var deal = await sales.DoAsync("createOpportunity", "opportunity", new { customerId = await world.CustomerAsync(), title = "deal", amount = 1, stageId = ids[0] }, "id version");
        await sales.DoAsync("moveOpportunity", "opportunity", new { id = (string)deal["id"]!, version = (int)deal["version"]!, stageId = ids[1] });

        Assert.Equal("STAGE_IN_USE", await DeletedAsync("Stage", ids[0]));
        Assert.Equal("STAGE_IN_USE", await DeletedAsync("Stage", ids[1]));
        Assert.Equal("PIPELINE_IN_USE", await DeletedAsync("Pipeline", (string)pipeline["id"]!));
        Assert.Equal(ids[2], await DeletedAsync("Stage", ids[2]));
    }

    [Fact]
    public async Task Tick_stays_with_its_item_and_goes_with_it()
    {
        var sales = await world.SalesAsync();
        var admin = await world.AsAsync(RoleCode.Admin);
        var pipeline = await admin.DoAsync(
            "createPipeline", "pipeline", new { name = "Ticked", stages = new[] { new { name = "One", probability = 10, checklist = new[] { new { title = "a" }, new { title = "b" } } } } }, Shape);
        var stage = pipeline["stages"]![0]!;
        var items = stage["checklist"]!.AsArray().Select(i => (string)i!["id"]!).ToList();
        var dealId = (string)(await sales.DoAsync("createOpportunity", "opportunity", new { customerId = await world.CustomerAsync(), title = "deal", amount = 1, stageId = (string)stage["id"]! }))["id"]!;
        foreach (var itemId in items)
        {
            await sales.DoAsync("markChecklistItem", "opportunity", new { opportunityId = dealId, itemId, done = true });
        }

        await admin.DoAsync("updateStage", "stage", new { id = (string)stage["id"]!, checklist = new object[] { new { title = "new" }, new { id = items[1], title = "b" } } });

        var marks = (await sales.DataAsync("query($id: ID!) { opportunity(id: $id) { checklistMarks { item { title } } } }", new { id = dealId }))["opportunity"]!["checklistMarks"]!;
        Assert.Equal("""[{"item":{"title":"b"}}]""", marks.ToJsonString());
        var history = (await sales.DataAsync(
            "query($id: ID!) { opportunity(id: $id) { customer { history(where: { action: { eq: \"updateStage\" } }) { nodes { entity summary } } } } }", new { id = dealId }))["opportunity"]!["customer"]!["history"]!;
        Assert.Equal("""{"nodes":[{"entity":"ChecklistMark","summary":"removed"}]}""", history.ToJsonString());
        Assert.Equal("NotFoundError CHECKLIST_ITEM_NOT_FOUND", await admin.RefusedAsync("updateStage", "stage", new { id = (string)stage["id"]!, checklist = new[] { new { id = items[0], title = "gone" } } }));
    }

    [Fact]
    public async Task Nonsense_is_refused_and_a_sales_rep_may_change_nothing()
    {
        var admin = await world.AsAsync(RoleCode.Admin);
        var (pipelineId, stageId) = (ApiClient.Id<Pipeline>(world.Pipeline.Id), ApiClient.Id<Stage>(world.Stages[0].Id));

        Assert.Equal("ValidationError PIPELINE_STAGES_REQUIRED stages", await admin.RefusedAsync("createPipeline", "pipeline", new { name = "none", stages = Array.Empty<object>() }));
        Assert.Equal("ValidationError STAGE_POSITION_OUT_OF_RANGE position", await admin.RefusedAsync("createStage", "stage", new { pipelineId, name = "x", probability = 1, position = 9 }));
        Assert.Equal("ValidationError STAGE_PROBABILITY_OUT_OF_RANGE probability", await admin.RefusedAsync("updateStage", "stage", new { id = stageId, probability = 101 }));
        Assert.Equal("ValidationError CHECKLIST_ITEM_TITLE_REQUIRED title", await admin.RefusedAsync("updateStage", "stage", new { id = stageId, checklist = new[] { new { title = " " } } }));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await (await world.SalesAsync()).ErrorCodeAsync(
            "mutation($id: ID!) { updateStage(input: { id: $id, name: \"x\" }) { stage { id } } }", new { id = stageId }));
    }

    private static string Stages(JsonNode pipeline) => string.Join(", ", pipeline["stages"]!.AsArray().Select(s =>
        $"{s!["position"]} {s["name"]} {s["probability"]} [{string.Join(", ", s["checklist"]!.AsArray().Select(i => $"{i!["title"]}{((bool)i["required"]! ? "!" : "")}"))}]"));

    /// <summary>The id of what was removed, or the code of the refusal.</summary>
    private async Task<string?> DeletedAsync(string type, string id)
    {
        var payload = (await (await world.AsAsync(RoleCode.Admin)).DataAsync(
            $"mutation($id: ID!) {{ deleted: delete{type}(input: {{ id: $id }}) {{ id: deleted{type}Id errors {{ ... on NotFoundError {{ code }} ... on InvalidStateError {{ code }} }} }} }}",
            new { id }))["deleted"]!;
        return (string?)payload["id"] ?? (string?)payload["errors"]![0]!["code"];
    }
}
