using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.Api.Tests.Data.Queries;

/// <summary>A schema over the entities of the office, with every column and navigation, filters and orders. Root fields come from the test.</summary>
internal sealed class OfficeSchema(IEntityModel model)
{
    private static readonly Type[] Entities = [typeof(Firm), typeof(Agent), typeof(Contact), typeof(Note), typeof(Label), typeof(Team)];

    private readonly Dictionary<string, NamedType> _types = new()
    {
        ["String"] = Scalar.String,
        ["Boolean"] = Scalar.Boolean,
        ["Int"] = Scalar.Int,
        ["Float"] = Scalar.Float,
        ["ID"] = Scalar.ID,
        ["Decimal"] = Scalar.Decimal,
        ["DateTime"] = Scalar.DateTime,
        ["LocalDate"] = Scalar.LocalDate,
    };

    private readonly List<FieldDefinition> _roots = [];
    private readonly Dictionary<Type, List<FieldDefinition>> _extra = [];
    private readonly Dictionary<string, CollectionOptions> _collections = [];

    private static GraphQLType NonNull(GraphQLType type) => new NonNullType(type);

    private static GraphQLType ListOf(GraphQLType item) => new ListType(NonNull(item));

    /// <summary>A root field that returns a query.</summary>
    public OfficeSchema Query<T>(string name, Func<CrmGraph.GraphQL.Execution.ResolverContext, IQueryable<T>> resolve, CollectionOptions? options = null)
    {
        options ??= new CollectionOptions(typeof(T)) { UseFiltering = true, UseSorting = true };
        Declare();
        _roots.Add(new FieldDefinition(name, CollectionType(name, options))
        {
            Arguments = Arguments(options),
            Binding = new ResolverBinding(null, c => new ValueTask<object?>(resolve(c))) { IsQueryable = true, Collection = options },
        });
        return this;
    }

    /// <summary>A root field that returns entities or references.</summary>
    public OfficeSchema Entity(string name, string type, Func<CrmGraph.GraphQL.Execution.ResolverContext, object?> resolve)
    {
        Declare();
        _roots.Add(new FieldDefinition(name, type.StartsWith('[') ? new ListType(_types[type.Trim('[', ']')]) : _types[type])
        {
            Binding = new ResolverBinding(null, c => new ValueTask<object?>(resolve(c))),
        });
        return this;
    }

    /// <summary>A resolver field on rows of <typeparamref name="T"/>.</summary>
    public OfficeSchema Resolver<T>(string name, GraphQLType type, Func<T, Task<object?>> resolve, params string[] requires)
    {
        Fields(typeof(T)).Add(new FieldDefinition(name, type)
        {
            Binding = new ResolverBinding(null, async c => await resolve((T)c.Parent!))
            {
                ParentRequires = [.. requires.Select(r => typeof(T).GetProperty(r)!)],
            },
        });
        return this;
    }

    /// <summary>Pages or options for a to-many navigation.</summary>
    public OfficeSchema Collection<T>(string field, CollectionOptions options)
    {
        _collections[$"{typeof(T).Name}.{field}"] = options;
        return this;
    }

    public Schema Build()
    {
        Declare();
        foreach (var entity in Entities)
        {
            ((ObjectType)_types[entity.Name]).Complete(Members(entity).Select(Field).Concat(Fields(entity)), []);
            ((InputObjectType)_types[entity.Name + "FilterInput"]).Complete(FilterFields(entity));
            ((InputObjectType)_types[entity.Name + "SortInput"]).Complete(Members(entity).Where(CanSort).Select(SortField));
        }

        var query = new ObjectType("Query");
        query.Complete(_roots, []);
        return new Schema(query, null, null, _types.Values.Append(query).DistinctBy(t => t.Name), []);
    }

    private void Declare()
    {
        if (_types.ContainsKey("Firm"))
        {
            return;
        }

        _types["Mood"] = new EnumType("Mood", Enum.GetValues<Mood>().Select(m => new EnumValueDefinition(m.ToString().ToUpperInvariant(), m)));
        _types["SortEnumType"] = new EnumType("SortEnumType", [new("ASC", "ASC"), new("DESC", "DESC")]);
        var pageInfo = new ObjectType("PageInfo");
        pageInfo.Complete(
            [
                new("hasNextPage", NonNull(Scalar.Boolean)), new("hasPreviousPage", NonNull(Scalar.Boolean)),
                new("startCursor", Scalar.String), new("endCursor", Scalar.String),
            ],
            []);
        _types["PageInfo"] = pageInfo;
        foreach (var entity in Entities)
        {
            _types[entity.Name] = new ObjectType(entity.Name) { RuntimeType = entity };
            _types[entity.Name + "FilterInput"] = new InputObjectType(entity.Name + "FilterInput") { Filter = new(FilterKind.Object, entity) };
            _types[entity.Name + "SortInput"] = new InputObjectType(entity.Name + "SortInput");
        }
    }

    private List<FieldDefinition> Fields(Type entity) =>
        _extra.TryGetValue(entity, out var fields) ? fields : _extra[entity] = [];

    private IEnumerable<PropertyInfo> Members(Type entity) =>
        entity.GetProperties().Where(p => model.IsColumn(p) || model.FindNavigation(p) is not null);

    private bool CanSort(PropertyInfo member) =>
        model.FindNavigation(member) is { } navigation ? !navigation.IsCollection : member.PropertyType != typeof(List<string>);

