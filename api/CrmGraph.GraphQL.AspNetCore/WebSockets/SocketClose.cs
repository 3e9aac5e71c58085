using System.Net.WebSockets;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Why a socket ends: the close codes of graphql-transport-ws and of RFC 6455.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Normal = new(1000, "Normal Closure");
    public static readonly SocketClose TooBig = new(1009, "Message too big");
    public static readonly SocketClose InvalidMessage = new(4400, "Invalid message received");
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");
    public static readonly SocketClose SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly SocketClose ServerError = new(4500, "Internal server error");

    public WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;

    /// <summary>The server goes down; the hint spreads the clients that come back.</summary>
    public static SocketClose Restart() => new(1012, $"Service restart; retry after {Random.Shared.Next(0, 5000)} ms");

    public static SocketClose Forbidden(string reason) => new(4403, reason);

    public static SocketClose DuplicateId(string id) => new(4409, id.Length <= 40 ? $"Subscriber for {id} already exists" : "Subscriber already exists");
}

/// <summary>The client broke the protocol; the socket closes with <paramref name="close"/>.</summary>
internal sealed class SocketProtocolException(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close { get; } = close;
}
