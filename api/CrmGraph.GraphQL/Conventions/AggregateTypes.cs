using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>
/// The types of fields marked <c>[UseAggregation]</c>. Values are nullable: there is no average of nothing, and any member
/// may be hidden from somebody.
/// </summary>
internal sealed class AggregateTypes(SchemaTypes types)
{
    /// <summary>Groups given when the client does not say how many.</summary>
    public const int DefaultGroups = 100;

    private static readonly string[] Spans = ["", "Week", "Month"];

    public ObjectType Of(Type entity, string usedBy)
    {
        var name = $"{Naming.Type(entity)}Aggregate";
        return types.GetOrAdd(
            name,
            () => new ObjectType(name) { Description = "Numbers over rows." },
            type => type.Complete([.. Numbers(entity), .. Groups(entity, usedBy)], []));
    }

    private static PropertyInfo[] Members(Type entity) =>
        [.. OutputTypes.PropertiesOf(entity).Where(p => p.IsDefined(typeof(FilterableAttribute)) || p.IsDefined(typeof(AggregatableAttribute)))];

    /// <summary>The fields that an aggregate and each of its groups have.</summary>
    private IEnumerable<FieldDefinition> Numbers(Type entity)
    {
        var members = Members(entity);
        var measures = members.Where(m => IsNumber(m) || IsDate(m)).ToArray();
        var numbers = members.Where(IsNumber).ToArray();
        yield return new("count", new NonNullType(types.Use(Scalar.Int)))
        {
            Description = "How many rows.",
            Binding = new AggregateBinding(AggregateFunction.Count, null),
        };
        FieldDefinition?[] values =
        [
            Values(entity, AggregateFunction.CountOf, [.. measures.Where(MemberNullability.IsNullable)], "How many rows have a value."),
            Values(entity, AggregateFunction.Sum, numbers, "The sums; 0 without rows."),
            Values(entity, AggregateFunction.Avg, numbers, "The averages over rows that have a value, money to the cent; null without such rows."),
            Values(entity, AggregateFunction.Min, measures, "The smallest values; null without rows that have one."),
            Values(entity, AggregateFunction.Max, measures, "The largest values; null without rows that have one."),
        ];
        foreach (var field in values.OfType<FieldDefinition>())
        {
            yield return field;
        }
    }

    private FieldDefinition? Values(Type entity, AggregateFunction function, PropertyInfo[] members, string description)
    {
        if (members.Length == 0)
        {
            return null;
        }

        var name = $"{Naming.Type(entity)}Aggregate{function}";
        var type = types.GetOrAdd(
            name,
            () => new ObjectType(name) { Description = description },
            t => t.Complete([.. members.Select(m => Value(function, m))], []));
        return new FieldDefinition(Naming.Camel(function.ToString()), new NonNullType(type)) { Description = description };
    }

    private FieldDefinition Value(AggregateFunction function, PropertyInfo member)
    {
        var own = Scalar.Find(ClrType.Of(member).Type)!;
        var type = function switch
        {
            AggregateFunction.CountOf => Scalar.Int,
            AggregateFunction.Sum when own == Scalar.Int => Scalar.Find(typeof(long))!,
            AggregateFunction.Avg when own != Scalar.Decimal => Scalar.Float,
            _ => own,
        };
        return new FieldDefinition(Naming.Member(member), types.Use(type))
        {
            Description = types.Describe(member),
            Binding = new AggregateBinding(function, member),
        };
    }

    private IEnumerable<FieldDefinition> Groups(Type entity, string usedBy)
    {
        var members = OutputTypes.PropertiesOf(entity).Where(p => p.IsDefined(typeof(GroupableAttribute))).ToArray();
        if (members.Length == 0)
        {
            yield break;
        }

        var keys = members.SelectMany(m => Keys(m, usedBy)).ToArray();
        var groupName = $"{Naming.Type(entity)}Group";
        var group = types.GetOrAdd(
            groupName,
            () => new ObjectType(groupName) { Description = "Numbers over the rows with the same keys." },
            type => type.Complete([new("keys", new NonNullType(KeyValues(entity, keys))) { Description = "What the rows have in common." }, .. Numbers(entity)], []));
        var by = new ListType(new NonNullType(KeyNames(entity, keys)));
        yield return new FieldDefinition("groupBy", new NonNullType(new ListType(new NonNullType(group))))
        {
            Description = "The same numbers by group, the largest groups first.",
            Arguments = new(
            [
                new("by", new NonNullType(by)) { Description = "The keys of the groups, one to three." },
                new("first", types.Use(Scalar.Int))
                {
                    Description = "How many groups at most.",
                    DefaultValue = new IntValueNode(default, $"{DefaultGroups}"),
                },
            ]),
        };
    }

    private EnumType KeyNames(Type entity, (string Name, GroupKey Key)[] keys)
    {
        var name = $"{Naming.Type(entity)}GroupField";
        return types.GetOrAdd(name, () => new EnumType(
            name, keys.Select(k => new EnumValueDefinition(Naming.EnumValue(k.Name), k.Key) { Description = Describe(k.Key) }))
        {
            RuntimeType = typeof(GroupKey),
            Description = "What rows can be grouped by.",
        });
    }

    private ObjectType KeyValues(Type entity, (string Name, GroupKey Key)[] keys)
    {
        var name = $"{Naming.Type(entity)}GroupKeys";
        return types.GetOrAdd(
            name,
            () => new ObjectType(name) { Description = "The keys of a group; null where the rows have no value, and for keys the rows were not grouped by." },
            type => type.Complete([.. keys.Select(k => KeyValue(k.Name, k.Key, entity))], []));
    }

    private FieldDefinition KeyValue(string name, GroupKey key, Type owner)
    {
        var id = MemberId.Of(types, key.Member, owner);
        return new FieldDefinition(Naming.Camel(name), types.TypeOf(ClrType.Of(key.Member) with { IsNullable = true }, isInput: false, Described.Place(key.Member), id.Scalar))
        {
            Description = Describe(key),
            IdTypeName = id.TypeName,
            Binding = new GroupKeyBinding(key),
        };
    }

    private string? Describe(GroupKey key) => key.Span switch
    {
        DateSpan.Week => "The week, named by its Monday.",
        DateSpan.Month => "The month, named by its first day.",
        _ => types.Describe(key.Member),
    };

    private static IEnumerable<(string Name, GroupKey Key)> Keys(PropertyInfo member, string usedBy)
    {
        var type = ClrType.Of(member);
        if (type.Element is not null || (Scalar.Find(type.Type) is null && !type.Type.IsEnum))
        {
            throw new SchemaException($"`{Described.Place(member)}` is no single value, so `{usedBy}` cannot group by it. Remove [Groupable].");
        }

        // Instants have no day of their own: keep the day in a column of its own.
        return type.Type == typeof(DateOnly)
            ? Spans.Select((span, i) => (member.Name + span, new GroupKey(member, (DateSpan)i)))
            : [(member.Name, new GroupKey(member, DateSpan.Value))];
    }

    private static bool IsNumber(PropertyInfo member) =>
        Type.GetTypeCode(ClrType.Of(member).Type) is TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal or TypeCode.Double
        && !ClrType.Of(member).Type.IsEnum && !member.IsDefined(typeof(IDAttribute));

    private static bool IsDate(PropertyInfo member) =>
        ClrType.Of(member).Type is var type && (type == typeof(DateTimeOffset) || type == typeof(DateTime) || type == typeof(DateOnly));
}
