using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

[QueryType]
public static class UserQueries
{
    /// <summary>The colleagues who work with this system.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true, DefaultPageSize = 50, MaxPageSize = 200), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<User> GetUsers(CrmDbContext db) => db.Users;

    /// <summary>The teams; they form a tree.</summary>
    [Authorize, UseProjection]
    public static IQueryable<Team>? GetTeams(CrmDbContext db) => db.Teams.OrderBy(t => t.Name);
}

[ObjectType<User>]
public static class UserNode
{
    /// <summary>The built-in roles the user holds. Null for whoever may not read which those are.</summary>
    public static async Task<IReadOnlyList<RoleCode>?> GetRolesAsync([Parent] User user, RolesByUserIdDataLoader roles, Viewer viewer) =>
        viewer.MayUse<Role>(nameof(Role.Code)) ? await roles.LoadAsync(user.Id) : null;
}

/// <summary>The role codes of users.</summary>
public sealed class RolesByUserIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : GroupedDataLoader<Guid, RoleCode>(settings)
{
    protected override async Task<ILookup<Guid, RoleCode>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        (await db.UserRoles
            .Where(l => keys.Contains(l.UserId))
            .Where(l => l.Role.Code != null)
            .Select(l => new { l.UserId, l.Role.Code })
            .ToListAsync(ct))
        .ToLookup(l => l.UserId, l => l.Code!.Value);
}
