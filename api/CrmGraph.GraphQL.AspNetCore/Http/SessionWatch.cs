using CrmGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Ends an event stream when its session ends, as a socket would.</summary>
internal static class SessionWatch
{
    /// <summary>Runs until <paramref name="ended"/> is cancelled, and cancels it when the host rejects the session.</summary>
    public static async Task RunAsync(
        HttpContext context, IWebSocketSessionInterceptor? interceptor, TimeSpan interval, TimeProvider time, CancellationTokenSource ended)
    {
        if (interceptor is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                if ((await interceptor.OnRevalidateAsync(context, ended.Token)).Rejection is not null)
                {
                    await ended.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The stream ended.
        }
    }
}
