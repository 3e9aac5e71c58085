using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Access.Worlds;

/// <summary>Roles nobody would think of: any reach for any action, any right for any field. The same for the same seed.</summary>
internal static class RandomRoles
{
    private static readonly Reach[] Reaches = [Reach.None, Reach.Own, Reach.Own, Reach.Team, Reach.TeamTree, Reach.TeamTree, Reach.All, Reach.All, Reach.All, Reach.All];

    /// <summary>May do anything with every record, and neither read nor write any field of it.</summary>
    public static Role Blind()
    {
        var role = new Role { Id = Guid.CreateVersion7(), Name = "Blind" };
        foreach (var entity in Enum.GetValues<RecordEntity>())
        {
            var right = new EntityRight { RoleId = role.Id, Entity = entity };
            foreach (var action in Enum.GetValues<RecordAction>())
            {
                right.Set(Reach.All, action);
            }

            role.EntityRights.Add(right);
        }

        role.FieldRights.AddRange(
            from field in AccessModel.Fields
            where AccessModel.RecordOf(field.Entity) is not null
            select new FieldRight { RoleId = role.Id, Type = field.Type, Field = field.Name, Read = FieldAccess.None, Write = false, Export = FieldAccess.None });
        return role;
    }

    /// <summary>Sees every customer, and of what belongs to them only what is their own.</summary>
    public static Role Narrow()
    {
        var role = new Role { Id = Guid.CreateVersion7(), Name = "Narrow" };
        role.EntityRights.AddRange(Enum.GetValues<RecordEntity>().Select(entity =>
            new EntityRight { RoleId = role.Id, Entity = entity, Read = entity == RecordEntity.Customer ? Reach.All : Reach.Own }));
        return role;
    }

    /// <summary>Reads every customer in full and takes out only their own, some fields masked and others not at all.</summary>
    public static Role Homebound()
    {
        var role = new Role { Id = Guid.CreateVersion7(), Name = "Homebound" };
        role.EntityRights.AddRange(Enum.GetValues<RecordEntity>().Select(entity =>
            new EntityRight { RoleId = role.Id, Entity = entity, Read = Reach.All, Export = Reach.Own }));
        role.FieldRights.AddRange(
            from numbered in AccessModel.Fields.Where(f => f.Entity == typeof(Customer)).Select((field, number) => (field, number))
            select new FieldRight
            {
                RoleId = role.Id,
                Type = numbered.field.Type,
                Field = numbered.field.Name,
                Read = FieldAccess.Full,
                Write = false,
                Export = (FieldAccess)(numbered.number % 3),
            });
        return role;
    }

    public static Role Create(int number, Random random)
    {
        var id = Guid.CreateVersion7();
        var role = new Role { Id = id, Name = $"Random {number}", SpecialRights = [.. Permissions.Special.Where(_ => random.Next(3) == 0)] };
        foreach (var entity in Enum.GetValues<RecordEntity>())
        {
            var right = new EntityRight { RoleId = id, Entity = entity };
            foreach (var action in Enum.GetValues<RecordAction>())
            {
                right.Set(Reaches[random.Next(Reaches.Length)], action);
            }

            role.EntityRights.Add(right);
        }

        foreach (var field in AccessModel.Fields.Where(_ => random.Next(10) < 4))
        {
            var read = (FieldAccess)random.Next(3);
            role.FieldRights.Add(new FieldRight
            {
                RoleId = id,
                Type = field.Type,
                Field = field.Name,
                Read = read,
                Write = random.Next(2) == 0,
                Export = (FieldAccess)random.Next((int)read + 1),
            });
        }

        return role;
    }
}
