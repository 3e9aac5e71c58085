using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Notifications;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Notifications;

/// <summary>Many sockets of one user; `make subscribers` does the same with a thousand. Alone, because the heap is everybody's.</summary>
[Collection(nameof(SubscriberTests))]
[CollectionDefinition(nameof(SubscriberTests), DisableParallelization = true)]
public sealed class SubscriberTests
{
    private const string Subscribe =
        """{"type":"subscribe","id":"1","payload":{"query":"subscription($after: String) { onNotification(after: $after) { cursor notification { title } } }","variables":{"after":"n0"}}}""";

    [Fact]
    public async Task One_event_reaches_each_of_fifty_sockets_once()
    {
        await using var api = await CrmApi.StartAsync(Ct);
        var cookie = await CookieAsync(api);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SubscribeAsync(api, cookie)));

        await TellAsync(api, "heard by all");

        var heard = await Task.WhenAll(sockets.Select(NextAsync));
        Assert.All(heard, text => Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"onNotification":{"cursor":"n1","notification":{"title":"heard by all"}}}}}""", text));
        await TellAsync(api, "second");
        Assert.All(await Task.WhenAll(sockets.Select(NextAsync)), text => Assert.Contains("\"cursor\":\"n2\"", text));
    }

    [Fact]
    public async Task Three_hundred_who_come_and_go_leave_nothing_behind()
    {
        await using var api = await CrmApi.StartAsync(Ct);
        var cookie = await CookieAsync(api);
        await CycleAsync(api, cookie, 60);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await CycleAsync(api, cookie, 300);

        // What the server still has to clear away after the last goodbye takes its time on a busy machine.
        var grown = long.MaxValue;
        for (var tries = 0; tries < 600 && grown >= 300 * 16 * 1024; tries++)
        {
            await Task.Delay(100, Ct);
            grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        Assert.True(grown < 300 * 16 * 1024, $"The heap grew by {grown / 1024} KiB.");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task CycleAsync(CrmApi api, string cookie, int times)
    {
        for (var i = 0; i < times; i += 20)
        {
            var sockets = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SubscribeAsync(api, cookie)));
            foreach (var socket in sockets)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Ct);
                socket.Dispose();
            }
        }
    }

    private static async Task<WebSocket> SubscribeAsync(CrmApi api, string cookie)
    {
        var socket = await api.ConnectSocketAsync(cookie, Ct);
        await SendAsync(socket, """{"type":"connection_init"}""");
        await SendAsync(socket, Subscribe);
        return socket;
    }

    private static async Task<string> NextAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            var text = Encoding.UTF8.GetString(buffer, 0, received.Count);
            if (!text.Contains("connection_ack", StringComparison.Ordinal) && !text.Contains("\"ping\"", StringComparison.Ordinal))
            {
                return text;
            }

            await SendAsync(socket, """{"type":"pong"}""");
        }
    }

    private static Task TellAsync(CrmApi api, string title) => api.InSystemAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await db.PostAsync(new Notification { UserId = api.Users[RoleCode.Sales].Id, Kind = NotificationKind.Assignment, Title = title }, Ct);
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
        return 0;
    });

    private static async Task<string> CookieAsync(CrmApi api)
    {
        var answer = await api.Anonymous().Http.PostAsJsonAsync("/account/login", new { email = api.Users[RoleCode.Sales].Email, password = CrmApi.Password }, Ct);
        return ApiClient.SessionCookieOf(answer);
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Ct);
}
