using System.Reflection;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>A schema from SDL whose fields are resolved by lambdas or, by default, by the property of the parent with the same name.</summary>
internal sealed class TestSchema(string sdl)
{
    private readonly DocumentNode _document = Parser.ParseDocument(sdl);
    private readonly Dictionary<string, ResolverBinding> _resolvers = [];
    private readonly Dictionary<string, Type> _runtimeTypes = [];
    private readonly Dictionary<string, AuthorizeRule[]> _rules = [];
    private readonly Dictionary<string, PropertyInfo> _inputMembers = [];
    private readonly Dictionary<string, NamedType> _types = new()
    {
        ["String"] = Scalar.String,
        ["Boolean"] = Scalar.Boolean,
        ["Int"] = Scalar.Int,
        ["Float"] = Scalar.Float,
        ["ID"] = Scalar.ID,
        ["Decimal"] = Scalar.Decimal,
        ["DateTime"] = Scalar.DateTime,
        ["Any"] = Scalar.Any,
        ["Long"] = Scalar.Find("Long")!,
    };

    private Schema? _schema;

    public TestSchema Field(string coordinate, Func<ResolverContext, object?> resolve) =>
        Field(coordinate, new ResolverBinding(null, c => new ValueTask<object?>(resolve(c))));

    public TestSchema FieldAsync(string coordinate, Func<ResolverContext, Task<object?>> resolve) =>
        Field(coordinate, new ResolverBinding(null, c => new ValueTask<object?>(resolve(c))));

    public TestSchema Field(string coordinate, ResolverBinding binding)
    {
        _resolvers.Add(coordinate, binding);
        return this;
    }

    /// <summary>Objects of <typeparamref name="T"/> are of the object type <paramref name="name"/>; its fields read their properties.</summary>
    public TestSchema Type<T>(string? name = null)
    {
        _runtimeTypes.Add(name ?? typeof(T).Name, typeof(T));
        return this;
    }

    public TestSchema Authorize(string coordinate, params AuthorizeRule[] rules)
    {
        _rules.Add(coordinate, rules);
        return this;
    }

    /// <summary>The input field <paramref name="coordinate"/> sets <paramref name="property"/> of <typeparamref name="T"/>.</summary>
    public TestSchema Input<T>(string coordinate, string property)
    {
        _inputMembers.Add(coordinate, typeof(T).GetProperty(property)!);
        return this;
    }

    /// <summary>The schema, made once.</summary>
    public Schema Build() => _schema ??= Make();

    private Schema Make()
    {
        foreach (var node in _document.Definitions.OfType<TypeDefinitionNode>())
        {
            _types.Add(node.Name, Declare(node));
        }

        foreach (var node in _document.Definitions)
        {
            Complete(node);
        }

        return new Schema(Root("Query")!, Root("Mutation"), Root("Subscription"), _types.Values, []);
    }

    public RequestExecutor Executor(ExecutorOptions? options = null) => new(Build(), options);

    private ObjectType? Root(string name) => _types.GetValueOrDefault(name) as ObjectType;

    private NamedType Declare(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode => new ObjectType(node.Name)
        {
            RuntimeType = _runtimeTypes.GetValueOrDefault(node.Name),
            Authorize = _rules.GetValueOrDefault(node.Name) ?? [],
        },
        InterfaceTypeDefinitionNode => new InterfaceType(node.Name),
        UnionTypeDefinitionNode => new UnionType(node.Name),
        EnumTypeDefinitionNode e => new EnumType(node.Name, e.Values.Select(v => new EnumValueDefinition(v.Name, v.Name))),
        InputObjectTypeDefinitionNode => new InputObjectType(node.Name) { IsOneOf = node.Directives.Any(d => d.Name == "oneOf") },
        _ => throw new NotSupportedException(node.ToString()),
    };

    private void Complete(DefinitionNode node)
    {
        switch (node)
        {
            case ObjectTypeDefinitionNode o:
                ((ObjectType)_types[o.Name]).Complete(o.Fields.Select(f => Field(o.Name, f)), Interfaces(o.Interfaces));
                break;
            case InterfaceTypeDefinitionNode i:
                ((InterfaceType)_types[i.Name]).Complete(i.Fields.Select(f => Field(i.Name, f)), Interfaces(i.Interfaces));
                break;
            case UnionTypeDefinitionNode u:
                ((UnionType)_types[u.Name]).Complete(u.Types.Select(t => (ObjectType)_types[t.Name]));
                break;
            case InputObjectTypeDefinitionNode i:
                ((InputObjectType)_types[i.Name]).Complete(i.Fields.Select(f => Input($"{i.Name}.{f.Name}", f)));
                break;
        }
    }

    private IEnumerable<InterfaceType> Interfaces(IEnumerable<NamedTypeNode> nodes) => nodes.Select(n => (InterfaceType)_types[n.Name]);

    private FieldDefinition Field(string type, FieldDefinitionNode node)
    {
        var coordinate = $"{type}.{node.Name}";
        return new FieldDefinition(node.Name, TypeOf(node.Type))
        {
            Arguments = new(node.Arguments.Select(a => Input($"{coordinate}.{a.Name}", a))),
            Binding = _resolvers.GetValueOrDefault(coordinate) ?? Property(type, node.Name),
            Authorize = _rules.GetValueOrDefault(coordinate) ?? [],
        };
    }

    private FieldBinding? Property(string type, string field)
    {
        const BindingFlags anyCase = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;
        return _runtimeTypes.GetValueOrDefault(type)?.GetProperty(field, anyCase) is { } property
            ? new PropertyBinding(property, o => Read(property, o))
            : null;
    }

    private static object? Read(PropertyInfo property, object target)
    {
        try
        {
            return property.GetValue(target);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private InputValueDefinition Input(string coordinate, InputValueDefinitionNode node) =>
        new(node.Name, TypeOf(node.Type)) { DefaultValue = node.DefaultValue, Source = _inputMembers.GetValueOrDefault(coordinate) };

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode n => new NonNullType(TypeOf(n.Type)),
        ListTypeNode l => new ListType(TypeOf(l.Type)),
        _ => _types[((NamedTypeNode)node).Name],
    };
}
