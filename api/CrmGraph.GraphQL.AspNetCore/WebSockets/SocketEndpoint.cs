using CrmGraph.GraphQL.AspNetCore.Callers;
using CrmGraph.GraphQL.AspNetCore.Execution;
using CrmGraph.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Takes the upgrade request and runs the socket until it ends.</summary>
internal sealed class SocketEndpoint(
    IOptions<GraphQLServerOptions> options,
    OperationRunner runner,
    CallerSockets places,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SocketEndpoint> logger)
{
    private const string Subprotocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext context)
    {
        // A socket carries cookies but no header of ours: the origin is all there is to tell sites apart.
        try
        {
            CrossSiteGuard.EnsureOrigin(context, options.Value);
            await AcceptAsync(context);
        }
        catch (RequestRefusedException refusal) when (!context.Response.HasStarted)
        {
            await ResponseWriting.WriteRefusalAsync(context, refusal, format: null);
        }
    }

    private async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
        {
            await RefuseSubprotocolAsync(context, logger);
            return;
        }

        using var place = places.Open(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Subprotocol);
        var interceptor = context.RequestServices.GetService<IWebSocketSessionInterceptor>();
        var connection = new SocketConnection(socket, context, options.Value.Sockets, interceptor, runner, time, logger);
        await using var stopping = lifetime.ApplicationStopping.Register(() => connection.Close(SocketClose.Restart()));
        await connection.RunAsync();
    }

    private static async Task RefuseSubprotocolAsync(HttpContext context, ILogger logger)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var close = SocketClose.SubprotocolNotAcceptable;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await socket.CloseAsync(close.Status, close.Reason, timeout.Token);
        }
        catch (Exception e) when (SocketConnection.IsGone(e))
        {
            Log.SocketGone(logger, e);
        }
    }
}
