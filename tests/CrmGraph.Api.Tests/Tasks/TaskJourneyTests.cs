using CrmGraph.Api.Identity;
using CrmGraph.Api.Tasks;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Tasks;

/// <summary>Work that is owed, over GraphQL.</summary>
public sealed class TaskJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Fields = "id version status result completedAt title assigneeId reminders { status completedAt }";

    [Fact]
    public async Task Task_is_completed_opened_again_and_skipped()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var made = await sales.DoAsync("createTask", "task", new { title = "Visit", type = "VISIT", dueAt = "2036-01-01T00:00:00Z", customerId, remindAt = "2035-12-31T00:00:00Z" }, Fields);
        var id = (string)made["id"]!;

        var done = await sales.DoAsync("completeTask", "task", new { id, result = "met" }, Fields);
        Assert.Equal("InvalidStateError TASK_IS_DONE", await sales.RefusedAsync("completeTask", "task", new { id }));
        Assert.Equal("InvalidStateError TASK_IS_DONE", await sales.RefusedAsync("skipTask", "task", new { id, reason = "x" }));
        var open = await sales.DoAsync("reopenTask", "task", new { id }, Fields);
        Assert.Equal("InvalidStateError TASK_IS_OPEN", await sales.RefusedAsync("reopenTask", "task", new { id }));
        Assert.Equal("ValidationError TASK_SKIP_REASON_REQUIRED reason", await sales.RefusedAsync("skipTask", "task", new { id, reason = " " }));
        var skipped = await sales.DoAsync("skipTask", "task", new { id, reason = "cancelled by customer" }, Fields);

        Assert.Equal(("DONE", "met"), ((string?)done["status"], (string?)done["result"]));
        Assert.NotNull(done["reminders"]![0]!["completedAt"]);
        Assert.Equal(("TODO", null, null), ((string?)open["status"], (string?)open["result"], (string?)open["completedAt"]));
        Assert.Equal(("SKIPPED", "cancelled by customer"), ((string?)skipped["status"], (string?)skipped["result"]));
        Assert.Equal(2, (await world.TimelineAsync(customerId)).Count(e => e == "TASK Visit"));
    }

    [Fact]
    public async Task Task_goes_to_a_colleague_by_update_and_a_stale_update_is_refused()
    {
        var manager = await world.AsAsync(RoleCode.Manager);
        var customerId = await world.CustomerAsync();
        var id = (string)(await manager.DoAsync("createTask", "task", new { title = "Pass on", dueAt = "2036-01-01T00:00:00Z", customerId }))["id"]!;
        var assigneeId = ApiClient.Id<User>(world.Api.Users[RoleCode.Sales].Id);

        var changed = await manager.DoAsync("updateTask", "task", new { id, version = 1, assigneeId, priority = "URGENT" }, Fields);

        Assert.Equal((assigneeId, "Pass on"), ((string?)changed["assigneeId"], (string?)changed["title"]));
        Assert.Equal("VersionConflictError VERSION_CONFLICT 2", await manager.RefusedAsync("updateTask", "task", new { id, version = 1, title = "x" }));
        Assert.Equal("ValidationError TASK_DUE_AT_REQUIRED dueAt", await manager.RefusedAsync("updateTask", "task", new { id, version = 2, dueAt = (string?)null }));
    }

    [Fact]
    public async Task Result_at_its_limit_is_kept_and_one_more_is_refused()
    {
        var sales = await world.SalesAsync();
        var id = (string)(await sales.DoAsync("createTask", "task", new { title = "Long", dueAt = "2036-01-01T00:00:00Z" }))["id"]!;
        var result = new string('长', CrmTask.ResultLength);

        Assert.Equal("ValidationError TASK_RESULT_TOO_LONG result", await sales.RefusedAsync("completeTask", "task", new { id, result = result + "x" }));
        Assert.Equal(result, (string?)(await sales.DoAsync("completeTask", "task", new { id, result }, Fields))["result"]);
    }

    [Fact]
    public async Task What_a_refused_mutation_began_is_not_saved_by_the_next_one_of_the_request()
    {
        var sales = await world.SalesAsync();
        var id = (string)(await sales.DoAsync("createTask", "task", new { title = "Kept", dueAt = "2036-01-01T00:00:00Z" }))["id"]!;

        var answer = await sales.DataAsync(
            """
            mutation($id: ID!, $nobody: ID!) {
              refused: updateTask(input: { id: $id, version: 1, title: "Slipped in", assigneeId: $nobody }) { task { id } errors { ... on NotFoundError { code } } }
              next: createTask(input: { title: "Next", dueAt: "2036-01-01T00:00:00Z" }) { task { title } }
            }
            """,
            new { id, nobody = ApiClient.Id<User>(Guid.Empty) });

        Assert.Equal("USER_NOT_FOUND", (string?)answer["refused"]!["errors"]![0]!["code"]);
        Assert.Equal("Next", (string?)answer["next"]!["task"]!["title"]);
        Assert.Equal("Kept", (string?)(await sales.DataAsync("query($id: ID!) { task(id: $id) { title } }", new { id }))["task"]!["title"]);
    }

    [Fact]
    public async Task Of_two_who_complete_at_once_the_second_gets_a_coded_answer()
    {
        var sales = await world.SalesAsync();
        var id = (string)(await sales.DoAsync("createTask", "task", new { title = "Once", dueAt = "2036-01-01T00:00:00Z" }))["id"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => sales.SendAsync(
            "mutation($id: ID!) { completeTask(input: { id: $id }) { task { id } errors { ... on InvalidStateError { code } } } }", new { id })));

        Assert.Single(answers, a => a["data"]?["completeTask"]?["task"] is not null);
        Assert.All(
            answers.Where(a => a["data"]?["completeTask"]?["task"] is null),
            a => Assert.Contains((string?)a["errors"]?[0]!["extensions"]!["code"] ?? (string?)a["data"]!["completeTask"]!["errors"]![0]!["code"], (string[])["VERSION_CONFLICT", "TASK_IS_DONE"]));
    }

    [Fact]
    public async Task Task_of_nobody_one_reaches_is_not_found()
    {
        var task = new CrmTask { Title = "Theirs", DueAt = DateTimeOffset.UtcNow, AssigneeId = world.Api.OtherSales.Id };
        await world.Api.SaveAsync(task);

        Assert.Equal("NotFoundError TASK_NOT_FOUND", await (await world.SalesAsync()).RefusedAsync("completeTask", "task", new { id = ApiClient.Id<CrmTask>(task.Id) }));
    }
}
