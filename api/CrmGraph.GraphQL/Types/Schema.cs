namespace CrmGraph.GraphQL.Types;

/// <summary>A complete, validated, immutable schema (spec: Schema).</summary>
public sealed class Schema
{
    private readonly Dictionary<string, ObjectType[]> _possibleTypes = new(StringComparer.Ordinal);

    /// <summary><paramref name="types"/> holds every named type, built-in scalars and introspection types included.</summary>
    public Schema(
        ObjectType query,
        ObjectType? mutation,
        ObjectType? subscription,
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveDefinition> directives)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        Directives = new MemberList<DirectiveDefinition>(directives);
        var objects = Types.Values.OfType<ObjectType>().ToArray();
        foreach (var type in Types.Values)
        {
            _possibleTypes[type.Name] = type switch
            {
                ObjectType o => [o],
                InterfaceType i => [.. objects.Where(o => o.Interfaces.Contains(i))],
                UnionType u => [.. u.Types],
                _ => [],
            };
        }
    }

    public string? Description { get; init; }

    public ObjectType Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    public IReadOnlyDictionary<string, NamedType> Types { get; }

    public MemberList<DirectiveDefinition> Directives { get; }

    /// <summary>The object types a value of <paramref name="type"/> can have at run time (spec: GetPossibleTypes).</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possibleTypes[type.Name];
}
