using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Types.Introspection;

/// <summary>
/// The types and meta fields of introspection (spec: Schema Introspection) as ordinary object types whose resolvers read
/// the schema, so that validating and executing them needs no special case.
/// </summary>
internal sealed class IntrospectionTypes
{
    private const string Deprecation = "includeDeprecated";

    private readonly Schema _schema;
    private readonly ObjectType _schemaType = Object("__Schema", "A GraphQL Schema defines the capabilities of a GraphQL server.");
    private readonly ObjectType _type = Object("__Type", "The fundamental unit of any GraphQL Schema is the type.");
    private readonly ObjectType _field = Object("__Field", "A field of an object or interface type: a name, possibly arguments, and a type.");
    private readonly ObjectType _inputValue = Object("__InputValue", "An argument or a field of an input object.");
    private readonly ObjectType _enumValue = Object("__EnumValue", "One possible value of an enum.");
    private readonly ObjectType _directive = Object("__Directive", "A directive tells the executor to do something differently.");
    private readonly EnumType _typeKind = Enum<TypeKind>("__TypeKind", "The kind of a `__Type`.");
    private readonly EnumType _location = Enum<DirectiveLocation>("__DirectiveLocation", "A place where a directive may stand.");

    public IntrospectionTypes(Schema schema)
    {
        _schema = schema;
        _schemaType.Complete(SchemaFields(), []);
        _type.Complete(TypeFields(), []);
        _field.Complete(FieldFields(), []);
        _inputValue.Complete(InputValueFields(), []);
        _enumValue.Complete(EnumValueFields(), []);
        _directive.Complete(DirectiveFields(), []);
        Types = [_schemaType, _type, _field, _inputValue, _enumValue, _directive, _typeKind, _location];
        TypeNameField = new FieldDefinition("__typename", NonNull(Scalar.String)) { DeclaringType = schema.Query };
        SchemaField = Computed("__schema", NonNull(_schemaType), _ => _schema, schema.Query);
        TypeField = new FieldDefinition("__type", _type)
        {
            Arguments = new([new("name", NonNull(Scalar.String))]),
            Binding = new ResolverBinding(null, FindType) { CompletesAtOnce = true },
            DeclaringType = schema.Query,
        };
    }

    public IReadOnlyList<NamedType> Types { get; }

    public FieldDefinition TypeNameField { get; }

    public FieldDefinition SchemaField { get; }

    public FieldDefinition TypeField { get; }

