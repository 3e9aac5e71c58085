using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Xunit;

namespace CrmGraph.Api.Tests.Notifications;

/// <summary>The journey of a reminder through the whole application, heard over server-sent events.</summary>
public sealed class LiveNotificationTests
{
    private const string Subscription =
        "subscription($after: String) { onNotification(after: $after) { cursor unreadCount notification { title kind reminder { id status } } } }";

    [Fact]
    public async Task A_due_reminder_rings_once_and_a_client_that_was_away_hears_it_on_return()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await using var api = await CrmApi.StartAsync(patience.Token);
        var sales = await api.SignInAsync(RoleCode.Sales);
        var cursor = (await sales.DataAsync("{ viewer { notificationCursor unreadCount } }"))["viewer"]!["notificationCursor"]!.GetValue<string>();
        await using var live = EventsAsync(sales, cursor, patience.Token).GetAsyncEnumerator(patience.Token);
        var ringing = live.MoveNextAsync().AsTask();

        await RemindAsync(sales, "call the customer");

        Assert.True(await ringing);
        var told = live.Current;
        Assert.Equal(
            ("call the customer", "REMINDER", "DELIVERED", 1),
            (told["notification"]!["title"]!.GetValue<string>(), told["notification"]!["kind"]!.GetValue<string>(),
                told["notification"]!["reminder"]!["status"]!.GetValue<string>(), told["unreadCount"]!.GetValue<int>()));
        await live.DisposeAsync();

        await RemindAsync(sales, "while away");
        await RemindAsync(sales, "while away, too");
        List<string> heard = [];
        await foreach (var missed in EventsAsync(sales, told["cursor"]!.GetValue<string>(), patience.Token))
        {
            heard.Add(missed["notification"]!["title"]!.GetValue<string>());
            if (heard.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(["while away", "while away, too"], heard.Order());
    }

    [Fact]
    public async Task A_task_given_to_a_colleague_rings_there_and_nowhere_else()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await using var api = await CrmApi.StartAsync(patience.Token);
        var manager = await api.SignInAsync(RoleCode.Manager);
        var sales = await api.SignInAsync(RoleCode.Sales);

        await manager.DataAsync(
            """mutation($to: ID!) { createTask(input: { title: "visit", dueAt: "2030-01-01T00:00:00Z", assigneeId: $to }) { task { id } errors { __typename } } }""",
            new { to = ApiClient.Id<User>(api.Users[RoleCode.Sales].Id) });

        Assert.Equal("""["visit"]""", await TitlesAsync(sales));
        Assert.Equal("[]", await TitlesAsync(manager));
        Assert.Equal("[]", await TitlesAsync(await api.SignInAsync(RoleCode.Admin)));
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_refused_with_its_code()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await using var api = await CrmApi.StartAsync(patience.Token);
        var sales = await api.SignInAsync(RoleCode.Sales);

        var refused = await FirstMessageAsync(sales, "not a cursor", patience.Token);

        Assert.Equal("NOTIFICATION_CURSOR_INVALID", refused["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    private static async Task RemindAsync(ApiClient client, string title)
    {
        var answer = await client.DataAsync(
            "mutation($input: CreateReminderInput!) { createReminder(input: $input) { reminder { id } errors { __typename } } }",
            new { input = new { title, fireAt = DateTimeOffset.UtcNow.AddMilliseconds(500).ToString("yyyy-MM-ddTHH:mm:ss.fffZ") } });
        Assert.NotNull(answer["createReminder"]!["reminder"]);
    }

    private static async Task<string> TitlesAsync(ApiClient client) =>
        new JsonArray([.. (await client.DataAsync("{ notifications { nodes { title } } }"))["notifications"]!["nodes"]!.AsArray()
            .Select(n => n!["title"]!.DeepClone())]).ToJsonString();

    private static async IAsyncEnumerable<JsonNode> EventsAsync(ApiClient client, string after, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var message in MessagesAsync(client, after, ct))
        {
            Assert.Null(message["errors"]);
            yield return message["data"]!["onNotification"]!;
        }
    }

    private static async Task<JsonNode> FirstMessageAsync(ApiClient client, string after, CancellationToken ct)
    {
        await foreach (var message in MessagesAsync(client, after, ct))
        {
            return message;
        }

        throw new InvalidOperationException("The stream ended without a message.");
    }

    private static async IAsyncEnumerable<JsonNode> MessagesAsync(ApiClient client, string after, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Subscription, variables = new { after } }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                yield return JsonNode.Parse(line["data: ".Length..])!;
            }
        }
    }
}
