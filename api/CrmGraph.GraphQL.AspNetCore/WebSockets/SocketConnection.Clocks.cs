namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>What happens by the clock.</summary>
internal sealed partial class SocketConnection
{
    private async Task ExpectInitAsync()
    {
        try
        {
            await Task.Delay(options.ConnectionInitTimeout, time, _ended.Token);
        }
        catch (OperationCanceledException)
        {
            return; // The socket ended first.
        }

        if (!_initialized)
        {
            Close(SocketClose.InitTimeout);
        }
    }

    private Task KeepAliveAsync() => RepeatAsync(options.KeepAliveInterval, async () =>
    {
        if (time.GetElapsedTime(_lastReceived) > options.SilenceTimeout)
        {
            // Nobody is there to read a close frame.
            Close(SocketClose.Normal);
            socket.Abort();
            return;
        }

        if (_acknowledged)
        {
            await SendAsync(ServerMessages.Ping);
        }
    });

    private Task RevalidateAsync() => interceptor is null ? Task.CompletedTask : RepeatAsync(options.RevalidationInterval, async () =>
    {
        if (_acknowledged && (await interceptor.OnRevalidateAsync(context, _ended.Token)).Rejection is { } reason)
        {
            Close(SocketClose.Forbidden(reason));
        }
    });

    private async Task RepeatAsync(TimeSpan interval, Func<Task> action)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                await action();
            }
        }
        catch (OperationCanceledException)
        {
            // The socket ended.
        }
        catch (Exception e)
        {
            Log.SocketFailed(logger, e);
            Close(SocketClose.ServerError);
        }
    }
}