    private IEnumerable<FieldDefinition> SchemaFields() =>
    [
        Field<Schema>("description", Scalar.String, s => s.Description),
        Field<Schema>("types", ListOf(_type), s => s.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal)),
        Field<Schema>("queryType", NonNull(_type), s => s.Query),
        Field<Schema>("mutationType", _type, s => s.Mutation),
        Field<Schema>("subscriptionType", _type, s => s.Subscription),
        Field<Schema>("directives", ListOf(_directive), s => s.Directives),
    ];

    private IEnumerable<FieldDefinition> TypeFields() =>
    [
        Field<GraphQLType>("kind", NonNull(_typeKind), t => t.Kind),
        Field<GraphQLType>("name", Scalar.String, t => (t as NamedType)?.Name),
        Field<GraphQLType>("description", Scalar.String, t => (t as NamedType)?.Description),
        Field<GraphQLType>("specifiedByURL", Scalar.String, t => (t as ScalarType)?.SpecifiedBy),
        Filtered<GraphQLType, FieldDefinition>("fields", NullableListOf(_field), t => (t as FieldsType)?.Fields, f => f.DeprecationReason),
        Field<GraphQLType>("interfaces", NullableListOf(_type), t => (t as FieldsType)?.Interfaces),
        Field<GraphQLType>("possibleTypes", NullableListOf(_type), t => t is InterfaceType or UnionType ? _schema.PossibleTypes(t.Named) : null),
        Filtered<GraphQLType, EnumValueDefinition>("enumValues", NullableListOf(_enumValue), t => (t as EnumType)?.Values, v => v.DeprecationReason),
        Filtered<GraphQLType, InputValueDefinition>("inputFields", NullableListOf(_inputValue), t => (t as InputObjectType)?.Fields, f => f.DeprecationReason),
        Field<GraphQLType>("ofType", _type, t => t switch { ListType l => l.OfType, NonNullType n => n.OfType, _ => null }),
        Field<GraphQLType>("isOneOf", Scalar.Boolean, t => (t as InputObjectType)?.IsOneOf),
    ];

    private IEnumerable<FieldDefinition> FieldFields() =>
    [
        Field<FieldDefinition>("name", NonNull(Scalar.String), f => f.Name),
        Field<FieldDefinition>("description", Scalar.String, f => f.Description),
        Filtered<FieldDefinition, InputValueDefinition>("args", ListOf(_inputValue), f => f.Arguments, a => a.DeprecationReason),
        Field<FieldDefinition>("type", NonNull(_type), f => f.Type),
        Field<FieldDefinition>("isDeprecated", NonNull(Scalar.Boolean), f => f.DeprecationReason is not null),
        Field<FieldDefinition>("deprecationReason", Scalar.String, f => f.DeprecationReason),
    ];

    private IEnumerable<FieldDefinition> InputValueFields() =>
    [
        Field<InputValueDefinition>("name", NonNull(Scalar.String), v => v.Name),
        Field<InputValueDefinition>("description", Scalar.String, v => v.Description),
        Field<InputValueDefinition>("type", NonNull(_type), v => v.Type),
        Field<InputValueDefinition>("defaultValue", Scalar.String, v => v.DefaultValue?.ToString()),
        Field<InputValueDefinition>("isDeprecated", NonNull(Scalar.Boolean), v => v.DeprecationReason is not null),
        Field<InputValueDefinition>("deprecationReason", Scalar.String, v => v.DeprecationReason),
    ];

    private static IEnumerable<FieldDefinition> EnumValueFields() =>
    [
        Field<EnumValueDefinition>("name", NonNull(Scalar.String), v => v.Name),
        Field<EnumValueDefinition>("description", Scalar.String, v => v.Description),
        Field<EnumValueDefinition>("isDeprecated", NonNull(Scalar.Boolean), v => v.DeprecationReason is not null),
        Field<EnumValueDefinition>("deprecationReason", Scalar.String, v => v.DeprecationReason),
    ];

    private IEnumerable<FieldDefinition> DirectiveFields() =>
    [
        Field<DirectiveDefinition>("name", NonNull(Scalar.String), d => d.Name),
        Field<DirectiveDefinition>("description", Scalar.String, d => d.Description),
        Field<DirectiveDefinition>("isRepeatable", NonNull(Scalar.Boolean), d => d.IsRepeatable),
        Field<DirectiveDefinition>("locations", ListOf(_location), d => d.Locations),
        Filtered<DirectiveDefinition, InputValueDefinition>("args", ListOf(_inputValue), d => d.Arguments, a => a.DeprecationReason),
    ];

    private ValueTask<object?> FindType(ResolverContext context) => new(
        context.TryGetArgument("name", out var name) && name is string text ? _schema.Types.GetValueOrDefault(text) : null);

    private static FieldDefinition Field<T>(string name, GraphQLType type, Func<T, object?> read) =>
        Computed(name, type, parent => read((T)parent!), null);

    private static FieldDefinition Computed(string name, GraphQLType type, Func<object?, object?> read, FieldsType? declaringType)
    {
        var field = new FieldDefinition(name, type)
        {
            Binding = new ResolverBinding(null, c => new ValueTask<object?>(read(c.Parent))) { CompletesAtOnce = true },
        };
        if (declaringType is not null)
        {
            field.DeclaringType = declaringType;
        }

        return field;
    }

    private static FieldDefinition Filtered<T, TItem>(
        string name, GraphQLType type, Func<T, IReadOnlyList<TItem>?> read, Func<TItem, string?> deprecation) =>
        new(name, type)
        {
            Arguments = new([
                new(Deprecation, NonNull(Scalar.Boolean)) { DefaultValue = new BooleanValueNode(default, false) },
            ]),
            Binding = new ResolverBinding(null, context =>
            {
                var items = read((T)context.Parent!);
                var all = context.TryGetArgument(Deprecation, out var include) && include is true;
                return new ValueTask<object?>(all ? items : items?.Where(item => deprecation(item) is null));
            })
            {
                CompletesAtOnce = true,
            },
        };

    private static ObjectType Object(string name, string description) => new(name) { Description = description };

    private static EnumType Enum<T>(string name, string description)
        where T : struct, Enum =>
        new(name, System.Enum.GetValues<T>().Select(value => new EnumValueDefinition(SpecName(value.ToString()), value)))
        {
            Description = description,
            RuntimeType = typeof(T),
        };

    /// <summary><c>InputObject</c> → <c>INPUT_OBJECT</c>.</summary>
    internal static string SpecName(string name) => string.Concat(
        name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    private static NonNullType NonNull(GraphQLType type) => new(type);

    private static NonNullType ListOf(NamedType type) => new(NullableListOf(type));

    private static ListType NullableListOf(NamedType type) => new(NonNull(type));
}
