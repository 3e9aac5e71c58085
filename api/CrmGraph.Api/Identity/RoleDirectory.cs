using System.Collections.Concurrent;
using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>
/// The roles and their rights, read again after one second, so that a change reaches every instance within it; the
/// snapshots of the sets of roles people hold.
/// </summary>
public sealed class RoleDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int MaxSnapshots = 1_000;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, AccessSnapshot> _snapshots = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Entry? _entry;

    /// <summary>The rights of a set of roles added up; the same instance as long as no role of the set changes.</summary>
    public async ValueTask<AccessSnapshot> OfAsync(IReadOnlyCollection<Guid> roleIds, CancellationToken ct)
    {
        var known = await RolesAsync(ct);
        if (!roleIds.All(known.ContainsKey))
        {
            // Made since the last reading.
            Forget();
            known = await RolesAsync(ct);
        }

        var roles = roleIds.Order().Select(id => known.GetValueOrDefault(id)).OfType<RoleRights>().ToList();
        var key = string.Join('+', roles.Select(r => $"{r.Id:N}.{r.Version}"));
        if (_snapshots.Count >= MaxSnapshots)
        {
            _snapshots.Clear();
        }

        return _snapshots.GetOrAdd(key, static (_, held) => new AccessSnapshot(held), roles);
    }

    /// <summary>One role to look through; null when there is none.</summary>
    public async ValueTask<AccessSnapshot?> PreviewAsync(Guid roleId, CancellationToken ct) =>
        (await RolesAsync(ct)).GetValueOrDefault(roleId) is { } role
            ? _snapshots.GetOrAdd($"preview {role.Id:N}.{role.Version}", static (_, shown) => AccessSnapshot.PreviewOf(shown), role)
            : null;

    /// <summary>Reads again at the next question, for changes made by this process.</summary>
    public void Forget() => _entry = null;

    private async ValueTask<IReadOnlyDictionary<Guid, RoleRights>> RolesAsync(CancellationToken ct)
    {
        if (_entry is { } fresh && fresh.ReadAt + Freshness >= time.GetUtcNow())
        {
            return fresh.Roles;
        }

        await _reading.WaitAsync(ct);
        try
        {
            return (_entry is { } other && other.ReadAt + Freshness >= time.GetUtcNow() ? other : _entry = await ReadAsync(ct)).Roles;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Entry> ReadAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var scope = scopes.CreateSystemScope();
        var roles = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Roles
            .AsNoTracking().AsSplitQuery().Include(r => r.EntityRights).Include(r => r.FieldRights).ToListAsync(ct);
        return new Entry(roles.ToDictionary(r => r.Id, r => new RoleRights(r)), now);
    }

    private sealed record Entry(IReadOnlyDictionary<Guid, RoleRights> Roles, DateTimeOffset ReadAt);
}
