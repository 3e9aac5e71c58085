using System.Reflection;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>What the collection attributes make of a field.</summary>
internal sealed record CollectionShape(GraphQLType Type, IReadOnlyList<InputValueDefinition> Arguments, CollectionOptions? Options);

/// <summary>Fields over many rows: connections, lists, <c>where</c> and <c>order</c>.</summary>
internal sealed class CollectionFields(SchemaTypes types)
{
    private static readonly Type[] Order =
        [typeof(UsePagingAttribute), typeof(UseAggregationAttribute), typeof(UseFirstOrDefaultAttribute), typeof(UseProjectionAttribute), typeof(UseFilteringAttribute), typeof(UseSortingAttribute)];

    private readonly Dictionary<string, (Type Element, PagingOptions Options, string Coordinate)> _connections = new(StringComparer.Ordinal);
    private readonly AggregateTypes _aggregates = new(types);
    private readonly FilterTypes _filters = new(types);
    private readonly SortTypes _sorts = new(types);

    /// <summary>The collection attributes of a member by name, in the order they were written.</summary>
    public static IReadOnlyList<string> Middleware(MemberInfo member) =>
        [.. Attributes(member).Select(t => t.Name[..^"Attribute".Length])];

    /// <summary>What <c>where</c> takes for <paramref name="element"/>.</summary>
    public InputObjectType Filter(Type element, string usedBy) => _filters.Of(element, usedBy);

    /// <summary>The type and arguments of a field that returns many <paramref name="element"/>s.</summary>
    public CollectionShape Shape(MemberInfo member, string fieldName, ClrType list, Type element, string coordinate)
    {
        CheckOrder(member);
        var paging = member.GetCustomAttribute<UsePagingAttribute>();
        var isSingle = member.IsDefined(typeof(UseFirstOrDefaultAttribute));
        var options = new CollectionOptions(element)
        {
            Paging = paging is null ? null : Options(paging),
            UseFiltering = member.IsDefined(typeof(UseFilteringAttribute)),
            UseSorting = member.IsDefined(typeof(UseSortingAttribute)),
            DefaultOrder = [.. member.GetCustomAttributes<DefaultOrderAttribute>().Select(o => DefaultOrder(o, element, coordinate))],
            IsSingle = isSingle,
            IsAggregate = member.IsDefined(typeof(UseAggregationAttribute)),
        };
        List<InputValueDefinition> arguments = [];
        GraphQLType type;
        if (options.Paging is { } page)
        {
            type = Connection(paging!.ConnectionName ?? Naming.Pascal(fieldName), element, page, coordinate);
            arguments.AddRange(PagingArguments(page));
        }
        else if (options.IsAggregate)
        {
            type = _aggregates.Of(element, coordinate);
        }
        else
        {
            type = isSingle
                ? types.Named(element, isInput: false, coordinate)
                : types.TypeOf(list, isInput: false, coordinate);
        }

        if (options.UseFiltering)
        {
            arguments.Add(new("where", _filters.Of(element, coordinate)) { Description = "Which elements are meant; all without it." });
        }

        if (options.UseSorting)
        {
            arguments.Add(new("order", new ListType(new NonNullType(_sorts.Of(element, coordinate))))
            {
                Description = "How the elements are ordered; the first entry counts most.",
            });
        }

        return new CollectionShape(type, arguments, options);
    }

    private static MemberOrder DefaultOrder(DefaultOrderAttribute order, Type element, string coordinate) =>
        element.GetProperty(order.Member) is { } member
            ? new MemberOrder(member, order.Descending)
            : throw new SchemaException($"`{coordinate}` is ordered by `{order.Member}`, which `{element.Name}` does not have.");

    private static IEnumerable<Type> Attributes(MemberInfo member) =>
        member.GetCustomAttributesData().Select(a => a.AttributeType).Where(Order.Contains);

    private static void CheckOrder(MemberInfo member)
    {
        var actual = Attributes(member).ToArray();
        if (!actual.SequenceEqual(actual.OrderBy(t => Array.IndexOf(Order, t))))
        {
            throw new SchemaException(
                $"`{Described.Place(member)}` has its attributes in the order {string.Join(", ", Middleware(member))}. "
                + "The order must be UsePaging, UseProjection, UseFiltering, UseSorting.",
                ErrorCodes.MiddlewareOrder);
        }
    }

