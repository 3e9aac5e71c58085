using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>One browser the viewer is signed in with.</summary>
/// <param name="Id">Names the session for endSession.</param>
/// <param name="Current">Whether this is the session that asks.</param>
/// <param name="Device">Browser and system as the browser named them.</param>
/// <param name="Address">The network address it was started from.</param>
/// <param name="CreatedAt">When the viewer signed in.</param>
/// <param name="LastSeenAt">The last request, to the minute.</param>
/// <param name="ExpiresAt">When it ends at the latest.</param>
/// <param name="Persistent">Whether it outlives the browser window.</param>
public sealed record Session(
    [property: ID<Session>] Guid Id,
    bool Current,
    string? Device,
    string? Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt,
    bool Persistent);

[ObjectType<ViewerInfo>]
public static class ViewerSessions
{
    /// <summary>Where the viewer is signed in; the last used first.</summary>
    public static async Task<IReadOnlyList<Session>> GetSessionsAsync(
        [Parent] ViewerInfo viewer, [Service] CurrentViewer current, CrmDbContext db, [Service] TimeProvider time, CancellationToken ct)
    {
        var (now, currentId) = (time.GetUtcNow(), current.Session?.Id);
        return await db.UserSessions
            .Where(s => s.UserId == viewer.UserId && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new Session(s.Id, s.Id == currentId, s.Device, s.Address, s.CreatedAt, s.LastSeenAt, s.ExpiresAt, s.Persistent))
            .ToListAsync(ct);
    }
}

[MutationType]
public static class SessionMutations
{
    /// <summary>Signs the viewer out of one browser; it is shown the door within a second.</summary>
    [Authorize]
    [Error<NotFoundException>]
    [ID<Session>, UseMutationConvention(PayloadFieldName = "endedSessionId")]
    public static async Task<Guid> EndSessionAsync(
        [ID<Session>] Guid id, CrmDbContext db, Viewer viewer, [Service] Sessions sessions, [Service] SignIn signIn, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await sessions.EndOneAsync(viewer.UserId, id, ct);
        await signIn.TellAsync("endSession", viewer.UserId, viewer.UserId);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>Signs the viewer out everywhere else.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "endedCount")]
    public static async Task<int> EndOtherSessionsAsync(
        CrmDbContext db, Viewer viewer, [Service] CurrentViewer current, [Service] Sessions sessions, [Service] SignIn signIn, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await sessions.EndAsync(viewer.UserId, current.Session?.Id, ct);
        await signIn.TellAsync("endOtherSessions", viewer.UserId, viewer.UserId);
        await transaction.CommitAsync(ct);
        return ended;
    }
}
