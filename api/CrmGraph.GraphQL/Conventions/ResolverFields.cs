using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>Static methods as fields.</summary>
internal sealed class ResolverFields(SchemaTypes types)
{
    /// <summary>The methods of a root or extension class that are fields.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type)
    {
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && !m.IsGenericMethod && !m.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .ToArray();
        var sources = methods.Select(m => m.GetCustomAttribute<SubscribeAttribute>()?.With).OfType<string>().ToHashSet();
        var isExtension = type.IsDefined(typeof(ExtensionAttribute));
        return methods.Where(m => !sources.Contains(m.Name) && !(isExtension && m.IsDefined(typeof(NodeResolverAttribute))));
    }

    public FieldDefinition Create(MethodInfo method) => Create(method, null);

    /// <summary>The field of a method; <paramref name="parent"/> is the extended type, null for root fields.</summary>
    public FieldDefinition Create(MethodInfo method, Type? parent)
    {
        var name = Naming.Member(method);
        var place = Described.Place(method);
        var parameters = Parameters(method);
        var result = ClrType.Of(method).Awaited;
        if (typeof(IFieldResult).IsAssignableFrom(result.Type))
        {
            throw new SchemaException($"`{place}` returns a FieldResult, which only a mutation can: its payload shows the errors.");
        }

        var id = MemberId.Of(types, method, parent);
        var queryable = result.ArgumentOf(typeof(IQueryable<>));
        var shape = queryable is not null
            ? types.Collections.Shape(method, name, result, queryable.Type, place)
            : Plain(method, result, place, id.Scalar);
        return new FieldDefinition(name, shape.Type)
        {
            Description = types.Describe(method),
            DeprecationReason = Described.Deprecation(method),
            Arguments = new([.. shape.Arguments, .. Arguments(parameters)]),
            IdTypeName = id.TypeName,
            Authorize = AccessRules.OfField(types, method, shape.Type.Named, shape.Options?.ElementType),
            Binding = new ResolverBinding(method, ResolverCompiler.Compile(method, parameters))
            {
                Collection = shape.Options,
                IsQueryable = queryable is not null,
                ParentRequires = ParentRequires(parameters, parent),
            },
        };
    }

    /// <summary>The parameters with their sources; those of the client get a definition.</summary>
    public IReadOnlyList<ResolverParameter> Parameters(MethodInfo method) => [.. method.GetParameters().Select(Parameter)];

    public static IEnumerable<InputValueDefinition> Arguments(IEnumerable<ResolverParameter> parameters) =>
        parameters.Select(p => p.Argument?.Definition).OfType<InputValueDefinition>();

    private ResolverParameter Parameter(ParameterInfo parameter)
    {
        var source = ResolverParameter.SourceOf(parameter, types.IsService);
        if (source != ParameterSource.Argument)
        {
            return new ResolverParameter(parameter, source);
        }

        var clr = ClrType.Of(parameter);
        var id = MemberId.Of(types, parameter);
        var type = types.TypeOf(clr, isInput: true, Described.Place(parameter), id.Scalar);
        var definition = new InputValueDefinition(Naming.Argument(parameter), type)
        {
            Description = types.Describe(parameter) ?? Described.Id(id.TypeName) ?? (type.Named as InputObjectType)?.Description,
            DeprecationReason = Described.Deprecation(parameter),
            DefaultValue = Literals.Default(parameter, type, parameter),
            Source = parameter,
            IdTypeName = id.TypeName,
        };
        var convert = InputConversions.For(types, clr, id);
        var missing = parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        return new ResolverParameter(parameter, source, new ArgumentValue(definition, convert, missing));
    }

    private CollectionShape Plain(MethodInfo method, ClrType result, string place, NamedType? leaf)
    {
        if (CollectionFields.Middleware(method) is { Count: > 0 } middleware)
        {
            throw new SchemaException(
                $"`{place}` carries [{middleware[0]}] but returns `{result}`. Return IQueryable<T> so that the plan can filter, order and page in the database.");
        }

        return new CollectionShape(types.TypeOf(result, isInput: false, place, leaf), [], null);
    }

    /// <summary>The members named by <c>[Parent(requires:)]</c>; an unknown one is a mistake that would show as a silent null.</summary>
    private static PropertyInfo[] ParentRequires(IReadOnlyList<ResolverParameter> parameters, Type? parent)
    {
        List<PropertyInfo> required = [];
        foreach (var parameter in parameters.Where(p => p.Source == ParameterSource.Parent))
        {
            var names = parameter.Info.GetCustomAttribute<ParentAttribute>()!.Requires?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
            foreach (var name in names)
            {
                required.Add(parent?.GetProperty(name) ?? throw new SchemaException(
                    $"`{Described.Place(parameter.Info)}` requires `{name}`, but `{parent?.Name}` has no such property."));
            }
        }

        return [.. required];
    }
}
