using CrmGraph.Api.Customers;
using CrmGraph.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>
/// The roles a database starts with. They are rows like any other: what an administrator changes stays, also when a later
/// version of the program would start with something else.
/// </summary>
public static class BuiltInRoles
{
    private static readonly RecordEntity[] Everything = Enum.GetValues<RecordEntity>();

    /// <summary>Adds the built-in roles to a database that has none.</summary>
    public static async Task SeedAsync(CrmDbContext db, CancellationToken ct)
    {
        if (!await db.Roles.AnyAsync(ct))
        {
            db.Roles.AddRange(Enum.GetValues<RoleCode>().Select(Create));
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A built-in role as it starts.</summary>
    public static Role Create(RoleCode code)
    {
        var role = new Role { Id = Role.IdOf(code), Code = code, Name = code.ToString() };
        switch (code)
        {
            case RoleCode.Admin:
                role.SpecialRights = [.. Permissions.Special];
                role.Grant(Everything, Reach.All, Enum.GetValues<RecordAction>());
                role.GrantPersonal();
                break;
            case RoleCode.Manager:
                role.SpecialRights = [Permissions.WriteTiers, Permissions.WritePipelines, Permissions.Reveal, Permissions.Share, Permissions.Import];
                role.Grant([.. Everything.Except([RecordEntity.Reminder])], Reach.TeamTree, Enum.GetValues<RecordAction>());
                role.Grant([RecordEntity.Reminder], Reach.Own, RecordAction.Create, RecordAction.Read, RecordAction.Update);
                role.GrantPersonal();
                break;
            case RoleCode.Sales:
                role.SpecialRights = [Permissions.Share];
                role.Grant(Everything, Reach.Own, RecordAction.Create, RecordAction.Read, RecordAction.Update);
                role.Right(RecordEntity.Contact).Delete = Reach.Own;
                role.Right(RecordEntity.Opportunity).Transfer = Reach.Own;
                role.Right(RecordEntity.Task).Transfer = Reach.Own;
                role.GrantPersonal();
                break;
            case RoleCode.Service:
                role.SpecialRights = [Permissions.Reveal];
                role.Grant(Everything, Reach.All, RecordAction.Read);
                role.Grant(
                    [RecordEntity.Contact, RecordEntity.Interaction, RecordEntity.Task, RecordEntity.Reminder, RecordEntity.Feedback],
                    Reach.All,
                    RecordAction.Create,
                    RecordAction.Update);
                role.Right(RecordEntity.Contact).Delete = Reach.All;
                role.Right(RecordEntity.Task).Transfer = Reach.All;
                role.GrantPersonal();
                role.Say<Customer>(nameof(Customer.AnnualValue), FieldAccess.None, write: false);
                break;
            case RoleCode.ReadOnly:
                role.Grant(Everything, Reach.All, RecordAction.Read);
                role.Say<Contacts.Contact>(nameof(Contacts.Contact.FullName), FieldAccess.Full, write: false);
                break;
        }

        return role;
    }

    private static void Grant(this Role role, RecordEntity[] entities, Reach reach, params RecordAction[] actions)
    {
        foreach (var entity in entities)
        {
            role.Right(entity).Set(reach, actions);
        }
    }

    private static EntityRight Right(this Role role, RecordEntity entity)
    {
        if (role.EntityRights.Find(r => r.Entity == entity) is not { } right)
        {
            role.EntityRights.Add(right = new EntityRight { RoleId = role.Id, Entity = entity });
        }

        return right;
    }

    // Personal data is masked by its class: whoever works with customers needs it in full.
    private static void GrantPersonal(this Role role) => role.FieldRights.AddRange(
        from field in AccessModel.Fields
        where field.Class is DataClass.Personal or DataClass.PersonalSensitive
        select RightOf(role, field, FieldAccess.Full, write: true));

    private static void Say<T>(this Role role, string member, FieldAccess read, bool write) =>
        role.FieldRights.Add(RightOf(role, AccessModel.Find(typeof(T).GetProperty(member)!)!, read, write));

    private static FieldRight RightOf(Role role, GovernedField field, FieldAccess access, bool write) =>
        new() { RoleId = role.Id, Type = field.Type, Field = field.Name, Read = access, Write = write, Export = access };
}
