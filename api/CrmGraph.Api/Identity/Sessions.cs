using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity;

/// <summary>Who starts a session: what the browser says of itself and where it calls from.</summary>
public sealed record SessionOrigin(string? Address, string? UserAgent)
{
    public static SessionOrigin Of(HttpContext http) => new(http.Connection.RemoteIpAddress?.ToString(), http.Request.Headers.UserAgent.ToString());
}

/// <summary>Starts, renews and ends the sessions of users. What it ends is over within a second on every instance, open sockets included.</summary>
public sealed class Sessions(CrmDbContext db, SessionDirectory directory, IOptions<SessionOptions> options, TimeProvider time)
{
    /// <summary>What a session was begun with, or has shown since, when it has shown both factors.</summary>
    public const string BothFactors = "pwd otp mfa";

    private static readonly TimeSpan s_seenEvery = TimeSpan.FromMinutes(1);

    /// <summary>A new session under a new key; the oldest of the user end when there are too many.</summary>
    public async Task<(SessionKey Key, UserSession Session)> StartAsync(
        Account account, string methods, bool persistent, SessionOrigin origin, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var id = Ids.New();
        var key = SessionKey.NewFor(id);
        var session = new UserSession
        {
            Id = id,
            KeyHash = key.Hash,
            UserId = account.Id,
            SecurityStamp = account.SecurityStamp!,
            CreatedAt = now,
            LastSeenAt = now,
            AuthTime = now,
            ExpiresAt = now + options.Value.Lifetime(persistent),
            Methods = methods,
            Persistent = persistent,
            Device = DeviceName.Of(origin.UserAgent),
            Address = Cut(origin.Address, UserSession.AddressLength),
            UserAgent = Cut(origin.UserAgent, UserSession.UserAgentLength),
        };
        db.UserSessions.Add(session);
        db.Tell(SignIn.LoggedIn, account.Id, account.Id);
        await db.SaveChangesAsync(ct);
        await EndSurplusAsync(account.Id, now, ct);
        return (key, session);
    }

    /// <summary>
    /// A new key for a session; the old key opens nothing any more. What stays open under the session stays open.
    /// </summary>
    /// <param name="proven">Whether its person has just proved who they are: sensitive actions are open for a while.</param>
    public async Task<SessionKey> RenewAsync(Guid id, string securityStamp, bool proven, CancellationToken ct)
    {
        var key = SessionKey.NewFor(id);
        var (hash, now) = (key.Hash, time.GetUtcNow());
        await db.UserSessions.Where(s => s.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(s => s.KeyHash, hash)
                .SetProperty(s => s.SecurityStamp, securityStamp)
                .SetProperty(s => s.AuthTime, s => proven ? now : s.AuthTime)
                .SetProperty(s => s.LastSeenAt, now),
            ct);
        directory.Forget(id);
        return key;
    }

    /// <summary>Notes that the sessions of a user have shown both factors.</summary>
    public async Task ProvenAsync(Guid userId, CancellationToken ct)
    {
        var mine = db.UserSessions.Where(s => s.UserId == userId);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(s => s.Methods, BothFactors), ct);
        (await mine.Select(s => s.Id).ToListAsync(ct)).ForEach(directory.Forget);
    }

    /// <summary>Notes that the session is in use, once a minute at most.</summary>
    public async Task SeenAsync(SessionSnapshot session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = now - s_seenEvery;
        if (session.LastSeenAt > due)
        {
            return;
        }

        await db.UserSessions.Where(s => s.Id == session.Id && s.LastSeenAt <= due).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), ct);
        directory.Forget(session.Id);
    }

    /// <summary>Ends every session of a user but <paramref name="exceptId"/>: after a new password, a new role, or when the user is disabled. The number ended.</summary>
    public Task<int> EndAsync(Guid userId, Guid? exceptId, CancellationToken ct) =>
        EndAsync(db.UserSessions.Where(s => s.UserId == userId && s.Id != exceptId), ct);

    /// <summary>Ends one session of a user; an error when it is not theirs or already over.</summary>
    public async Task EndOneAsync(Guid userId, Guid id, CancellationToken ct)
    {
        if (await EndAsync(db.UserSessions.Where(s => s.UserId == userId && s.Id == id), ct) == 0)
        {
            throw new NotFoundException("SESSION_NOT_FOUND");
        }
    }

    /// <summary>Ends a session that may be over already.</summary>
    public Task EndPresentAsync(SessionSnapshot session, CancellationToken ct) => EndAsync(db.UserSessions.Where(s => s.Id == session.Id), ct);

    private async Task EndSurplusAsync(Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        await db.UserSessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var surplus = await db.UserSessions
            .Where(s => s.UserId == userId)
            .OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id)
            .Skip(options.Value.MaxPerUser)
            .Select(s => s.Id)
            .ToListAsync(ct);
        if (surplus.Count > 0)
        {
            await EndAsync(db.UserSessions.Where(s => surplus.Contains(s.Id)), ct);
        }
    }

    private async Task<int> EndAsync(IQueryable<UserSession> sessions, CancellationToken ct)
    {
        var ids = await sessions.Select(s => s.Id).ToListAsync(ct);
        var ended = await sessions.ExecuteDeleteAsync(ct);
        ids.ForEach(directory.Forget);
        return ended;
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
