using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Feedbacks;

/// <summary>Feedback from being received to the customer being told, over GraphQL.</summary>
public sealed class FeedbackJourneyTests(RunningApi world) : IClassFixture<RunningApi>
{
    private static readonly Dictionary<string, object> s_steps = new()
    {
        ["triageFeedback"] = new { category = "SERVICE" },
        ["actOnFeedback"] = new { actionNote = "called them" },
        ["finishFeedback"] = new { },
        ["replyToFeedback"] = new { reply = "It is fixed", via = "PHONE" },
        ["declineFeedback"] = new { reason = "out of scope", reply = "We cannot", via = "EMAIL" },
    };

    private static readonly Dictionary<string, string[]> s_ways = new()
    {
        ["RECEIVED"] = [],
        ["TRIAGED"] = ["triageFeedback"],
        ["ACTION"] = ["triageFeedback", "actOnFeedback"],
        ["DONE"] = ["triageFeedback", "actOnFeedback", "finishFeedback"],
        ["REPLIED"] = ["triageFeedback", "actOnFeedback", "finishFeedback", "replyToFeedback"],
        ["DECLINED"] = ["declineFeedback"],
    };

    private static readonly HashSet<string> s_allowed =
    [
        "RECEIVED triageFeedback TRIAGED", "RECEIVED declineFeedback DECLINED",
        "TRIAGED triageFeedback TRIAGED", "TRIAGED actOnFeedback ACTION", "TRIAGED declineFeedback DECLINED",
        "ACTION actOnFeedback ACTION", "ACTION finishFeedback DONE", "ACTION declineFeedback DECLINED",
        "DONE replyToFeedback REPLIED",
    ];

    [Fact]
    public async Task Every_step_is_taken_from_its_states_and_refused_from_all_others()
    {
        var sales = await world.SalesAsync();
        foreach (var (state, way) in s_ways)
        {
            foreach (var step in s_steps.Keys)
            {
                var (id, version) = await InStateAsync(way);
                var payload = await sales.MutateAsync(step, "feedback", Input(step, id, version), "status");

                var outcome = payload["record"] is { } record ? $"{state} {step} {record["status"]}" : $"{payload["errors"]![0]!["code"]}";
                var allowed = s_allowed.SingleOrDefault(a => a.StartsWith($"{state} {step} ", StringComparison.Ordinal));
                Assert.Equal(allowed ?? $"FEEDBACK_IS_{state}", outcome);
            }
        }
    }

    [Fact]
    public async Task Answer_is_due_a_day_after_the_feedback_came()
    {
        var sales = await world.SalesAsync();
        var made = await sales.DoAsync("createFeedback", "feedback", new { customerId = await world.CustomerAsync(), source = "WECHAT", title = "t", text = "x", score = 10, receivedAt = "2026-01-01T08:00:00+08:00" }, "receivedAt dueAt status score");

        Assert.Equal(DateTimeOffset.Parse("2026-01-02T00:00:00Z"), DateTimeOffset.Parse((string)made["dueAt"]!));
        Assert.Equal(("RECEIVED", 10), ((string?)made["status"], (int)made["score"]!));
    }

    [Theory]
    [InlineData("score", 11, "ValidationError FEEDBACK_SCORE_OUT_OF_RANGE score")]
    [InlineData("score", -1, "ValidationError FEEDBACK_SCORE_OUT_OF_RANGE score")]
    [InlineData("text", "", "ValidationError FEEDBACK_TEXT_REQUIRED text")]
    [InlineData("receivedAt", "9999-12-31T23:59:59Z", "ValidationError FEEDBACK_RECEIVED_AT_OUT_OF_RANGE receivedAt")]
    [InlineData("receivedAt", "0001-01-01T00:00:00Z", "ValidationError FEEDBACK_RECEIVED_AT_OUT_OF_RANGE receivedAt")]
    public async Task Feedback_that_breaks_a_rule_is_not_taken_in(string member, object value, string expected)
    {
        var sales = await world.SalesAsync();
        var before = await world.RowsAsync();

        Assert.Equal(expected, await sales.RefusedAsync("createFeedback", "feedback", new Dictionary<string, object> { ["source"] = "PHONE", ["title"] = "t", ["text"] = "x", [member] = value }));
        Assert.Equal(before, await world.RowsAsync());
    }

