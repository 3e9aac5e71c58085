using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Changes to a team: what is left out stays as it is.</summary>
/// <param name="Name">What the team is called, up to 100 characters; cannot be emptied.</param>
/// <param name="ParentId">The team above; null for the top. Neither the team itself nor one below it, else <c>TEAM_PARENT_BELOW_ITSELF</c>.</param>
public sealed record UpdateTeamInput([property: ID<Team>] Guid Id, Optional<string?> Name, [property: ID<Team>] Optional<Guid?> ParentId);

[MutationType]
public static class TeamMutations
{
    /// <summary>Adds a team.</summary>
    /// <param name="name">What the team is called, up to 100 characters.</param>
    /// <param name="parentId">The team above; at the top when left out.</param>
    [Authorize(Permissions.ManageUsers)]
    [Error<ValidationException>, Error<NotFoundException>]
    public static async Task<Team> CreateTeamAsync(string name, [ID<Team>] Guid? parentId, CrmDbContext db, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        var team = new Team { Name = name, ParentId = parentId };
        await db.Teams.RequireAsync(parentId, "TEAM", ct);
        db.Teams.Add(team);
        await db.SaveChangesAsync(ct);
        viewers.ForgetAll();
        return team;
    }

    /// <summary>
    /// Renames a team or puts it elsewhere. Who leads a team above sees its records from the next request on; not the viewer, unless
    /// that one manages roles (<c>TEAM_BEYOND_OWN</c>).
    /// </summary>
    [Authorize(Permissions.ManageUsers)]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<Team> UpdateTeamAsync(UpdateTeamInput input, CrmDbContext db, Viewer viewer, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        // One at a time: two moves that are fine alone can close a circle together.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var team = await db.Teams.GetAsync(input.Id, "TEAM", ct);
        input.Name.Apply(v => team.Name = v!);
        input.ParentId.Apply(v => team.ParentId = v);
        await db.Teams.RequireAsync(team.ParentId, "TEAM", ct);
        await db.RequireNoCycleAsync(team.Id, team.ParentId, ct);
        await db.SaveChangesAsync(ct);
        await db.RequireNoGainAsync(viewer, ct);
        await transaction.CommitAsync(ct);
        viewers.ForgetAll();
        return team;
    }

    /// <summary>Takes a team away that has neither members nor teams under it. What was shared with it no longer is.</summary>
    [Authorize(Permissions.ManageUsers)]
    [Error<NotFoundException>, Error<InvalidStateException>]
    [ID<Team>, UseMutationConvention(PayloadFieldName = "deletedTeamId")]
    public static async Task<Guid> DeleteTeamAsync([ID<Team>] Guid id, CrmDbContext db, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        var team = await db.Teams.GetAsync(id, "TEAM", ct);
        if (await db.Users.AnyAsync(u => u.TeamId == id, ct) || await db.Teams.AnyAsync(t => t.ParentId == id, ct))
        {
            throw new InvalidStateException("TEAM_IN_USE");
        }

        // Also those of customers out of the viewer's sight: they end with the team.
        db.CustomerShares.RemoveRange(await db.CustomerShares.IgnoreQueryFilters().Where(s => s.TeamId == id).ToListAsync(ct));
        db.Teams.Remove(team);
        await db.SaveChangesAsync(ct);
        viewers.ForgetAll();
        return id;
    }
}
