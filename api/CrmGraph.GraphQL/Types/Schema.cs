using CrmGraph.GraphQL.Types.Introspection;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Types;

/// <summary>A complete, validated, immutable schema (spec: Schema).</summary>
public sealed class Schema
{
    private readonly Dictionary<string, ObjectType[]> _possibleTypes = new(StringComparer.Ordinal);

    /// <summary><paramref name="types"/> holds every named type; introspection types, the scalars they need and the directives of the specification are added when missing.</summary>
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
        var introspection = new IntrospectionTypes(this);
        TypeNameField = introspection.TypeNameField;
        SchemaField = introspection.SchemaField;
        TypeField = introspection.TypeField;
        Types = types.Concat([.. introspection.Types, Scalar.String, Scalar.Boolean])
            .Distinct()
            .ToDictionary(t => t.Name, StringComparer.Ordinal);
        Directives = new MemberList<DirectiveDefinition>(directives.UnionBy(SpecifiedDirectives.All, d => d.Name));
        var objects = Types.Values.OfType<ObjectType>().OrderBy(t => t.Name, StringComparer.Ordinal).ToArray();
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

    /// <summary><c>__typename: String!</c>. It has no binding: the value is the name of the concrete object type.</summary>
    public FieldDefinition TypeNameField { get; }

    /// <summary><c>__schema: __Schema!</c>, on the query root only.</summary>
    public FieldDefinition SchemaField { get; }

    /// <summary><c>__type(name: String!): __Type</c>, on the query root only.</summary>
    public FieldDefinition TypeField { get; }

    /// <summary>The field a selection on <paramref name="parent"/> means, meta fields included; null when there is none (unions have only <c>__typename</c>).</summary>
    public FieldDefinition? FindField(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => TypeNameField,
        "__schema" when ReferenceEquals(parent, Query) => SchemaField,
        "__type" when ReferenceEquals(parent, Query) => TypeField,
        _ => (parent as FieldsType)?.Fields.Find(name),
    };

    /// <summary>The object types a value of <paramref name="type"/> can have at run time (spec: GetPossibleTypes).</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possibleTypes[type.Name];
}
