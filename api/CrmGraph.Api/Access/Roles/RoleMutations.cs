using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access.Roles;

/// <summary>What a role may do with one kind of record; replaces the whole line of that kind.</summary>
/// <param name="Entity">The kind of record.</param>
/// <param name="Create">For which owners records may be added.</param>
/// <param name="Read">Whose records are seen.</param>
/// <param name="Update">Whose records may be changed.</param>
/// <param name="Delete">Whose records may be deleted and restored.</param>
/// <param name="Export">Whose records may leave in a file.</param>
/// <param name="Transfer">Whose records may be given to another owner.</param>
public sealed record EntityRightInput(
    RecordEntity Entity, Reach Create, Reach Read, Reach Update, Reach Delete, Reach Export, Reach Transfer);

/// <summary>What a role says about one field; without <c>read</c> it says nothing and the data class decides again.</summary>
/// <param name="Type">The type that has the field, for example <c>Customer</c>.</param>
/// <param name="Field">The field, for example <c>annualValue</c>.</param>
/// <param name="Read">How the field is seen.</param>
/// <param name="Write">Whether the field may be given a value; false when left out.</param>
/// <param name="Export">How the field leaves in a file, never more than it is read; as read when left out.</param>
public sealed record FieldRightInput(string Type, string Field, FieldAccess? Read, bool? Write, FieldAccess? Export);