    private FieldDefinition Field(PropertyInfo member)
    {
        var name = Name(member);
        if (model.FindNavigation(member) is { IsCollection: true } many)
        {
            var options = _collections.GetValueOrDefault($"{member.ReflectedType!.Name}.{name}")
                ?? new CollectionOptions(many.Target) { UseFiltering = true, UseSorting = true };
            return new FieldDefinition(name, CollectionType(name, options))
            {
                Arguments = Arguments(options),
                Binding = new PropertyBinding(member, member.GetValue!) { Collection = options },
            };
        }

        var isId = name == "id";
        var type = isId ? Scalar.ID : member.PropertyType == typeof(List<string>) ? ListOf(Scalar.String) : Leaf(member.PropertyType);
        return new FieldDefinition(name, isId || name == "size" ? NonNull(type) : type)
        {
            IdTypeName = isId ? member.ReflectedType!.Name : null,
            Binding = new PropertyBinding(member, member.GetValue!),
        };
    }

    private NamedType Leaf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(Guid) ? Scalar.ID : Scalar.Find(type) ?? _types[type.Name];
    }

    private IEnumerable<InputValueDefinition> FilterFields(Type entity)
    {
        var own = _types[entity.Name + "FilterInput"];
        yield return new InputValueDefinition("and", ListOf(own));
        yield return new InputValueDefinition("or", ListOf(own));
        foreach (var member in Members(entity))
        {
            var navigation = model.FindNavigation(member);
            NamedType type = navigation is null
                ? member.PropertyType == typeof(List<string>) ? Many(Operations(typeof(string), false)) : Operations(member.PropertyType, Name(member) == "id")
                : navigation.IsCollection ? Many((InputObjectType)_types[navigation.Target.Name + "FilterInput"]) : _types[navigation.Target.Name + "FilterInput"];
            yield return new InputValueDefinition(Name(member), type) { Source = member, IdTypeName = Name(member) == "id" ? entity.Name : null };
        }
    }

    private InputObjectType Many(InputObjectType element)
    {
        var name = $"ListFilterInputTypeOf{element.Name}";
        if (!_types.TryGetValue(name, out var type))
        {
            _types[name] = type = new InputObjectType(name) { Filter = new(FilterKind.List, element.Filter!.Type) };
            ((InputObjectType)type).Complete([new("all", element), new("none", element), new("some", element), new("any", Scalar.Boolean)]);
        }

        return (InputObjectType)type;
    }

    private InputObjectType Operations(Type type, bool isId)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var leaf = isId ? Scalar.ID : Leaf(type);
        var name = $"{leaf.Name}OperationFilterInput{(type == typeof(Guid) ? "Key" : "")}";
        if (!_types.TryGetValue(name, out var known))
        {
            var input = new InputObjectType(name) { Filter = new(FilterKind.Operations, type) };
            _types[name] = known = input;
            var list = new ListType(leaf);
            string[] operations = type == typeof(string)
                ? ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"]
                : type == typeof(bool) ? ["eq", "neq"]
                : type.IsEnum || type == typeof(Guid) ? ["eq", "neq", "in", "nin"]
                : ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
            string[] relative = leaf == Scalar.DateTime || leaf == Scalar.LocalDate ? ["olderThanDays", "withinDays", "withinNextDays"] : [];
            var fields = operations.Select(o => new InputValueDefinition(o, o is "in" or "nin" ? list : leaf))
                .Concat(relative.Select(o => new InputValueDefinition(o, Scalar.Int)));
            input.Complete(type == typeof(string) ? fields.Prepend(new("or", ListOf(input))).Prepend(new("and", ListOf(input))) : fields);
        }

        return (InputObjectType)known;
    }

    private InputValueDefinition SortField(PropertyInfo member) =>
        new(Name(member), model.FindNavigation(member) is { } navigation ? _types[navigation.Target.Name + "SortInput"] : _types["SortEnumType"])
        {
            Source = member,
        };

    private MemberList<InputValueDefinition> Arguments(CollectionOptions options) => new(
    [
        .. options.Paging is null
            ? Array.Empty<InputValueDefinition>()
            : [new("first", Scalar.Int), new("after", Scalar.String), new("last", Scalar.Int), new("before", Scalar.String)],
        .. options.UseFiltering ? [new InputValueDefinition("where", _types[options.ElementType.Name + "FilterInput"])] : Array.Empty<InputValueDefinition>(),
        .. options.UseSorting
            ? [new InputValueDefinition("order", ListOf(_types[options.ElementType.Name + "SortInput"]))]
            : Array.Empty<InputValueDefinition>(),
    ]);

    private GraphQLType CollectionType(string field, CollectionOptions options)
    {
        var node = _types[options.ElementType.Name];
        if (options.IsSingle)
        {
            return node;
        }

        if (options.Paging is null)
        {
            return ListOf(node);
        }

        var name = char.ToUpperInvariant(field[0]) + field[1..];
        if (!_types.TryGetValue(name + "Connection", out var known))
        {
            var edge = new ObjectType(name + "Edge");
            edge.Complete([new("cursor", NonNull(Scalar.String)), new("node", NonNull(node))], []);
            var connection = new ObjectType(name + "Connection");
            connection.Complete(
                [
                    new("pageInfo", NonNull(_types["PageInfo"])), new("edges", ListOf(edge)), new("nodes", ListOf(node)),
                    new("totalCount", NonNull(Scalar.Int)),
                ],
                []);
            _types[edge.Name] = edge;
            _types[connection.Name] = known = connection;
        }

        return known;
    }

    private static string Name(PropertyInfo member) => char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
}
