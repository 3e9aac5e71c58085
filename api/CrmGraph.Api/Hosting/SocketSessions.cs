using System.Text.Json;
using CrmGraph.GraphQL.AspNetCore.WebSockets;

namespace CrmGraph.Api.Hosting;

/// <summary>Sockets live as long as the session that opened them, and not a second longer.</summary>
internal sealed class SocketSessions(SessionViewers viewers) : IWebSocketSessionInterceptor
{
    public ValueTask<SocketDecision> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken ct) =>
        DecideAsync(context, ct);

    public ValueTask<SocketDecision> OnRevalidateAsync(HttpContext context, CancellationToken ct) => DecideAsync(context, ct);

    public ValueTask OnDisconnectAsync(HttpContext context) => ValueTask.CompletedTask;

    // A changed role or team reaches the operations that start from now on, and the next event of those that listen.
    private async ValueTask<SocketDecision> DecideAsync(HttpContext context, CancellationToken ct)
    {
        if (await viewers.OfAsync(context.User, ct) is not { } signedIn)
        {
            return SocketDecision.Reject("The session has ended.");
        }

        var current = context.RequestServices.GetRequiredService<CurrentViewer>();
        if (!ReferenceEquals(current.Value, signedIn.Viewer) || !ReferenceEquals(current.Session, signedIn.Session))
        {
            current.Enter(signedIn.Viewer, signedIn.Session);
        }

        return SocketDecision.Accept;
    }
}
