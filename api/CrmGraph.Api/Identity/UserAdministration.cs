using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>The rules for administering colleagues that several mutations share.</summary>
internal static class UserAdministration
{
    /// <summary>Refuses roles that do not exist, and those the viewer neither manages nor holds.</summary>
    public static async Task RequireGrantableAsync(this CrmDbContext db, Viewer viewer, IReadOnlyCollection<Guid> roleIds, CancellationToken ct)
    {
        if (await db.Roles.CountAsync(r => roleIds.Contains(r.Id), ct) != roleIds.Count)
        {
            throw new NotFoundException("ROLE_NOT_FOUND");
        }

        var held = viewer.Access.Roles.Select(r => r.Id).ToHashSet();
        if (!viewer.Holds(Permissions.ManageRoles) && !roleIds.All(held.Contains))
        {
            throw new InvalidStateException("ROLE_BEYOND_OWN");
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
