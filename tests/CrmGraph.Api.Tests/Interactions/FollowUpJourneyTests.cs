using CrmGraph.Api.Interactions;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Interactions;

/// <summary>Logging a contact with its next step and reminder: one submit, all or nothing.</summary>
public sealed class FollowUpJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const string Fields = "id customer { lastContactAt nextContactAt nextStep } at nextAt";

    [Fact]
    public async Task One_submit_writes_interaction_task_reminder_customer_and_timeline()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();

        var logged = await sales.DoAsync("logFollowUp", "interaction", new
        {
            customerId,
            at = "2026-01-05T10:00:00+08:00",
            channel = "PHONE",
            summary = "Talked about the offer",
            nextStep = "Send the offer",
            nextAt = "2036-01-06T09:00:00+08:00",
            remindAt = "2036-01-06T08:30:00+08:00",
        }, Fields);
        var customer = (await sales.DataAsync(
            "query($id: ID!) { customer(id: $id) { tasks { nodes { title status dueAt assignee { name } reminders { title fireAt status } } } } }", new { id = customerId }))["customer"]!;

        var expected = DateTimeOffset.Parse("2026-01-05T02:00:00Z");
        Assert.Equal(expected, DateTimeOffset.Parse((string)logged["customer"]!["lastContactAt"]!));
        Assert.Equal(DateTimeOffset.Parse("2036-01-06T01:00:00Z"), DateTimeOffset.Parse((string)logged["customer"]!["nextContactAt"]!));
        Assert.Equal("Send the offer", (string?)logged["customer"]!["nextStep"]);
        var task = Assert.Single(customer["tasks"]!["nodes"]!.AsArray())!;
        Assert.Equal(("Send the offer", "TODO", "sales"), ((string?)task["title"], (string?)task["status"], (string?)task["assignee"]!["name"]));
        var reminder = Assert.Single(task["reminders"]!.AsArray())!;
        Assert.Equal(DateTimeOffset.Parse("2036-01-06T00:30:00Z"), DateTimeOffset.Parse((string)reminder["fireAt"]!));
        Assert.Contains("INTERACTION Talked about the offer", await world.TimelineAsync(customerId));
    }

    [Fact]
    public async Task Contact_that_settles_a_task_completes_it_and_its_reminders()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var taskId = (string)(await sales.DoAsync("createTask", "task", new { title = "Call", dueAt = "2036-01-01T00:00:00Z", customerId, remindAt = "2035-12-31T00:00:00Z" }))["id"]!;

        await sales.DoAsync("logFollowUp", "interaction", new { customerId, taskId, channel = "PHONE", summary = "Done by phone" });

        var task = (await sales.DataAsync("query($id: ID!) { task(id: $id) { status result completedAt reminders { completedAt } } }", new { id = taskId }))["task"]!;
        Assert.Equal(("DONE", "Done by phone"), ((string?)task["status"], (string?)task["result"]));
        Assert.NotNull(task["completedAt"]);
        Assert.NotNull(Assert.Single(task["reminders"]!.AsArray())!["completedAt"]);
    }

    public static TheoryData<string, object?, string> InvalidParts => new()
    {
        { "summary", " ", "ValidationError INTERACTION_SUMMARY_REQUIRED summary" },
        { "summary", new string('x', Interaction.SummaryLength + 1), "ValidationError INTERACTION_SUMMARY_TOO_LONG summary" },
        { "durationMinutes", -1, "ValidationError INTERACTION_DURATION_MINUTES_OUT_OF_RANGE durationMinutes" },
        { "at", "2099-01-01T00:00:00Z", "ValidationError INTERACTION_AT_OUT_OF_RANGE at" },
        { "at", "1901-01-01T00:00:00Z", "ValidationError INTERACTION_AT_OUT_OF_RANGE at" },
        { "nextStep", null, "ValidationError INTERACTION_NEXT_STEP_REQUIRED nextStep" },
        { "nextStep", new string('x', 501), "ValidationError INTERACTION_NEXT_STEP_TOO_LONG nextStep" },
        { "contactId", ApiClient.Id<Api.Contacts.Contact>(Guid.Empty), "NotFoundError CONTACT_NOT_FOUND" },
        { "opportunityId", ApiClient.Id<Api.Opportunities.Opportunity>(Guid.Empty), "NotFoundError OPPORTUNITY_NOT_FOUND" },
        { "taskId", ApiClient.Id<Api.Tasks.CrmTask>(Guid.Empty), "NotFoundError TASK_NOT_FOUND" },
    };

    [Theory]
    [MemberData(nameof(InvalidParts))]
    public async Task Nothing_is_written_when_a_part_is_invalid(string part, object? value, string expected)
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var before = await world.RowsAsync();

        var refused = await sales.RefusedAsync("logFollowUp", "interaction", new Dictionary<string, object?>
        {
            ["customerId"] = customerId,
            ["channel"] = "PHONE",
            ["summary"] = "fine",
            ["nextStep"] = "call",
            ["nextAt"] = "2036-01-01T00:00:00Z",
            ["remindAt"] = "2036-01-01T00:00:00Z",
            [part] = value,
        });

        Assert.Equal(expected, refused);
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Contact_of_another_customer_is_not_found()
    {
        var sales = await world.SalesAsync();
        var (mine, other) = (await world.CustomerAsync("Mine"), await world.CustomerAsync("Other"));
        var contactId = (string)(await sales.DoAsync("createContact", "contact", new { customerId = other, fullName = "x" }))["id"]!;

        Assert.Equal("NotFoundError CONTACT_NOT_FOUND", await sales.RefusedAsync("logFollowUp", "interaction", new { customerId = mine, contactId, channel = "VISIT", summary = "x" }));
    }

    [Fact]
    public async Task Contact_logged_late_does_not_turn_the_last_contact_back()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        await sales.DoAsync("logFollowUp", "interaction", new { customerId, at = "2026-02-01T00:00:00Z", channel = "PHONE", summary = "later" });

        var earlier = await sales.DoAsync("logFollowUp", "interaction", new { customerId, at = "2026-01-01T00:00:00Z", channel = "PHONE", summary = "earlier" }, Fields);

        Assert.Equal(DateTimeOffset.Parse("2026-02-01T00:00:00Z"), DateTimeOffset.Parse((string)earlier["customer"]!["lastContactAt"]!));
    }

    [Fact]
    public async Task Six_colleagues_who_log_at_once_all_succeed_or_learn_of_the_conflict()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => sales.SendAsync(
            "mutation($input: LogFollowUpInput!) { logFollowUp(input: $input) { interaction { id } errors { __typename } } }",
            new { input = new { customerId, channel = "PHONE", summary = $"at once {n}" } })));

        var written = await world.Api.InSystemAsync(db => db.Interactions.CountAsync(i => i.Summary.StartsWith("at once")));
        Assert.Equal(written, answers.Count(a => a["data"]?["logFollowUp"]?["interaction"] is not null));
        Assert.All(answers.Where(a => a["errors"] is not null), a => Assert.Equal("VERSION_CONFLICT", (string?)a["errors"]![0]!["extensions"]?["code"]));
    }
}
