using System.Reflection;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>One build of a schema: the added classes, the types made so far, and the rooms that make them.</summary>
internal sealed class SchemaTypes
{
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), NamedType> _byClrType = [];
    private readonly Queue<Action> _incomplete = [];
    private readonly List<SchemaError> _errors = [];
    private readonly ILookup<Type, Type> _extensions;

    public SchemaTypes(
        IReadOnlyList<Type> added, IEntityModel? model, Func<Type, bool> isService, Func<MemberInfo, bool> isGoverned, PagingOptions paging)
    {
        Added = added;
        Model = model;
        IsService = isService;
        IsGoverned = isGoverned;
        Paging = paging;
        _extensions = added
            .Where(t => t.GetCustomAttribute<ExtensionAttribute>() is not null)
            .ToLookup(t => t.GetCustomAttribute<ExtensionAttribute>()!.ExtendedType);
        Outputs = new OutputTypes(this);
        Inputs = new InputTypes(this);
        Fields = new ResolverFields(this);
        Collections = new CollectionFields(this);
        Nodes = new NodeFields(this);
        Mutations = new MutationFields(this);
        Subscriptions = new SubscriptionFields(this);
    }

    public IReadOnlyList<Type> Added { get; }

    public IEntityModel? Model { get; }

    public Func<Type, bool> IsService { get; }

    public Func<MemberInfo, bool> IsGoverned { get; }

    public PagingOptions Paging { get; }

    public XmlDocumentation Docs { get; } = new();

    public OutputTypes Outputs { get; }

    public InputTypes Inputs { get; }

    public ResolverFields Fields { get; }

    public CollectionFields Collections { get; }

    public NodeFields Nodes { get; }

    public MutationFields Mutations { get; }

    public SubscriptionFields Subscriptions { get; }

    public static bool IsMarked(Type type) =>
        type.IsDefined(typeof(QueryTypeAttribute)) || type.IsDefined(typeof(MutationTypeAttribute)) || type.IsDefined(typeof(SubscriptionTypeAttribute))
        || type.IsDefined(typeof(ExtensionAttribute)) || type.IsDefined(typeof(NodeAttribute), false)
        || Abstractions(type).Any();

    /// <summary>The CLR interfaces and base classes of a type that are GraphQL interfaces or unions, itself included.</summary>
    public static IEnumerable<Type> Abstractions(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsAbstraction(current))
            {
                yield return current;
            }
        }

        foreach (var implemented in type.GetInterfaces().Where(IsAbstraction))
        {
            yield return implemented;
        }

        static bool IsAbstraction(Type t) => t.IsDefined(typeof(InterfaceTypeAttribute), false) || t.IsDefined(typeof(UnionTypeAttribute), false);
    }

    public Schema Build()
    {
        var query = Root("Query", "What can be read.", typeof(QueryTypeAttribute), Fields.Create);
        var mutation = Root("Mutation", "What can be changed.", typeof(MutationTypeAttribute), Mutations.Create);
        var subscription = Root("Subscription", "What can be listened to.", typeof(SubscriptionTypeAttribute), Subscriptions.Create);
        foreach (var type in _extensions.Select(e => e.Key).Concat(Added.Where(t => t is { IsClass: true, IsAbstract: false })))
        {
            Guard(() => Outputs.Named(type, type.Name));
        }

        CompleteAll();
        if (query is null)
        {
            _errors.Add(new("There is no query field. Mark a static class with [QueryType] and add it."));
        }

        ThrowOnErrors();
        var schema = new Schema(query!, mutation, subscription, _byName.Values, [.. SpecifiedDirectives.All, .. CostDirectives.All]);
        CostConventions.Apply(schema);
        _errors.AddRange(SchemaValidator.Validate(schema));
        ThrowOnErrors();
        return schema;
    }

    /// <summary>The static classes with further fields of the type.</summary>
    public IEnumerable<Type> Extensions(Type type) => _extensions[type];

    /// <summary>The type made before for this CLR type, or the new one from <paramref name="create"/>, completed by <paramref name="complete"/> when all are known.</summary>
    public T GetOrAdd<T>(Type clrType, bool isInput, Func<T> create, Action<T>? complete = null)
        where T : NamedType
    {
        if (_byClrType.TryGetValue((clrType, isInput), out var known))
        {
            return (T)known;
        }

        var type = Add(create(), complete);
        _byClrType.Add((clrType, isInput), type);
        return type;
    }

    /// <summary>The same for types without a CLR type of their own.</summary>
    public T GetOrAdd<T>(string name, Func<T> create, Action<T>? complete = null)
        where T : NamedType =>
        Find(name) is T known ? known : Add(create(), complete);

    public NamedType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The scalar, which from now on belongs to the schema.</summary>
    public ScalarType Use(ScalarType scalar)
    {
        _byName.TryAdd(scalar.Name, scalar);
        return scalar;
    }

    /// <summary>The type of <paramref name="clr"/> with list and non-null wrappers; <paramref name="leaf"/> replaces the inferred named type.</summary>
    public GraphQLType TypeOf(ClrType clr, bool isInput, string usedBy, NamedType? leaf = null)
    {
        if (clr.ArgumentOf(typeof(Optional<>)) is { } optional)
        {
            return TypeOf(optional, isInput, usedBy, leaf);
        }

        GraphQLType type = clr.Element is { } element
            ? new ListType(TypeOf(element, isInput, usedBy, leaf))
            : leaf ?? Named(clr.Type, isInput, usedBy);
        return clr.IsNullable ? type : new NonNullType(type);
    }

    public NamedType Named(Type clrType, bool isInput, string usedBy)
    {
        if (FilterDocument.ElementOf(clrType) is { } filtered)
        {
            return isInput ? Collections.Filter(filtered, usedBy) : Use(Scalar.Any);
        }

        if (Scalar.Find(clrType) is { } scalar)
        {
            return Use(scalar);
        }

        if (clrType.IsEnum)
        {
            return EnumTypes.Get(this, clrType);
        }

        return isInput ? Inputs.Get(clrType, usedBy) : Outputs.Named(clrType, usedBy);
    }

    /// <summary>Runs one step of the build and keeps its problem for the end, so that all are reported at once.</summary>
    public void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (SchemaException e)
        {
            _errors.AddRange(e.Errors.Except(_errors));
        }
    }

    /// <summary>The fields that could be made; the problems of the others are kept.</summary>
    public IEnumerable<FieldDefinition> Guarded(IEnumerable<Func<FieldDefinition>> fields)
    {
        List<FieldDefinition> made = [];
        foreach (var field in fields)
        {
            Guard(() => made.Add(field()));
        }

        return made;
    }

    private T Add<T>(T type, Action<T>? complete)
        where T : NamedType
    {
        if (_byName.TryGetValue(type.Name, out var other))
        {
            throw new SchemaException(
                $"Two types are named `{type.Name}`: {Origin(type)} and {Origin(other)}. Rename one with [GraphQLName].");
        }

        _byName.Add(type.Name, type);
        if (complete is not null)
        {
            _incomplete.Enqueue(() => complete(type));
        }

        return type;
    }

    private static string Origin(NamedType type) => type.RuntimeType?.FullName ?? $"a generated {type.Kind.ToString().ToLowerInvariant()}";

    private ObjectType? Root(string name, string description, Type attribute, Func<MethodInfo, FieldDefinition> create)
    {
        var classes = Added.Where(t => t.IsDefined(attribute)).ToArray();
        IEnumerable<Func<FieldDefinition>> fields = [];
        if (name == "Query" && Nodes.Any)
        {
            fields = [Nodes.CreateNode, Nodes.CreateNodes];
        }

        if (classes.Length == 0 && !fields.Any())
        {
            return null;
        }

        var methods = classes.SelectMany(ResolverFields.MethodsOf).Select<MethodInfo, Func<FieldDefinition>>(m => () => create(m));
        return GetOrAdd(name, () => new ObjectType(name) { Description = description }, t => Complete(t, Guarded(fields.Concat(methods)), []));
    }

    /// <summary>Completes a type; two members of one name are a problem of the schema.</summary>
    public static void Complete(FieldsType type, IEnumerable<FieldDefinition> fields, IEnumerable<InterfaceType> interfaces)
    {
        var all = fields.ToArray();
        if (all.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new SchemaException($"`{type.Name}.{twice.Key}` is defined more than once. Rename one with [GraphQLName].");
        }

        type.Complete(all, interfaces);
    }

    private void CompleteAll()
    {
        while (_incomplete.TryDequeue(out var complete))
        {
            Guard(complete);
        }
    }

    private void ThrowOnErrors()
    {
        if (_errors.Count > 0)
        {
            throw new SchemaException([.. _errors]);
        }
    }
}
