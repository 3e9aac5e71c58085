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
public sealed class RoleRights
{
    private readonly FrozenDictionary<RecordEntity, EntityRight> _entities;
    private readonly FrozenDictionary<string, FieldGrant> _fields;
    private readonly Use _use;

    public RoleRights(Role role)
        : this(
            role.EntityRights.ToFrozenDictionary(r => r.Entity),
            role.FieldRights.ToFrozenDictionary(
                r => $"{r.Type}.{r.Field}", r => new FieldGrant(r.Read, r.Write, r.Export), StringComparer.Ordinal),
            Use.Full)
    {
        (Id, Version, Code, Name) = (role.Id, role.Version, role.Code, role.Name);
        Special = [.. role.SpecialRights];
        RequiresSecondFactor = role.RequiresSecondFactor;
    }

    private RoleRights(FrozenDictionary<RecordEntity, EntityRight> entities, FrozenDictionary<string, FieldGrant> fields, Use use) =>
        (_entities, _fields, _use) = (entities, fields, use);

    private enum Use
    {
        Full,
        Preview,
        Export,
    }

    public Guid Id { get; private init; }

    public int Version { get; private init; }

    public RoleCode? Code { get; private init; }

    public string Name { get; private init; } = "";

    public IReadOnlyList<string> Special { get; private init; } = [];

    /// <summary>Whether it opens nothing to a session that was begun with a password alone.</summary>
    public bool RequiresSecondFactor { get; private init; }

    /// <summary>
    /// The role as somebody sees who looks through its eyes: whoever's record it is counts as reached, and nothing can be changed.
    /// </summary>
    public RoleRights AsPreview() => new(_entities, _fields, Use.Preview) { Id = Id, Version = Version, Code = Code, Name = Name };

    /// <summary>
    /// The role as it lets data leave in files: of customers those it may export, of fields what it may export, and nothing can be changed.
    /// </summary>
    public RoleRights AsExport() => new(_entities, _fields, Use.Export) { Id = Id, Version = Version, Code = Code, Name = Name };

    /// <summary>Whose records of a kind the role covers with an action.</summary>
    public Reach Of(RecordEntity entity, RecordAction action)
    {
        var reach = _entities.GetValueOrDefault(entity)?.Of(action) ?? Reach.None;
        return (_use, action) switch
        {
            (Use.Full, _) => reach,
            (Use.Preview, RecordAction.Read) when reach > Reach.None => Reach.All,

            // Only customers leave; what belongs to them may still say which of them are meant.
            (Use.Export, RecordAction.Read) => entity == RecordEntity.Customer && _entities[entity].Export < reach ? _entities[entity].Export : reach,
            _ => Reach.None,
        };
    }

    /// <summary>What the role says about a field; null where its data class decides.</summary>
    public FieldGrant? Said(GovernedField field) =>
        _fields.GetValueOrDefault(field.Coordinate) is not { } said ? null
        : _use != Use.Export ? said
        : new FieldGrant(said.Export < said.Read ? said.Export : said.Read, false, said.Export);

    /// <summary>What the role grants of a field.</summary>
    public FieldGrant Of(GovernedField field) => Said(field) ?? FieldGrant.Of(field.Class);

    /// <summary>Whose rows of an entity the role sees.</summary>
    internal Reach ReadReach(Type entity) => AccessModel.RecordOf(entity) is { } record ? Of(record, RecordAction.Read) : Reach.All;
}
