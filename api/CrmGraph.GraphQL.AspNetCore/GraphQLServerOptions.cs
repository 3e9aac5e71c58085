using CrmGraph.GraphQL.AspNetCore.Callers;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore;

/// <summary>What the transports allow. The delegates are asked per request.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Largest request body in bytes.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>Whether this request must show that a script of our own origin sent it; the host says yes for cookie sessions.</summary>
    public Func<HttpContext, bool> RequirePreflightHeader { get; set; } = static _ => false;

    /// <summary>Whether the origin may open sockets and send requests with a session. Default: only the origin the request went to.</summary>
    public Func<HttpContext, string, bool> AllowOrigin { get; set; } = static (context, origin) =>
        string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this request may name only trusted documents.</summary>
    public Func<HttpContext, bool> OnlyTrustedDocuments { get; set; } = static _ => false;

    /// <summary>Memory for the texts that clients register under their SHA-256 (automatic persisted queries); 0 switches that off.</summary>
    public int PersistedQueryBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Whether this request may download the schema.</summary>
    public Func<HttpContext, bool> EnableSchemaRequests { get; set; } = static _ => true;

    /// <summary>Whether this request may ask the introspection fields.</summary>
    public Func<HttpContext, bool> AllowIntrospection { get; set; } = static _ => true;

    /// <summary>Folder with the built query page; null switches the page off.</summary>
    public string? IdeFolder { get; set; }

    /// <summary>Time between comments on an idle event stream.</summary>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Whether this request may see the query page.</summary>
    public Func<HttpContext, bool> EnableIde { get; set; } = static _ => true;

    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>What one caller may ask in a time. Default: as much as they like.</summary>
    public CallerLimits Callers { get; } = new();
}

/// <summary>Limits of one WebSocket.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>Time a client has to send <c>connection_init</c>.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between our pings.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A client that sends nothing for this long, not even <c>pong</c>, is dropped.</summary>
    public TimeSpan SilenceTimeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Time between questions to <see cref="WebSockets.IWebSocketSessionInterceptor.OnRevalidateAsync"/>.</summary>
    public TimeSpan RevalidationInterval { get; set; } = TimeSpan.FromSeconds(1);

    public int MaxOperations { get; set; } = 100;

    public int MaxMessageSize { get; set; } = 256 * 1024;

    /// <summary>Incoming messages per <see cref="RateWindow"/>; further ones wait unread.</summary>
    public int MaxMessagesPerWindow { get; set; } = 60;

    public TimeSpan RateWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Messages that may wait for a slow reader; producers wait beyond it.</summary>
    public int SendQueueLength { get; set; } = 256;

    /// <summary>Bytes that may wait for a slow reader; producers wait beyond it.</summary>
    public int SendQueueBytes { get; set; } = 1024 * 1024;

    /// <summary>A client that takes longer to read one message is disconnected: it reconnects and resumes.</summary>
    public TimeSpan SlowReaderTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
