using System.Collections.Concurrent;
using System.Net.WebSockets;
using CrmGraph.GraphQL.AspNetCore.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One open socket: a loop that reads, a loop that writes and a clock. Whoever wants it to end calls
/// <see cref="Close"/>; only the writing loop sends, so it also sends the close frame.
/// </summary>
internal sealed partial class SocketConnection(
    WebSocket socket,
    HttpContext context,
    GraphQLSocketOptions options,
    IWebSocketSessionInterceptor? interceptor,
    OperationRunner runner,
    TimeProvider time,
    ILogger logger)
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    private readonly SendQueue _outbox = new(options.SendQueueLength, options.SendQueueBytes);
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, bool> _running = new(concurrencyLevel: 1, capacity: 1);
    private readonly MessageRate _rate = new(options.MaxMessagesPerWindow, options.RateWindow, time);
    private readonly CancellationTokenSource _ended = new();
    private SocketClose? _close;
    private long _lastReceived = time.GetTimestamp();
    private volatile bool _acknowledged;
    private bool _initialized;

    /// <summary>Runs until the socket has ended, for whatever reason.</summary>
    public async Task RunAsync()
    {
        var receiving = ReceiveLoopAsync();
        var clocks = Task.WhenAll(ExpectInitAsync(), KeepAliveAsync(), RevalidateAsync());
        await SendLoopAsync();
        if (await Task.WhenAny(receiving, Task.Delay(CloseTimeout)) != receiving)
        {
            socket.Abort();
        }

        await Task.WhenAll(receiving, clocks);
        await Task.WhenAll(_running.Keys.Select(o => o.Completion));
        if (_acknowledged && interceptor is not null)
        {
            await interceptor.OnDisconnectAsync(context);
        }
    }

    /// <summary>Ends the socket; the first reason counts.</summary>
    public void Close(SocketClose close)
    {
        if (Interlocked.CompareExchange(ref _close, close, null) is not null)
        {
            return;
        }

        _outbox.Close();
        _ended.Cancel();
    }

    private async Task SendLoopAsync()
    {
        try
        {
            while (await _outbox.DequeueAsync() is { } message)
            {
                // Not cancellable: nearly every message goes out at once, and then no clock is needed.
                var sending = socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                if (!sending.IsCompletedSuccessfully)
                {
                    await sending.AsTask().WaitAsync(options.SlowReaderTimeout, time);
                }
            }

            using var closing = new CancellationTokenSource(CloseTimeout);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(_close!.Status, _close.Reason, closing.Token);
            }
        }
        catch (TimeoutException)
        {
            // They read too slowly to be told so; when they come back they resume.
            Close(SocketClose.Normal);
            socket.Abort();
        }
        catch (Exception e) when (IsGone(e))
        {
            Log.SocketGone(logger, e);
            Close(SocketClose.Normal);
        }
    }

    // Reads to the client's close frame even when we close first, so that ours is not lost in a reset connection.
    private async Task ReceiveLoopAsync()
    {
        using var reader = new SocketReader(socket, options.MaxMessageSize);
        while (true)
        {
            try
            {
                if (await reader.ReadAsync() is not { } message)
                {
                    Close(SocketClose.Normal);
                    return;
                }

                await ReceivedAsync(message);
            }
            catch (SocketProtocolException e)
            {
                Close(e.Close);
            }
            catch (OperationCanceledException) when (_close is not null)
            {
                // The socket ended while this message was handled.
            }
            catch (Exception e) when (IsGone(e))
            {
                Log.SocketGone(logger, e);
                Close(SocketClose.Normal);
                return;
            }
            catch (Exception e)
            {
                Log.SocketFailed(logger, e);
                Close(SocketClose.ServerError);
            }
        }
    }

    private async ValueTask ReceivedAsync(ReadOnlyMemory<byte> message)
    {
        _lastReceived = time.GetTimestamp();
        if (_close is null)
        {
            await HandleAsync(SocketMessage.Parse(message.Span));
            await _rate.WaitAsync(_ended.Token);
        }
    }

    private async ValueTask HandleAsync(SocketMessage message)
    {
        switch (message.Type)
        {
            case SocketMessageType.ConnectionInit:
                await InitializeAsync(message);
                break;
            case SocketMessageType.Ping:
                await SendAsync(ServerMessages.Pong);
                break;
            case SocketMessageType.Subscribe:
                await SubscribeAsync(message);
                break;
            case SocketMessageType.Complete when _operations.TryRemove(message.Id, out var operation):
                operation.Cancel();
                break;
        }
    }

    private async ValueTask InitializeAsync(SocketMessage message)
    {
        if (_initialized)
        {
            throw new SocketProtocolException(SocketClose.TooManyInits);
        }

        _initialized = true;
        if (interceptor is not null
            && (await interceptor.OnConnectAsync(context, message.Payload, _ended.Token)).Rejection is { } reason)
        {
            throw new SocketProtocolException(SocketClose.Forbidden(reason));
        }

        _acknowledged = true;
        await SendAsync(ServerMessages.ConnectionAck);
    }

    private async ValueTask SubscribeAsync(SocketMessage message)
    {
        if (!_acknowledged)
        {
            throw new SocketProtocolException(SocketClose.Unauthorized);
        }

        if (_operations.ContainsKey(message.Id))
        {
            throw new SocketProtocolException(SocketClose.DuplicateId(message.Id));
        }

        if (_operations.Count >= options.MaxOperations)
        {
            await SendAsync(ServerMessages.Error(message.Id, [SocketErrors.TooManyOperations(options.MaxOperations)]));
            return;
        }

        var operation = new SocketOperation(message.Id, _ended.Token);
        _operations[message.Id] = operation;
        _running[operation] = true;
        _ = RunAsync(operation, message.Parameters);
    }

    private ValueTask SendAsync(ReadOnlyMemory<byte> message) => _outbox.EnqueueAsync(message, _ended.Token);

    /// <summary>What every write and read may throw when the other end, or this one, has gone away.</summary>
    internal static bool IsGone(Exception e) =>
        e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;
}
