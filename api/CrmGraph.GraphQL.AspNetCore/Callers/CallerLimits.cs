using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Callers;

/// <summary>What one caller may ask in a time; 0 means as much as they like.</summary>
public sealed class CallerLimits
{
    /// <summary>Who is asking. Default: the user's name, or the address of who has none.</summary>
    public Func<HttpContext, Caller> Identify { get; set; } = static context => context.User.Identity is { IsAuthenticated: true, Name: { } name }
        ? new Caller(name, IsAnonymous: false)
        : new Caller(context.Connection.RemoteIpAddress?.ToString() ?? "", IsAnonymous: true);

    /// <summary>Operations per minute of a caller with a name, and how many of them at once.</summary>
    public int RequestsPerMinute { get; set; }

    /// <summary>Operations per minute from one address without a session.</summary>
    public int AnonymousRequestsPerMinute { get; set; }

    /// <summary>Field cost and type cost together, per minute.</summary>
    public int CostPerMinute { get; set; }

    /// <summary>Sockets open at the same time.</summary>
    public int MaxSockets { get; set; }
}

/// <summary>Who is asking, as far as limits are concerned.</summary>
public readonly record struct Caller(string Key, bool IsAnonymous);
