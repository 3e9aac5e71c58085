using System.Collections.Concurrent;
using CrmGraph.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.Callers;

/// <summary>How many sockets each caller has open.</summary>
internal sealed class CallerSockets(IOptions<GraphQLServerOptions> options)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Counts a socket until the result is disposed. Throws <see cref="RequestRefusedException"/> with 429 when the caller has as many as allowed.</summary>
    public IDisposable Open(HttpContext context)
    {
        var limits = options.Value.Callers;
        if (limits.MaxSockets <= 0)
        {
            return new Place(null, "");
        }

        var key = limits.Identify(context).Key;
        var place = new Place(this, key);
        if (_open.AddOrUpdate(key, 1, static (_, count) => count + 1) <= limits.MaxSockets)
        {
            return place;
        }

        place.Dispose();
        throw RequestRefusedException.TooMany(Retry);
    }

    private void Leave(string key)
    {
        // The last one out takes the entry along; a socket opened in between has changed the count, and the entry stays.
        if (_open.AddOrUpdate(key, 0, static (_, count) => count - 1) == 0)
        {
            _open.TryRemove(KeyValuePair.Create(key, 0));
        }
    }

    private sealed class Place(CallerSockets? sockets, string key) : IDisposable
    {
        private CallerSockets? _sockets = sockets;

        public void Dispose() => Interlocked.Exchange(ref _sockets, null)?.Leave(key);
    }
}
