using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;

namespace CrmGraph.Access.Exits;

/// <summary>
/// An administrator looking through the eyes of a role sees what that role would see of everybody's records, and changes nothing; who
/// does not manage roles has no such eyes.
/// </summary>
internal sealed class ViewAsExits(CanaryWorld world, ReadExits reads, UseExits uses, MutationExits mutations, AnswerCheck check, Ledger ledger)
{
    private const string Exit = "view as";

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        if (asker.OnPaper || asker.Roles is not [var role])
        {
            return;
        }

        var admin = world.Askers.First(a => a.Roles is [{ Code: RoleCode.Admin }]);
        var eyes = admin with { Name = $"Admin as {asker.Name}", Roles = [PreviewOf(role)], Client = await world.SignInAsync(admin.User, ct, role.Id) };
        await reads.AskListsAsync(eyes, ct);
        await uses.AskSomeAsync(eyes, random, whole ? int.MaxValue : 60, ct);
        if (whole)
        {
            await reads.AskNodesAsync(eyes, ct);
        }

        await mutations.AskInVainAsync(Exit, eyes, random, ct);

        if (!role.SpecialRights.Contains(Permissions.ManageRoles))
        {
            var curious = asker with { Client = await world.SignInAsync(asker.User, ct, admin.Roles[0].Id) };
            var answer = await curious.AskAsync("{ customers { nodes { __typename id name } } }", null, ct);
            check.CheckText(Exit, asker, answer);
            if (answer.Contains("\"nodes\"", StringComparison.Ordinal))
            {
                ledger.Leaked(Exit, "customers through eyes of others", asker.Name);
            }
        }
    }

    private static Role PreviewOf(Role role)
    {
        var preview = new Role { Id = role.Id, Name = role.Name };
        preview.EntityRights.AddRange(role.EntityRights.Select(r => new EntityRight { RoleId = role.Id, Entity = r.Entity, Read = r.Read > Reach.None ? Reach.All : Reach.None }));
        preview.FieldRights.AddRange(role.FieldRights);
        return preview;
    }
}
