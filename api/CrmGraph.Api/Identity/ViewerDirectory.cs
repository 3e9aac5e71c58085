using System.Collections.Concurrent;
using System.Collections.Frozen;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Viewer snapshots by user, read again after one second, so that a change of role, team or account takes effect on the
/// next request without a query per request.
/// </summary>
public sealed class ViewerDirectory(IServiceScopeFactory scopes, RoleDirectory roles, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    /// <summary>The viewer for a session of <paramref name="userId"/>; null when the user is inactive or the session's stamp is outdated.</summary>
    public async ValueTask<Viewer?> FindAsync(Guid userId, string securityStamp, CancellationToken ct)
    {
        var entry = await EntryAsync(userId, ct);
        return entry.SecurityStamp == securityStamp ? entry.Viewer : null;
    }

    /// <summary>The viewer a user would be now; null when inactive or without an account.</summary>
    public async ValueTask<Viewer?> FindAsync(Guid userId, CancellationToken ct) => (await EntryAsync(userId, ct)).Viewer;

    /// <summary>Forgets what is known of a user, for changes made by this process.</summary>
    public void Forget(Guid userId) => _entries.TryRemove(userId, out _);

    /// <summary>Forgets everybody and every role, for changes of roles and teams made by this process.</summary>
    public void ForgetAll()
    {
        roles.Forget();
        _entries.Clear();
    }

    private async ValueTask<Entry> EntryAsync(Guid userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_entries.TryGetValue(userId, out var entry) || entry.ReadAt + Freshness < now)
        {
            var read = await ReadAsync(userId, now, ct);

            // Sockets compare by reference: who did not change stays the same viewer.
            entry = entry is not null && entry.IsSameAs(read) ? read with { Viewer = entry.Viewer } : read;
            _entries[userId] = entry;
        }

        return entry;
    }

    private async Task<Entry> ReadAsync(Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var user = await db.Users
            .Where(u => u.Id == userId && u.Active)
            .Select(u => new { u.Name, u.Email, u.TeamId, Roles = u.RoleLinks.Select(r => r.RoleId).ToList() })
            .SingleOrDefaultAsync(ct);
        var stamp = await db.Accounts.Where(a => a.Id == userId).Select(a => a.SecurityStamp).SingleOrDefaultAsync(ct);
        if (user is null || stamp is null)
        {
            return new Entry(null, null, now);
        }

        var access = await roles.OfAsync(user.Roles, ct);
        var teams = user.TeamId is null || !access.UsesShares ? [] : await db.Teams.Select(t => new Place(t.Id, t.ParentId)).ToListAsync(ct);
        var (team, tree) = access.UsesTeams && user.TeamId is { } teamId ? await MembersAsync(db, teams, teamId, ct) : ([], []);
        var shared = access.UsesShares ? await SharedAsync(db, userId, Above(teams, user.TeamId), ct) : FrozenDictionary<Guid, bool>.Empty;
        return new Entry(new Viewer(userId, user.Name, user.Email, access, team, tree, shared), stamp, now);
    }

    /// <summary>The members of a user's team, and of it and all teams under it; nobody without a team.</summary>
    internal static async Task<(List<Guid> Team, List<Guid> Tree)> MembersAsync(CrmDbContext db, Guid userId, CancellationToken ct) =>
        await db.Users.Where(u => u.Id == userId).Select(u => u.TeamId).SingleAsync(ct) is { } teamId
            ? await MembersAsync(db, await db.Teams.Select(t => new Place(t.Id, t.ParentId)).ToListAsync(ct), teamId, ct)
            : ([], []);

    private static async Task<IReadOnlyDictionary<Guid, bool>> SharedAsync(CrmDbContext db, Guid userId, Guid[] teams, CancellationToken ct)
    {
        // Without the filters, which would join the customers: this is read every second.
        var shares = await db.CustomerShares.IgnoreQueryFilters()
            .Where(s => s.UserId == userId || (s.TeamId != null && teams.Contains(s.TeamId.Value)))
            .Select(s => new { s.CustomerId, s.CanEdit })
            .ToListAsync(ct);
        return shares.GroupBy(s => s.CustomerId).ToFrozenDictionary(g => g.Key, g => g.Any(s => s.CanEdit));
    }

    // A user's team and those it belongs to, nearest first.
    private static Guid[] Above(List<Place> teams, Guid? teamId)
    {
        List<Guid> path = [];
        for (var at = teamId; at is { } id && !path.Contains(id); at = teams.Find(t => t.Id == id)?.ParentId)
        {
            path.Add(id);
        }

        return [.. path];
    }

    /// <summary>The members of a team, and of it and all teams under it. Companies have few teams: the tree is read whole.</summary>
    private static async Task<(List<Guid> Team, List<Guid> Tree)> MembersAsync(CrmDbContext db, List<Place> teams, Guid teamId, CancellationToken ct)
    {
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

        var members = await db.Users
            .Where(u => u.TeamId != null && tree.Contains(u.TeamId.Value)).Select(u => new { u.Id, u.TeamId }).ToListAsync(ct);
        return ([.. members.Where(m => m.TeamId == teamId).Select(m => m.Id)], [.. members.Select(m => m.Id)]);
    }

    private sealed record Entry(Viewer? Viewer, string? SecurityStamp, DateTimeOffset ReadAt)
    {
        public bool IsSameAs(Entry other) =>
            SecurityStamp == other.SecurityStamp
            && Viewer is { } mine && other.Viewer is { } theirs
            && ReferenceEquals(mine.Access, theirs.Access)
            && mine.Name == theirs.Name
            && mine.Email == theirs.Email
            && mine.OwnersWithin(Reach.TeamTree).ToHashSet().SetEquals(theirs.OwnersWithin(Reach.TeamTree))
            && mine.OwnersWithin(Reach.Team).ToHashSet().SetEquals(theirs.OwnersWithin(Reach.Team))
            && mine.Shared.ToHashSet().SetEquals(theirs.Shared);
    }

    private sealed record Place(Guid Id, Guid? ParentId);
}