/// <summary>Changes to a role: what is left out stays as it is. <c>version</c> is the one that was read.</summary>
/// <param name="Id">The role.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Name">A new name, up to 60 characters; unique.</param>
/// <param name="Description">Whom it is for, up to 300 characters; null empties.</param>
/// <param name="RequiresSecondFactor">Whether who holds it must use an authenticator app. It holds at once: who has none can only set one up.</param>
/// <param name="SpecialRights">All special rights it grants from now on.</param>
/// <param name="EntityRights">The kinds of records whose line changes.</param>
/// <param name="FieldRights">The fields whose right changes.</param>
public sealed record UpdateRoleInput(
    [property: ID<Role>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<string?> Description,
    bool? RequiresSecondFactor,
    IReadOnlyList<string>? SpecialRights,
    IReadOnlyList<EntityRightInput>? EntityRights,
    IReadOnlyList<FieldRightInput>? FieldRights);

[MutationType]
public static class RoleMutations
{
    /// <summary>Adds a role, without rights or as a copy of another.</summary>
    /// <param name="name">What the company calls it, up to 60 characters; unique.</param>
    /// <param name="description">Whom it is for, up to 300 characters.</param>
    /// <param name="copyOfId">The role whose rights it starts with.</param>
    /// <param name="requiresSecondFactor">Whether who holds it must use an authenticator app; as the role it copies when left out.</param>
    [Authorize(Permissions.ManageRoles)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>]
    public static async Task<Role> CreateRoleAsync(
        string name, string? description, [ID<Role>] Guid? copyOfId, bool? requiresSecondFactor, CrmDbContext db, CancellationToken ct)
    {
        var role = new Role { Id = Ids.New(), Name = name, Description = description };
        await RequireUniqueAsync(role, db, ct);
        if (copyOfId is { } original)
        {
            (await WithRights(db).GetAsync(original, "ROLE", ct)).CopyRightsTo(role);
        }

        role.RequiresSecondFactor = requiresSecondFactor ?? role.RequiresSecondFactor;

        db.Roles.Add(role);
        await db.SaveChangesAsync(ct);
        return role;
    }

    /// <summary>
    /// Changes what a role may do. It holds for the next request of everybody who has the role, and within a second on open
    /// sockets. Asks for a fresh proof of who one is (<c>CRM_STEP_UP_REQUIRED</c>).
    /// </summary>
    [Authorize(Permissions.ManageRoles)]
    [Error<ValidationException>, Error<NotFoundException>, Error<DuplicateException>, Error<VersionConflictException>, Error<InvalidStateException>]
    public static async Task<Role> UpdateRoleAsync(
        UpdateRoleInput input, CrmDbContext db, [Service] ViewerDirectory viewers, [Service] StepUp stepUp, CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var role = await WithRights(db).GetAsync(input.Id, input.Version, "ROLE", ct);
        input.Name.Apply(v => role.Name = v!);
        input.Description.Apply(v => role.Description = v);
        await RequireUniqueAsync(role, db, ct);
        role.RequiresSecondFactor = input.RequiresSecondFactor ?? role.RequiresSecondFactor;
        if (input.SpecialRights is { } special)
        {
            role.SpecialRights = [.. special.Distinct().Select(KnownRight)];
        }

        foreach (var line in input.EntityRights ?? [])
        {
            role.Apply(line);
        }

        foreach (var line in input.FieldRights ?? [])
        {
            role.Apply(line);
        }

        // A change of the lines alone is a change of the role: everything that remembers its rights asks for its version.
        db.Entry(role).Property(r => r.Version).IsModified = true;
        await db.SaveChangesAsync(ct);
        await db.RequireAdministratorAsync(ct);
        await transaction.CommitAsync(ct);
        viewers.ForgetAll();
        return role;
    }

    /// <summary>Takes away a role the company made and nobody holds.</summary>
    /// <param name="id">The role.</param>
    /// <param name="version">The version that was read.</param>
    [Authorize(Permissions.ManageRoles)]
    [Error<NotFoundException>, Error<VersionConflictException>, Error<InvalidStateException>]
    [ID<Role>, UseMutationConvention(PayloadFieldName = "deletedRoleId")]
    public static async Task<Guid> DeleteRoleAsync([ID<Role>] Guid id, int version, CrmDbContext db, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        var role = await WithRights(db).GetAsync(id, version, "ROLE", ct);
        if (role.Code is not null)
        {
            throw new InvalidStateException("ROLE_BUILT_IN");
        }

        if (await db.UserRoles.AnyAsync(l => l.RoleId == id, ct))
        {
            throw new InvalidStateException("ROLE_IN_USE");
        }

        db.EntityRights.RemoveRange(role.EntityRights);
        db.FieldRights.RemoveRange(role.FieldRights);
        db.Roles.Remove(role);
        await db.SaveChangesAsync(ct);
        viewers.ForgetAll();
        return id;
    }

    private static IQueryable<Role> WithRights(CrmDbContext db) => db.Roles.Include(r => r.EntityRights).Include(r => r.FieldRights).AsSplitQuery();

    private static async Task RequireUniqueAsync(Role role, CrmDbContext db, CancellationToken ct)
    {
        if (await db.Roles.AnyAsync(r => r.Name == role.Name && r.Id != role.Id, ct))
        {
            throw new DuplicateException("ROLE_NAME_TAKEN", "name");
        }
    }

    private static string KnownRight(string right) =>
        Permissions.Special.Contains(right) ? right : throw new ValidationException("ROLE_RIGHT_UNKNOWN", "specialRights");

    private static void Apply(this Role role, EntityRightInput line)
    {
        if (role.EntityRights.Find(r => r.Entity == line.Entity) is not { } right)
        {
            role.EntityRights.Add(right = new EntityRight { RoleId = role.Id, Entity = line.Entity });
        }

        (right.Create, right.Read, right.Update) = (line.Create, line.Read, line.Update);
        (right.Delete, right.Export, right.Transfer) = (line.Delete, line.Export, line.Transfer);
    }

    private static void Apply(this Role role, FieldRightInput line)
    {
        if (AccessModel.FindPublished($"{line.Type}.{line.Field}") is not { } field)
        {
            throw new ValidationException("ROLE_FIELD_UNKNOWN", "fieldRights");
        }

        role.FieldRights.RemoveAll(r => r.Type == field.Type && r.Field == field.Name && line.Read is null);
        if (line.Read is not { } read)
        {
            return;
        }

        var export = line.Export ?? read;
        if (export > read)
        {
            throw new ValidationException("ROLE_EXPORT_BEYOND_READ", "fieldRights");
        }

        if (role.FieldRights.Find(r => r.Type == field.Type && r.Field == field.Name) is { } right)
        {
            (right.Read, right.Write, right.Export) = (read, line.Write ?? false, export);
            return;
        }

        role.FieldRights.Add(new FieldRight
        {
            RoleId = role.Id,
            Type = field.Type,
            Field = field.Name,
            Read = read,
            Write = line.Write ?? false,
            Export = export,
        });
    }

    private static void CopyRightsTo(this Role from, Role to)
    {
        to.SpecialRights = [.. from.SpecialRights];
        to.RequiresSecondFactor = from.RequiresSecondFactor;
        to.EntityRights.AddRange(from.EntityRights.Select(r => new EntityRight
        {
            RoleId = to.Id,
            Entity = r.Entity,
            Create = r.Create,
            Read = r.Read,
            Update = r.Update,
            Delete = r.Delete,
            Export = r.Export,
            Transfer = r.Transfer,
        }));
        to.FieldRights.AddRange(from.FieldRights.Select(r => new FieldRight
        {
            RoleId = to.Id,
            Type = r.Type,
            Field = r.Field,
            Read = r.Read,
            Write = r.Write,
            Export = r.Export,
        }));
    }
}
