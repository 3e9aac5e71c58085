using System.Collections.Concurrent;
using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity;

/// <summary>A session as it was read at most a second ago.</summary>
public sealed record SessionSnapshot(
    Guid Id, byte[] KeyHash, Guid UserId, string SecurityStamp, DateTimeOffset LastSeenAt, DateTimeOffset AuthTime, DateTimeOffset ExpiresAt, bool Persistent, bool HasSecondFactor);

/// <summary>Sessions by id, read again after one second, so that ending one takes effect everywhere without a query per request.</summary>
public sealed class SessionDirectory(IServiceScopeFactory scopes, IOptions<SessionOptions> options, TimeProvider time)
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, (SessionSnapshot Session, DateTimeOffset ReadAt)> _entries = new();

    /// <summary>The session while it lives: not ended, not idle for too long, not past its end.</summary>
    public async ValueTask<SessionSnapshot?> FindAsync(Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_entries.TryGetValue(id, out var entry) || entry.ReadAt + s_freshness < now)
        {
            if (await ReadAsync(id, ct) is not { } session)
            {
                Forget(id);
                return null;
            }

            entry = (session, now);
            Remember(entry);
        }

        return IsAlive(entry.Session, now) ? entry.Session : null;
    }

    /// <summary>Forgets what is known of a session, for changes made by this process.</summary>
    public void Forget(Guid id) => _entries.TryRemove(id, out _);

    private bool IsAlive(SessionSnapshot session, DateTimeOffset now) =>
        now < session.ExpiresAt && (session.Persistent || now - session.LastSeenAt <= options.Value.Idle);

    private void Remember((SessionSnapshot Session, DateTimeOffset ReadAt) entry)
    {
        if (_entries.Count >= Capacity)
        {
            _entries.Clear();
        }

        _entries[entry.Session.Id] = entry;
    }

    private async Task<SessionSnapshot?> ReadAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().UserSessions
            .Where(s => s.Id == id)
            .Select(s => new SessionSnapshot(s.Id, s.KeyHash, s.UserId, s.SecurityStamp, s.LastSeenAt, s.AuthTime, s.ExpiresAt, s.Persistent, s.Methods.Contains("mfa")))
            .SingleOrDefaultAsync(ct);
    }
}
