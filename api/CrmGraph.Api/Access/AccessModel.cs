using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Notifications;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>
/// Declares that a member tells what other members hold, possibly of other entities: whoever may not read one of them in
/// full does not read this one either.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class DerivedFromAttribute<TEntity>(params string[] members) : Attribute, IDerivation
{
    Type IDerivation.Entity => typeof(TEntity);

    IReadOnlyList<string> IDerivation.Members => members;
}

internal interface IDerivation
{
    Type Entity { get; }

    IReadOnlyList<string> Members { get; }
}

/// <summary>One field roles decide about: a property of an entity, or a reference together with its key.</summary>
/// <param name="Entity">The entity that has it.</param>
/// <param name="Member">The property that stands for it: the reference rather than its key.</param>
/// <param name="Type">The name of the entity in the schema.</param>
/// <param name="Name">The name of the field in the schema.</param>
/// <param name="Class">What decides where a role does not.</param>
/// <param name="Mask">How a text looks when masked.</param>
public sealed record GovernedField(Type Entity, PropertyInfo Member, string Type, string Name, DataClass Class, MaskKind Mask)
{
    /// <summary><c>Customer.annualValue</c>.</summary>
    public string Coordinate => $"{Type}.{Name}";
}

/// <summary>What there is to decide about: every field of every entity, whose record it belongs to, and who owns that.</summary>
public static class AccessModel
{
    private static readonly Dictionary<Type, (RecordEntity Entity, LambdaExpression Owner)> Records = new()
    {
        [typeof(Customer)] = (RecordEntity.Customer, Owner<Customer>(c => c.OwnerId)),
        [typeof(CustomerShare)] = (RecordEntity.Customer, Owner<CustomerShare>(s => s.Customer.OwnerId)),
        [typeof(CustomerTag)] = (RecordEntity.Customer, Owner<CustomerTag>(l => l.Customer.OwnerId)),
        [typeof(ImportantDate)] = (RecordEntity.Customer, Owner<ImportantDate>(d => d.Customer.OwnerId)),
        [typeof(TierChange)] = (RecordEntity.Customer, Owner<TierChange>(t => t.Customer.OwnerId)),
        [typeof(TimelineEntry)] = (RecordEntity.Customer, Owner<TimelineEntry>(e => e.Customer.OwnerId)),
        [typeof(Contact)] = (RecordEntity.Contact, Owner<Contact>(c => c.Customer.OwnerId)),
        [typeof(Interaction)] = (RecordEntity.Interaction, Owner<Interaction>(i => i.Customer.OwnerId)),
        [typeof(Opportunity)] = (RecordEntity.Opportunity, Owner<Opportunity>(o => o.Customer.OwnerId)),
        [typeof(StageChange)] = (RecordEntity.Opportunity, Owner<StageChange>(c => c.Opportunity.Customer.OwnerId)),
        [typeof(ChecklistMark)] = (RecordEntity.Opportunity, Owner<ChecklistMark>(m => m.Opportunity.Customer.OwnerId)),
        [typeof(CrmTask)] = (RecordEntity.Task, Owner<CrmTask>(t => t.AssigneeId)),
        [typeof(Reminder)] = (RecordEntity.Reminder, Owner<Reminder>(r => r.UserId)),
        [typeof(Feedback)] = (RecordEntity.Feedback, Owner<Feedback>(f => f.Customer!.OwnerId)),
    };

    private static readonly FrozenDictionary<(Type, string), GovernedField> ByMember = Read();

    private static readonly ConcurrentDictionary<(Type, string), GovernedField[]> OtherSides = new();

    private static readonly FrozenDictionary<string, GovernedField> ByCoordinate =
        ByMember.Values.Distinct().ToFrozenDictionary(f => f.Coordinate, StringComparer.Ordinal);

    private static readonly FrozenDictionary<GovernedField, GovernedField[]> SourcesByField =
        ByMember.Values.Distinct().ToFrozenDictionary(f => f, f => DerivationsOf(f.Member).ToArray());

    /// <summary>Every field of the schema, in the order of their coordinates.</summary>
    public static IReadOnlyList<GovernedField> Fields { get; } =
        [.. ByCoordinate.Values.Where(IsPublished).OrderBy(f => f.Coordinate, StringComparer.Ordinal)];

    /// <summary>The field a property belongs to; null for keys, versions and collections, about which nobody decides.</summary>
    public static GovernedField? Find(MemberInfo member) =>
        ByMember.GetValueOrDefault((member.ReflectedType!, member.Name)) ?? ByMember.GetValueOrDefault((member.DeclaringType!, member.Name));

