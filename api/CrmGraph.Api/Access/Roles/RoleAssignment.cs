using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access.Roles;

[MutationType]
public static class RoleAssignment
{
    /// <summary>
    /// Gives a colleague these roles instead of the ones held. Who does not manage roles can only give roles that hold no more
    /// than their own, to colleagues who may do no more than they. Asks for a fresh proof of who one is (<c>CRM_STEP_UP_REQUIRED</c>).
    /// </summary>
    /// <param name="userId">The colleague.</param>
    /// <param name="roleIds">All roles held from now on.</param>
    [Authorize(Permissions.ManageUsers)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<User> SetUserRolesAsync(
        [ID<User>] Guid userId,
        [ID<Role>] IReadOnlyList<Guid> roleIds,
        CrmDbContext db,
        Viewer viewer,
        [Service] ViewerDirectory viewers,
        [Service] RoleDirectory directory,
        [Service] StepUp stepUp,
        CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.Include(u => u.RoleLinks).GetAsync(userId, "USER", ct);
        var wanted = roleIds.Distinct().ToList();
        var roles = await db.Roles.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
        if (roles.Count != wanted.Count)
        {
            throw new NotFoundException("ROLE_NOT_FOUND");
        }

        var added = roles.Where(r => !user.RoleLinks.Exists(l => l.RoleId == r.Id)).ToList();
        await viewer.RequireWithinOwnAsync([.. user.RoleLinks.Select(l => l.RoleId), .. added.Select(r => r.Id)], directory, ct);
        user.RoleLinks.RemoveAll(l => !wanted.Contains(l.RoleId));
        user.RoleLinks.AddRange(added.Select(r => new UserRole { UserId = userId, RoleId = r.Id }));
        await db.SaveChangesAsync(ct);
        await db.RequireAdministratorAsync(ct);
        await transaction.CommitAsync(ct);
        viewers.Forget(userId);
        return user;
    }
}
