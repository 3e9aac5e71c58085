using CrmGraph.GraphQL;
using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access.Roles;

/// <summary>What a role may do with one kind of record, and whose.</summary>
/// <param name="Entity">The kind of record.</param>
/// <param name="Create">For which owners records may be added.</param>
/// <param name="Read">Whose records are seen.</param>
/// <param name="Update">Whose records may be changed.</param>
/// <param name="Delete">Whose records may be deleted and restored.</param>
/// <param name="Export">Whose records may leave in a file.</param>
/// <param name="Transfer">Whose records may be given to another owner.</param>
[GraphQLName("EntityRight")]
public sealed record EntityRightLine(
    RecordEntity Entity, Reach Create, Reach Read, Reach Update, Reach Delete, Reach Export, Reach Transfer)
{
    internal static EntityRightLine Of(RecordEntity entity, EntityRight? right) => right is null
        ? new(entity, Reach.None, Reach.None, Reach.None, Reach.None, Reach.None, Reach.None)
        : new(entity, right.Create, right.Read, right.Update, right.Delete, right.Export, right.Transfer);
}

/// <summary>What a role may do with one field.</summary>
/// <param name="Type">The type that has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="DataClass">The field's data class.</param>
/// <param name="Read">How the field is seen.</param>
/// <param name="Write">Whether the field may be given a value.</param>
/// <param name="Export">How the field leaves in a file; never more than it is read.</param>
/// <param name="IsDefault">Whether the data class decides because the role says nothing.</param>
[GraphQLName("FieldRight")]
public sealed record FieldRightLine(
    string Type, string Field, DataClass DataClass, FieldAccess Read, bool Write, FieldAccess Export, bool IsDefault)
{
    internal static FieldRightLine Of(GovernedField field, FieldRight? right)
    {
        var grant = right is null ? FieldGrant.Of(field.Class) : new FieldGrant(right.Read, right.Write, right.Export);
        return new(field.Type, field.Name, field.Class, grant.Read, grant.Write, grant.Export, right is null);
    }
}

/// <summary>A field that roles decide about.</summary>
/// <param name="Type">The type that has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="DataClass">What decides where a role does not.</param>
/// <param name="Mask">How a text of the field looks when it is masked.</param>
[GraphQLName("GovernedField")]
public sealed record GovernedFieldLine(string Type, string Field, DataClass DataClass, MaskKind Mask);

/// <summary>What there is to decide about.</summary>
/// <param name="Entities">The kinds of records.</param>
/// <param name="SpecialRights">The rights that have no reach, by name.</param>
/// <param name="Fields">Every field, in the order of type and name.</param>
[GraphQLName("AccessModel")]
public sealed record AccessModelInfo(
    IReadOnlyList<RecordEntity> Entities, IReadOnlyList<string> SpecialRights, IReadOnlyList<GovernedFieldLine> Fields);

[QueryType]
public static class RoleQueries
{
    private static readonly AccessModelInfo Model = new(
        Enum.GetValues<RecordEntity>(),
        Permissions.Special,
        [.. AccessModel.Fields.Select(f => new GovernedFieldLine(f.Type, f.Name, f.Class, f.Mask))]);

    /// <summary>The roles, by name.</summary>
    [Authorize, UseProjection]
    public static IQueryable<Role>? GetRoles(CrmDbContext db) => db.Roles.OrderBy(r => r.Name);

    /// <summary>What roles decide about: kinds of records, special rights and fields with their data classes.</summary>
    [Authorize]
    public static AccessModelInfo? GetAccessModel() => Model;
}

[ObjectType<Role>]
public static class RoleNode
{
    /// <summary>One line for every kind of record.</summary>
    [Authorize(Permissions.ManageRoles)]
    public static async Task<IReadOnlyList<EntityRightLine>?> GetEntityRightsAsync([Parent] Role role, EntityRightsByRoleIdDataLoader rights)
    {
        var said = (await rights.LoadAsync(role.Id) ?? []).ToDictionary(r => r.Entity);
        return [.. Enum.GetValues<RecordEntity>().Select(e => EntityRightLine.Of(e, said.GetValueOrDefault(e)))];
    }

    /// <summary>One line for every field, with what holds: what the role says, else what the data class gives.</summary>
    [Authorize(Permissions.ManageRoles)]
    public static async Task<IReadOnlyList<FieldRightLine>?> GetFieldRightsAsync([Parent] Role role, FieldRightsByRoleIdDataLoader rights)
    {
        var said = (await rights.LoadAsync(role.Id) ?? []).ToDictionary(r => (r.Type, r.Field));
        return [.. AccessModel.Fields.Select(f => FieldRightLine.Of(f, said.GetValueOrDefault((f.Type, f.Name))))];
    }

    /// <summary>How many colleagues hold the role.</summary>
    [Authorize(Permissions.ManageUsers)]
    public static async Task<int?> GetMemberCountAsync([Parent] Role role, MembersByRoleIdDataLoader members) => await members.LoadAsync(role.Id);
}

[ObjectType<User>]
public static class UserRolesNode
{
    /// <summary>The roles the user holds; their rights add up. Null for whoever may not read what roles are called.</summary>
    public static async Task<IReadOnlyList<HeldRole>?> GetHeldRolesAsync([Parent] User user, HeldRolesByUserIdDataLoader roles, Viewer viewer) =>
        HeldRole.MayBeTold(viewer) ? await roles.LoadAsync(user.Id) : null;
}

/// <summary>A role somebody holds.</summary>
/// <param name="Id">The id of the role.</param>
/// <param name="Code">Which built-in role it is; null for one the company made.</param>
/// <param name="Name">What the company calls it.</param>
public sealed record HeldRole([property: ID<Role>] Guid Id, RoleCode? Code, string Name)
{
    internal static bool MayBeTold(Viewer viewer) => viewer.MayUse<Role>(nameof(Role.Name)) && viewer.MayUse<Role>(nameof(Role.Code));
}

public sealed class EntityRightsByRoleIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : GroupedDataLoader<Guid, EntityRight>(settings)
{
    protected override async Task<ILookup<Guid, EntityRight>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        (await db.EntityRights.AsNoTracking().Where(r => keys.Contains(r.RoleId)).ToListAsync(ct)).ToLookup(r => r.RoleId);
}

public sealed class FieldRightsByRoleIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : GroupedDataLoader<Guid, FieldRight>(settings)
{
    protected override async Task<ILookup<Guid, FieldRight>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        (await db.FieldRights.AsNoTracking().Where(r => keys.Contains(r.RoleId)).ToListAsync(ct)).ToLookup(r => r.RoleId);
}

public sealed class MembersByRoleIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : BatchDataLoader<Guid, int>(settings)
{
    protected override async Task<IReadOnlyDictionary<Guid, int>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        await db.Roles.Where(r => keys.Contains(r.Id)).Select(r => new { r.Id, Count = r.UserLinks.Count }).ToDictionaryAsync(r => r.Id, r => r.Count, ct);
}

public sealed class HeldRolesByUserIdDataLoader(CrmDbContext db, DataLoaderSettings settings) : GroupedDataLoader<Guid, HeldRole>(settings)
{
    protected override async Task<ILookup<Guid, HeldRole>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct) =>
        (await db.UserRoles
            .Where(l => keys.Contains(l.UserId))
            .OrderBy(l => l.Role.Name)
            .Select(l => new { l.UserId, l.RoleId, l.Role.Code, l.Role.Name })
            .ToListAsync(ct))
        .ToLookup(l => l.UserId, l => new HeldRole(l.RoleId, l.Code, l.Name));
}
