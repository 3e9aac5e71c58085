using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>What stays with a colleague who is kept out, until somebody hands it over. Counted over everything, also what the viewer cannot see.</summary>
/// <param name="Customers">Customers they own.</param>
/// <param name="OpenOpportunities">Deals they own that are open.</param>
/// <param name="OpenTasks">Tasks they have not finished.</param>
public sealed record Workload(int Customers, int OpenOpportunities, int OpenTasks);

/// <summary>What those see of a colleague who manage users.</summary>
[ObjectType<User>]
public static class UserAdministrationNode
{
    /// <summary>Whether they were invited and have not chosen a password yet.</summary>
    [Authorize(Permissions.ManageUsers)]
    public static async Task<bool?> GetInvitedAsync([Parent] User user, UserPresenceDataLoader presences) => !(await presences.LoadAsync(user.Id)).HasAccount;

    /// <summary>The last request of the sessions they still have; null without any.</summary>
    [Authorize(Permissions.ManageUsers)]
    public static async Task<DateTimeOffset?> GetLastSeenAtAsync([Parent] User user, UserPresenceDataLoader presences) => (await presences.LoadAsync(user.Id)).LastSeenAt;

    /// <summary>Where they are signed in; the last used first.</summary>
    [Authorize(Permissions.ManageUsers)]
    public static async Task<IReadOnlyList<Session>?> GetSessionsAsync(
        [Parent] User user, [Service] CurrentViewer current, CrmDbContext db, [Service] TimeProvider time, CancellationToken ct)
    {
        var (now, currentId) = (time.GetUtcNow(), current.Session?.Id);
        return await db.UserSessions
            .Where(s => s.UserId == user.Id && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new Session(s.Id, s.Id == currentId, s.Device, s.Address, s.CreatedAt, s.LastSeenAt, s.ExpiresAt, s.Persistent))
            .ToListAsync(ct);
    }

    /// <summary>What would stay with them if they were kept out.</summary>
    [Authorize(Permissions.ManageUsers)]
    public static async Task<Workload?> GetWorkloadAsync([Parent] User user, [Service] IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return new Workload(
            await db.Customers.CountAsync(c => c.OwnerId == user.Id, ct),
            await db.Opportunities.CountAsync(o => o.OwnerId == user.Id && o.Status == OpportunityStatus.Open, ct),
            await db.Tasks.CountAsync(t => t.AssigneeId == user.Id && (t.Status == CrmTaskStatus.Todo || t.Status == CrmTaskStatus.Doing), ct));
    }
}

/// <summary>Whether a user can sign in, and when they were here last.</summary>
public readonly record struct UserPresence(bool HasAccount, DateTimeOffset? LastSeenAt);

/// <summary>The presence of users.</summary>
public sealed class UserPresenceDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<Guid, UserPresence>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, UserPresence>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        var accounts = (await db.Accounts.Where(a => keys.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        var seen = await db.UserSessions.Where(s => keys.Contains(s.UserId))
            .GroupBy(s => s.UserId).Select(g => new { g.Key, LastSeenAt = g.Max(s => s.LastSeenAt) }).ToDictionaryAsync(g => g.Key, g => g.LastSeenAt, ct);
        return keys.ToDictionary(id => id, id => new UserPresence(accounts.Contains(id), seen.TryGetValue(id, out var at) ? at : null));
    }
}
