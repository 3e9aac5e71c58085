using System.Collections.Frozen;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>What a role says about one field.</summary>
public sealed record FieldGrant(FieldAccess Read, bool Write, FieldAccess Export)
{
    /// <summary>What a data class gives where a role says nothing: sensitive hidden, personal masked, the rest in full.</summary>
    public static FieldGrant Of(DataClass dataClass) => dataClass switch
    {
        DataClass.PersonalSensitive or DataClass.Secret => new(FieldAccess.None, false, FieldAccess.None),
        DataClass.Personal => new(FieldAccess.Mask, false, FieldAccess.Mask),
        _ => new(FieldAccess.Full, true, FieldAccess.Full),
    };
}

/// <summary>One role's rights as they stood when they were read; never changes.</summary>
public sealed class RoleRights(Role role)
{
    private readonly FrozenDictionary<RecordEntity, EntityRight> _entities = role.EntityRights.ToFrozenDictionary(r => r.Entity);

    private readonly FrozenDictionary<string, FieldGrant> _fields = role.FieldRights.ToFrozenDictionary(
        r => $"{r.Type}.{r.Field}", r => new FieldGrant(r.Read, r.Write, r.Export), StringComparer.Ordinal);

    public Guid Id { get; } = role.Id;

    public int Version { get; } = role.Version;

    public RoleCode? Code { get; } = role.Code;

    public string Name { get; } = role.Name;

    public IReadOnlyList<string> Special { get; } = [.. role.SpecialRights];

    /// <summary>Whose records of a kind the role covers with an action.</summary>
    public Reach Of(RecordEntity entity, RecordAction action) => _entities.GetValueOrDefault(entity)?.Of(action) ?? Reach.None;

    /// <summary>What the role says about a field; null where its data class decides.</summary>
    public FieldGrant? Said(GovernedField field) => _fields.GetValueOrDefault(field.Coordinate);

    /// <summary>What the role grants of a field.</summary>
    public FieldGrant Of(GovernedField field) => Said(field) ?? FieldGrant.Of(field.Class);

    /// <summary>Whose rows of an entity the role sees.</summary>
    internal Reach ReadReach(Type entity) => AccessModel.RecordOf(entity) is { } record ? Of(record, RecordAction.Read) : Reach.All;
}
