using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Global object identification: <c>interface Node</c>, <c>node(id:)</c> and <c>nodes(ids:)</c>.</summary>
internal sealed class NodeFields(SchemaTypes types)
{
    private const int MaxBatchSize = 50;

    /// <summary>Finds a node by its key.</summary>
    private delegate ValueTask<object?> FindByKey(ResolverContext context, string id);

    /// <summary>Whether the schema has global ids at all.</summary>
    public bool Any => NodeTypes.Any();

    public InterfaceType Interface => types.GetOrAdd(
        "Node",
        () => new InterfaceType("Node") { Description = "The node interface is implemented by entities that have a global unique identifier." },
        type => type.Complete([new FieldDefinition("id", new NonNullType(types.Use(Scalar.ID))) { Description = "ID of the object." }], []));

    private IEnumerable<Type> NodeTypes => types.Added
        .Select(t => t.GetCustomAttribute<ExtensionAttribute>()?.ExtendedType ?? t)
        .Distinct()
        .Where(IsNode);

    public bool IsNode(Type clrType) =>
        clrType.IsDefined(typeof(NodeAttribute), false) || types.Extensions(clrType).Any(e => e.IsDefined(typeof(NodeAttribute), false));

    /// <summary>The <c>id</c> of a node is encoded without saying so.</summary>
    public bool IsKey(PropertyInfo property, Type owner) => IsNode(owner) && property.Name == "Id";

    public FieldDefinition CreateNode()
    {
        var finders = Finders();
        return new FieldDefinition("node", Interface)
        {
            Description = "Fetches an object given its ID.",
            Arguments = new([new("id", new NonNullType(types.Use(Scalar.ID))) { Description = "ID of the object." }]),
            Binding = new ResolverBinding(null, context =>
            {
                context.TryGetArgument("id", out var id);
                return Find(finders, context, (string)id!);
            }),
        };
    }

    public FieldDefinition CreateNodes()
    {
        var finders = Finders();
        return new FieldDefinition("nodes", new NonNullType(new ListType(Interface)))
        {
            Description = "Lookup nodes by a list of IDs.",
            Arguments = new([
                new("ids", new NonNullType(new ListType(new NonNullType(types.Use(Scalar.ID))))) { Description = "The list of node IDs." },
            ]),
            Binding = new ResolverBinding(null, context => FindAllAsync(finders, context)),
        };
    }

    private static async ValueTask<object?> FindAllAsync(Dictionary<string, FindByKey> finders, ResolverContext context)
    {
        context.TryGetArgument("ids", out var given);
        var ids = (IReadOnlyList<object?>)given!;
        if (ids.Count > MaxBatchSize)
        {
            throw new GraphQLException(new GraphQLError($"The maximum number of nodes that can be fetched at once is {MaxBatchSize}. This selection tried to fetch {ids.Count}.")
                .WithCode(ErrorCodes.TooManyNodes));
        }

        var nodes = new object?[ids.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = await Find(finders, context, (string)ids[i]!).ConfigureAwait(false);
        }

        return nodes;
    }

    private static ValueTask<object?> Find(Dictionary<string, FindByKey> finders, ResolverContext context, string id) =>
        GlobalId.TryDecode(id, out var typeName, out _) && finders.TryGetValue(typeName, out var find)
            ? find(context, id)
            : throw Invalid($"The ID `{Shortened(id)}` has an invalid format.", context);

    private Dictionary<string, FindByKey> Finders() => NodeTypes.ToDictionary(t => Naming.Type(t), Finder, StringComparer.Ordinal);

    private FindByKey Finder(Type clrType)
    {
        var name = Naming.Type(clrType);
        if (types.Model?.IsEntity(clrType) == true)
        {
            var keyType = types.Model.Key(clrType).PropertyType;
            return (context, id) => new ValueTask<object?>(new EntityReference(clrType, Key(id, name, keyType, context)));
        }

        var method = NodeResolver(clrType) ?? throw new SchemaException(
            $"`{clrType.Name}` is marked [Node] but has no node resolver. Give it a static method Get(id, …), or mark one [NodeResolver].",
            ErrorCodes.NodeResolverMissing);
        var parameters = method.GetParameters()
            .Select(p => p.Name == "id"
                ? new ResolverParameter(p, ParameterSource.Argument, new ArgumentValue(
                    new InputValueDefinition("id", Scalar.ID), value => Decode((string)value!, name, p.ParameterType), null))
                : new ResolverParameter(p, ResolverParameter.SourceOf(p, types.IsService)))
            .ToArray();
        var resolve = ResolverCompiler.Compile(method, parameters);
        return (context, id) => resolve(new NodeContext(context, id));
    }

    private MethodInfo? NodeResolver(Type clrType)
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var marked = types.Extensions(clrType)
            .Append(clrType)
            .Concat(types.Added.Where(t => t.IsDefined(typeof(QueryTypeAttribute))))
            .SelectMany(t => t.GetMethods(Static))
            .FirstOrDefault(m => m.IsDefined(typeof(NodeResolverAttribute)) && ClrType.Of(m).Awaited.Type == clrType);
        string[] names = ["Get", "GetAsync", $"Get{clrType.Name}", $"Get{clrType.Name}Async"];
        return marked ?? types.Extensions(clrType)
            .Append(clrType)
            .SelectMany(t => t.GetMethods(Static))
            .FirstOrDefault(m => names.Contains(m.Name) && ClrType.Of(m).Awaited.Type == clrType);
    }

    private static object Key(string id, string typeName, Type keyType, ResolverContext context) =>
        GlobalId.TryDecodeKey(id, typeName, keyType, out var key, out var error) ? key : throw Invalid(error, context);

    private static object Decode(string id, string typeName, Type keyType) =>
        GlobalId.TryDecodeKey(id, typeName, keyType, out var key, out var error) ? key : throw new InputConversionException(error);

    private static GraphQLException Invalid(string message, ResolverContext context) =>
        new(new GraphQLError(message).WithCode(ErrorCodes.ValueConversion).With("coordinate", context.Field.Coordinate));

    private static string Shortened(string id) => id.Length > 64 ? id[..64] + "…" : id;
}
