using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access.Roles;

/// <summary>A company must never lock itself out of its own system.</summary>
internal static class Administrators
{
    /// <summary>
    /// Refuses when, with what was saved in the running transaction, no active colleague could manage both roles and users.
    /// </summary>
    public static async Task RequireAdministratorAsync(this CrmDbContext db, CancellationToken ct)
    {
        var anyone = await db.Users.AnyAsync(
            u => u.Active
                && db.Accounts.Any(a => a.Id == u.Id)
                && u.RoleLinks.Any(l => l.Role.SpecialRights.Contains(Permissions.ManageRoles))
                && u.RoleLinks.Any(l => l.Role.SpecialRights.Contains(Permissions.ManageUsers)),
            ct);
        if (!anyone)
        {
            throw new InvalidStateException("ROLE_LAST_ADMINISTRATOR");
        }
    }
}
