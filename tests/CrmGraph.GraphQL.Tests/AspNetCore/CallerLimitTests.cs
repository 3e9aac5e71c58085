using System.Net.WebSockets;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>Limits of one caller, over every transport.</summary>
public sealed class CallerLimitTests
{
    [Fact]
    public async Task Operations_of_a_socket_count_like_requests()
    {
        await using var host = await TransportHost.StartAsync(o => o.Callers.AnonymousRequestsPerMinute = 2);
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", "{ ok }");
        Assert.Contains("\"next\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("\"complete\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (await host.PostAsync("""{"query":"{ ok }"}""")).Status);
        await socket.SubscribeAsync("2", "{ ok }");

        Assert.Contains("CRM_RATE_LIMITED", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(429, (await host.PostAsync("""{"query":"{ ok }"}""")).Status);
    }

    [Fact]
    public async Task One_socket_too_many_is_refused_until_another_closes()
    {
        await using var host = await TransportHost.StartAsync(o => o.Callers.MaxSockets = 2);
        var first = await host.ConnectAsync();
        using var second = await host.ConnectAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => host.ConnectAsync());

        first.Dispose();
        for (var left = 500; ; left--)
        {
            try
            {
                using var third = await host.ConnectAsync();
                break;
            }
            catch (WebSocketException) when (left > 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken); // The server has not noticed yet.
            }
        }
    }
}
