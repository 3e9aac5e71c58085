using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>The host's say over one socket: who may open it, and how long it may stay.</summary>
public interface IWebSocketSessionInterceptor
{
    /// <summary>Asked for <c>connection_init</c>; may replace <see cref="HttpContext.User"/> by the user a token in the payload names. The payload is undefined when the client sent none.</summary>
    ValueTask<SocketDecision> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken ct);

    /// <summary>Asked again and again while the socket is open: a rejection closes it with 4403.</summary>
    ValueTask<SocketDecision> OnRevalidateAsync(HttpContext context, CancellationToken ct);

    /// <summary>Called once when an accepted socket has ended.</summary>
    ValueTask OnDisconnectAsync(HttpContext context);
}

/// <summary>Accepted, or rejected for a reason the client may read.</summary>
public sealed record SocketDecision
{
    private SocketDecision(string? rejection) => Rejection = rejection;

    public static SocketDecision Accept { get; } = new((string?)null);

    /// <summary>Null when accepted.</summary>
    public string? Rejection { get; }

    /// <summary>Closes the socket with 4403; <paramref name="reason"/> holds at most 123 bytes of UTF-8.</summary>
    public static SocketDecision Reject(string reason = "Forbidden") => new(reason);
}