    [Fact]
    public async Task Loop_is_not_closed_without_words_for_the_customer()
    {
        var sales = await world.SalesAsync();
        var (id, version) = await InStateAsync(s_ways["DONE"]);
        var (other, otherVersion) = await InStateAsync([]);

        Assert.Equal("ValidationError FEEDBACK_REPLY_REQUIRED reply", await sales.RefusedAsync("replyToFeedback", "feedback", new { id, version, reply = " ", via = "PHONE" }));
        Assert.Equal("ValidationError FEEDBACK_REPLY_REQUIRED reply", await sales.RefusedAsync("declineFeedback", "feedback", new { id = other, version = otherVersion, reason = "x", reply = "", via = "PHONE" }));
        Assert.Equal("ValidationError FEEDBACK_DECLINE_REASON_REQUIRED reason", await sales.RefusedAsync("declineFeedback", "feedback", new { id = other, version = otherVersion, reason = "", reply = "x", via = "PHONE" }));
        Assert.Equal("VersionConflictError VERSION_CONFLICT " + version, await sales.RefusedAsync("replyToFeedback", "feedback", new { id, version = version - 1, reply = "x", via = "PHONE" }));
    }

    [Fact]
    public async Task Reply_keeps_who_told_the_customer_what_when_and_how()
    {
        var sales = await world.SalesAsync();
        var (id, version) = await InStateAsync(s_ways["DONE"]);

        var told = await sales.DoAsync("replyToFeedback", "feedback", new { id, version, reply = "Fixed 👍", via = "WECHAT", repliedAt = "2026-02-01T12:00:00+08:00" }, "reply repliedVia repliedAt repliedBy { name }");

        Assert.Equal(("Fixed 👍", "WECHAT", "sales"), ((string?)told["reply"], (string?)told["repliedVia"], (string?)told["repliedBy"]!["name"]));
        Assert.Equal(DateTimeOffset.Parse("2026-02-01T04:00:00Z"), DateTimeOffset.Parse((string)told["repliedAt"]!));
    }

    [Fact]
    public async Task Note_that_is_too_long_is_refused_by_name_when_finishing()
    {
        var sales = await world.SalesAsync();
        var (id, version) = await InStateAsync(s_ways["ACTION"]);

        Assert.Equal("ValidationError FEEDBACK_ACTION_NOTE_TOO_LONG actionNote", await sales.RefusedAsync("finishFeedback", "feedback", new { id, version, actionNote = new string('x', 4001) }));
    }

    [Fact]
    public async Task Every_step_is_told_in_the_customers_timeline_and_feedback_without_a_customer_stays_with_its_taker()
    {
        var sales = await world.SalesAsync();
        var customerId = await world.CustomerAsync();
        var id = (string)(await sales.DoAsync("createFeedback", "feedback", new { customerId, source = "PHONE", title = "Told", text = "x" }))["id"]!;
        await sales.DoAsync("triageFeedback", "feedback", new { id, version = 1, category = "PRICE", priority = "HIGH", assigneeId = ApiClient.Id<User>(world.Api.Users[RoleCode.Service].Id) });
        var own = (string)(await sales.DoAsync("createFeedback", "feedback", new { source = "FORM", title = "No customer", text = "x" }, "id assignee { name }"))["id"]!;

        Assert.Equal(2, (await world.TimelineAsync(customerId)).Count(e => e == "FEEDBACK Told"));
        Assert.NotNull((await sales.DataAsync("query($id: ID!) { feedback(id: $id) { id } }", new { id = own }))["feedback"]);
        Assert.Null((await (await world.Api.SignInAsync(world.Api.OtherSales)).DataAsync("query($id: ID!) { feedback(id: $id) { id } }", new { id = own }))["feedback"]);
    }

    private async Task<(string Id, int Version)> InStateAsync(IEnumerable<string> way)
    {
        var sales = await world.SalesAsync();
        var id = (string)(await sales.DoAsync("createFeedback", "feedback", new { source = "PHONE", title = "t", text = "x" }))["id"]!;
        var version = 1;
        foreach (var step in way)
        {
            version = (int)(await sales.DoAsync(step, "feedback", Input(step, id, version), "version"))["version"]!;
        }

        return (id, version);
    }

    private static JsonObject Input(string step, string id, int version)
    {
        var input = System.Text.Json.JsonSerializer.SerializeToNode(s_steps[step])!.AsObject();
        input["id"] = id;
        input["version"] = version;
        return input;
    }
}
