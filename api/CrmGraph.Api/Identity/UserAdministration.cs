using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>The rules for administering colleagues.</summary>
internal static class UserAdministration
{
    /// <summary>Refuses roles that do not exist, and those that grant more than the viewer holds.</summary>
    public static async Task RequireGrantableAsync(
        this CrmDbContext db, Viewer viewer, IReadOnlyCollection<Guid> roleIds, RoleDirectory roles, CancellationToken ct)
    {
        if (await db.Roles.CountAsync(r => roleIds.Contains(r.Id), ct) != roleIds.Count)
        {
            throw new NotFoundException("ROLE_NOT_FOUND");
        }

        await viewer.RequireWithinOwnAsync(roleIds, roles, ct);
    }

    /// <summary>
    /// Refuses to act on a colleague who may do more than the viewer, who could otherwise become them, with a new password, or be
    /// rid of them. Whoever manages roles could take those rights anyway.
    /// </summary>
    public static async Task RequireWithinOwnAsync(this CrmDbContext db, Viewer viewer, Guid userId, RoleDirectory roles, CancellationToken ct) =>
        await viewer.RequireWithinOwnAsync(await db.UserRoles.Where(l => l.UserId == userId).Select(l => l.RoleId).ToListAsync(ct), roles, ct);

    /// <summary>Refuses when these roles together grant more than the viewer holds.</summary>
    public static async Task RequireWithinOwnAsync(this Viewer viewer, IReadOnlyCollection<Guid> roleIds, RoleDirectory roles, CancellationToken ct)
    {
        if (!viewer.Holds(Permissions.ManageRoles) && !(await roles.OfAsync(roleIds, ct)).IsWithin(viewer.Access))
        {
            throw new InvalidStateException("ROLE_BEYOND_OWN");
        }
    }

    /// <summary>Refuses when, with what was saved in the running transaction, the viewer would see records of more colleagues than before.</summary>
    public static async Task RequireNoGainAsync(this CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        if (viewer.Holds(Permissions.ManageRoles) || !viewer.Access.UsesTeams)
        {
            return;
        }

        var (team, tree) = await ViewerDirectory.MembersAsync(db, viewer.UserId, ct);
        if (team.Except(viewer.OwnersWithin(Reach.Team)).Any() || tree.Except(viewer.OwnersWithin(Reach.TeamTree)).Any())
        {
            throw new InvalidStateException("TEAM_BEYOND_OWN");
        }
    }

    /// <summary>Refuses a parent that is the team itself or below it.</summary>
    public static async Task RequireNoCycleAsync(this CrmDbContext db, Guid teamId, Guid? parentId, CancellationToken ct)
    {
        var parents = await db.Teams.Select(t => new { t.Id, t.ParentId }).ToDictionaryAsync(t => t.Id, t => t.ParentId, ct);
        for (var above = parentId; above is { } id; above = parents.GetValueOrDefault(id))
        {
            if (id == teamId)
            {
                throw new ValidationException("TEAM_PARENT_BELOW_ITSELF", "parentId");
            }
        }
    }
}
