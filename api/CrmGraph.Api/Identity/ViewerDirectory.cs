using System.Collections.Concurrent;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Viewer snapshots by user, read again after one second, so that a change of role, team or account takes effect on the
/// next request without a query per request.
/// </summary>
public sealed class ViewerDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    /// <summary>The viewer for a session of <paramref name="userId"/>; null when the user is inactive or the session's stamp is outdated.</summary>
    public async ValueTask<Viewer?> FindAsync(Guid userId, string securityStamp, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_entries.TryGetValue(userId, out var entry) || entry.ReadAt + Freshness < now)
        {
            entry = await ReadAsync(userId, now, ct);
            _entries[userId] = entry;
        }

        return entry.SecurityStamp == securityStamp ? entry.Viewer : null;
    }

    /// <summary>Forgets what is known of a user, for changes made by this process.</summary>
    public void Forget(Guid userId) => _entries.TryRemove(userId, out _);

    private async Task<Entry> ReadAsync(Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var user = await db.Users
            .Where(u => u.Id == userId && u.Active)
            .Select(u => new { u.Name, u.Email, u.TeamId, Roles = u.RoleLinks.Select(r => r.Role.Code).ToList() })
            .SingleOrDefaultAsync(ct);
        var stamp = await db.Accounts.Where(a => a.Id == userId).Select(a => a.SecurityStamp).SingleOrDefaultAsync(ct);
        if (user is null || stamp is null)
        {
            return new Entry(null, null, now);
        }

        var members = user.Roles.Contains(RoleCode.Manager) && user.TeamId is { } team ? await MembersBelowAsync(db, team, ct) : [];
        return new Entry(new Viewer(userId, user.Name, user.Email, user.Roles, members), stamp, now);
    }

    /// <summary>The members of a team and of all teams under it. Companies have few teams: the tree is read whole.</summary>
    private static async Task<List<Guid>> MembersBelowAsync(CrmDbContext db, Guid teamId, CancellationToken ct)
    {
        var teams = await db.Teams.Select(t => new { t.Id, t.ParentId }).ToListAsync(ct);
        var children = teams.ToLookup(t => t.ParentId, t => t.Id);
        HashSet<Guid> tree = [teamId];
        Queue<Guid> open = new(tree);
        while (open.TryDequeue(out var parent))
        {
            foreach (var child in children[parent].Where(tree.Add))
            {
                open.Enqueue(child);
            }
        }

        return await db.Users.Where(u => u.TeamId != null && tree.Contains(u.TeamId.Value)).Select(u => u.Id).ToListAsync(ct);
    }

    private sealed record Entry(Viewer? Viewer, string? SecurityStamp, DateTimeOffset ReadAt);
}