    private PagingOptions Options(UsePagingAttribute attribute) => types.Paging with
    {
        DefaultPageSize = attribute.DefaultPageSizeOrNull ?? types.Paging.DefaultPageSize,
        MaxPageSize = attribute.MaxPageSizeOrNull ?? types.Paging.MaxPageSize,
        IncludeTotalCount = attribute.IncludeTotalCountOrNull ?? types.Paging.IncludeTotalCount,
        AllowBackwardPagination = attribute.AllowBackwardPaginationOrNull ?? types.Paging.AllowBackwardPagination,
    };

    private IEnumerable<InputValueDefinition> PagingArguments(PagingOptions options)
    {
        var number = types.Use(Scalar.Int);
        var text = types.Use(Scalar.String);
        yield return new("first", number) { Description = "Returns the first _n_ elements from the list." };
        yield return new("after", text) { Description = "Returns the elements in the list that come after the specified cursor." };
        if (options.AllowBackwardPagination)
        {
            yield return new("last", number) { Description = "Returns the last _n_ elements from the list." };
            yield return new("before", text) { Description = "Returns the elements in the list that come before the specified cursor." };
        }
    }

    /// <summary>The connection type. Its fields have no binding: the plan of the field above writes it.</summary>
    private ObjectType Connection(string name, Type element, PagingOptions options, string coordinate)
    {
        if (_connections.TryGetValue(name, out var other) && (other.Element != element || other.Options != options))
        {
            throw new SchemaException(
                $"`{other.Coordinate}` and `{coordinate}` share the connection type `{name}Connection` but differ in element type or paging options. "
                + "Give one of them another name: [UsePaging(ConnectionName = …)].");
        }

        _connections.TryAdd(name, (element, options, coordinate));
        return types.GetOrAdd(
            $"{name}Connection",
            () => new ObjectType($"{name}Connection") { Description = "A connection to a list of items." },
            type => type.Complete(ConnectionFields(name, types.Named(element, isInput: false, coordinate), options), []));
    }

    private IEnumerable<FieldDefinition> ConnectionFields(string name, NamedType node, PagingOptions options)
    {
        yield return new("pageInfo", new NonNullType(PageInfo())) { Description = "Information to aid in pagination." };
        yield return new("edges", new ListType(new NonNullType(Edge(name, node)))) { Description = "A list of edges." };
        yield return new("nodes", new ListType(new NonNullType(node))) { Description = "A flattened list of the nodes." };
        if (options.IncludeTotalCount)
        {
            yield return new("totalCount", new NonNullType(types.Use(Scalar.Int)))
            {
                Description = "Identifies the total count of items in the connection.",
            };
        }
    }

    private ObjectType Edge(string name, NamedType node) => types.GetOrAdd(
        $"{name}Edge",
        () => new ObjectType($"{name}Edge") { Description = "An edge in a connection." },
        type => type.Complete(
            [
                new("cursor", new NonNullType(types.Use(Scalar.String))) { Description = "A cursor for use in pagination." },
                new("node", new NonNullType(node)) { Description = "The item at the end of the edge." },
            ],
            []));

    private ObjectType PageInfo() => types.GetOrAdd(
        "PageInfo",
        () => new ObjectType("PageInfo") { Description = "Information about pagination in a connection." },
        type => type.Complete(
            [
                new("hasNextPage", new NonNullType(types.Use(Scalar.Boolean)))
                {
                    Description = "Indicates whether more edges exist following the set defined by the clients arguments.",
                },
                new("hasPreviousPage", new NonNullType(types.Use(Scalar.Boolean)))
                {
                    Description = "Indicates whether more edges exist prior the set defined by the clients arguments.",
                },
                new("startCursor", types.Use(Scalar.String)) { Description = "When paginating backwards, the cursor to continue." },
                new("endCursor", types.Use(Scalar.String)) { Description = "When paginating forwards, the cursor to continue." },
            ],
            []));
}