    /// <summary>
    /// The references a list of records is the other side of: whoever may not read which stage a deal is in is not told by the
    /// deals of a stage either.
    /// </summary>
    internal static IReadOnlyList<GovernedField> OtherSidesOf(PropertyInfo list) => OtherSides.GetOrAdd((list.ReflectedType!, list.Name), static (_, member) =>
        HoldsEntities(member.PropertyType)
            ? [.. member.PropertyType.GetGenericArguments()[0].GetProperties().Where(p => p.PropertyType == member.ReflectedType).Select(Find).OfType<GovernedField>()]
            : [], list);

    /// <summary>The field of the schema somebody named by its coordinate; null when there is none: what is not published cannot be named.</summary>
    public static GovernedField? FindPublished(string coordinate) => Find(coordinate) is { } field && IsPublished(field) ? field : null;

    /// <summary>What a coordinate of ours stands for, published or not; null when there is none.</summary>
    public static GovernedField? Find(string coordinate) => ByCoordinate.GetValueOrDefault(coordinate);

    /// <summary>Whether roles decide about fields of a type of the schema.</summary>
    internal static bool Governs(string type) => Fields.Any(f => f.Type == type);

    /// <summary>The kind of record an entity is or belongs to; null for what everybody sees, such as tiers.</summary>
    public static RecordEntity? RecordOf(Type entity) => Records.TryGetValue(entity, out var record) ? record.Entity : null;

    /// <summary>From a row of <paramref name="entity"/> to the user whose record it is.</summary>
    internal static LambdaExpression OwnerOf(Type entity) => Records[entity].Owner;

    /// <summary>Whether a field says whose the record is: giving it a value hands the record over.</summary>
    internal static bool SaysWhose(GovernedField field) => field.Member.Name == nameof(Customer.Owner)
        || (Records.TryGetValue(field.Entity, out var record)
            && record.Owner.Body is MemberExpression { Expression: ParameterExpression, Member.Name: var key } && key == $"{field.Member.Name}Id");

    /// <summary>The fields a field tells about.</summary>
    internal static IReadOnlyList<GovernedField> SourcesOf(GovernedField field) => SourcesByField[field];

    /// <summary>What a user reaches at least of an entity without rights of its own: the bell is one's own, the rest everybody's.</summary>
    internal static Reach OwnReach(Type entity) => entity == typeof(Notification) ? Reach.Own : Reach.All;

    internal static string TypeName(Type entity) => entity.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? entity.Name;

    private static FrozenDictionary<(Type, string), GovernedField> Read()
    {
        var entities = typeof(CrmDbContext).GetProperties()
            .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(p => p.PropertyType.GetGenericArguments()[0])
            .Where(t => t.IsDefined(typeof(NodeAttribute)));
        var fields = new Dictionary<(Type, string), GovernedField>();
        foreach (var entity in entities)
        {
            foreach (var member in entity.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsGoverned))
            {
                var field = FieldOf(entity, Reference(entity, member) ?? member);
                fields[(entity, member.Name)] = fields.GetValueOrDefault((entity, field.Member.Name), field);
            }
        }

        return fields.ToFrozenDictionary();
    }

    private static bool IsPublished(GovernedField field) => !field.Member.IsDefined(typeof(GraphQLIgnoreAttribute));

    private static bool IsGoverned(PropertyInfo member) =>
        member.Name is not ("Id" or nameof(IVersioned.Version))
        && (member.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(member.PropertyType) || !HoldsEntities(member.PropertyType));

    private static bool HoldsEntities(Type list) => list.IsGenericType && list.GetGenericArguments()[0] is { IsClass: true } item && item != typeof(string);

    private static PropertyInfo? Reference(Type entity, PropertyInfo key) =>
        key.Name.EndsWith("Id", StringComparison.Ordinal) && (Nullable.GetUnderlyingType(key.PropertyType) ?? key.PropertyType) == typeof(Guid)
            ? entity.GetProperty(key.Name[..^2])
            : null;

    private static GovernedField FieldOf(Type entity, PropertyInfo member)
    {
        var data = member.GetCustomAttribute<DataAttribute>();
        return new GovernedField(
            entity,
            member,
            TypeName(entity),
            member.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name),
            data?.Class ?? DataClass.Business,
            data?.Mask ?? MaskKind.Hidden);
    }

    private static IEnumerable<GovernedField> DerivationsOf(PropertyInfo member) =>
        from derivation in member.GetCustomAttributes().OfType<IDerivation>()
        from source in derivation.Members
        select ByMember.GetValueOrDefault((derivation.Entity, source))
            ?? throw new InvalidOperationException($"{member.DeclaringType!.Name}.{member.Name} is derived from {derivation.Entity.Name}.{source}, which is no field.");

    private static Expression<Func<T, Guid>> Owner<T>(Expression<Func<T, Guid>> owner) => owner;
}
