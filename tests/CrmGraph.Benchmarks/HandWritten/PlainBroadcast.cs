using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>What one would write by hand to tell everybody the same: a list of sockets and a loop.</summary>
internal sealed class PlainBroadcast : IAsyncDisposable
{
    private readonly ConcurrentDictionary<WebSocket, bool> _sockets = new();
    private readonly WebApplication _app;

    private PlainBroadcast(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<PlainBroadcast> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        var broadcast = new PlainBroadcast(app);
        app.Run(broadcast.HoldAsync);
        await app.StartAsync();
        return broadcast;
    }

    /// <summary>Tells all, once there are <paramref name="expected"/>.</summary>
    public async Task SendAsync(byte[] message, int expected)
    {
        while (_sockets.Count < expected)
        {
            await Task.Delay(1);
        }

        await Parallel.ForEachAsync(_sockets.Keys, async (socket, ct) => await socket.SendAsync(message, WebSocketMessageType.Text, true, ct));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HoldAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        var buffer = new byte[4096];
        try
        {
            // Everybody subscribes to the one thing there is: the second message says so.
            await socket.ReceiveAsync(buffer, context.RequestAborted);
            await socket.ReceiveAsync(buffer, context.RequestAborted);
            _sockets[socket] = true;
            while ((await socket.ReceiveAsync(buffer, context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client is gone.
        }
        finally
        {
            _sockets.TryRemove(socket, out _);
        }
    }
}
