using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>CLR classes as object types, marked interfaces as interfaces and unions.</summary>
internal sealed class OutputTypes(SchemaTypes types)
{
    public NamedType Named(Type clrType, string usedBy)
    {
        if (clrType.IsDefined(typeof(UnionTypeAttribute), false))
        {
            return types.GetOrAdd(
                clrType, isInput: false, () => new UnionType(Naming.Type(clrType)) { RuntimeType = clrType, Description = types.Describe(clrType) },
                union => union.Complete(Implementations(clrType)));
        }

        if (clrType.IsDefined(typeof(InterfaceTypeAttribute), false))
        {
            return Interface(clrType);
        }

        Reject(clrType, usedBy);
        return Object(clrType);
    }

    public ObjectType Object(Type clrType) => types.GetOrAdd(
        clrType,
        isInput: false,
        () => new ObjectType(Naming.Type(clrType))
        {
            RuntimeType = clrType,
            Description = types.Describe(clrType),
            Authorize = AccessRules.OfType(types, clrType),
        },
        type => Complete(type, clrType));

    /// <summary>The properties that can be fields, those of base classes first.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type clrType)
    {
        IEnumerable<Type> levels = clrType.IsInterface ? [.. clrType.GetInterfaces(), clrType] : Ancestry(clrType).Reverse();
        return levels
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .GroupBy(p => p.Name)
            .Select(overrides => overrides.Last());
    }

    /// <summary>The fields of the properties alone.</summary>
    public IEnumerable<FieldDefinition> Properties(Type clrType) =>
        types.Guarded(PropertiesOf(clrType).Select<PropertyInfo, Func<FieldDefinition>>(p => () => Field(p, clrType)));

    private static IEnumerable<Type> Ancestry(Type clrType)
    {
        for (var type = clrType; type is not null && type != typeof(object) && type != typeof(Exception); type = type.BaseType)
        {
            yield return type;
        }
    }

    private InterfaceType Interface(Type clrType) => types.GetOrAdd(
        clrType,
        isInput: false,
        () => new InterfaceType(Naming.Type(clrType)) { RuntimeType = clrType, Description = types.Describe(clrType) },
        type => SchemaTypes.Complete(
            type,
            Properties(clrType),
            Interfaces(clrType)));

    private void Complete(ObjectType type, Type clrType)
    {
        List<Func<FieldDefinition>> fields = [];
        var methods = types.Extensions(clrType).SelectMany(ResolverFields.MethodsOf).ToDictionary(Naming.Member, StringComparer.Ordinal);
        foreach (var property in PropertiesOf(clrType))
        {
            // A method of the same name takes the property's place.
            fields.Add(methods.Remove(Naming.Member(property), out var method)
                ? () => types.Fields.Create(method, clrType)
                : () => Field(property, clrType));
        }

        fields.AddRange(methods.Values.Select<MethodInfo, Func<FieldDefinition>>(m => () => types.Fields.Create(m, clrType)));
        IEnumerable<InterfaceType> interfaces = types.Nodes.IsNode(clrType) ? [types.Nodes.Interface, .. Interfaces(clrType)] : Interfaces(clrType);
        SchemaTypes.Complete(type, types.Guarded(fields), types.Mutations.IsError(clrType) ? [types.Mutations.ErrorInterface, .. interfaces] : interfaces);
    }

    private IEnumerable<InterfaceType> Interfaces(Type clrType) => SchemaTypes.Abstractions(clrType)
        .Where(t => t != clrType && t.IsDefined(typeof(InterfaceTypeAttribute), false))
        .Select(Interface);

    private IEnumerable<ObjectType> Implementations(Type abstraction) =>
        types.Added.Where(t => t is { IsClass: true, IsAbstract: false } && abstraction.IsAssignableFrom(t)).Select(Object);

    private FieldDefinition Field(PropertyInfo property, Type owner)
    {
        var place = $"{owner.Name}.{property.Name}";
        var clr = ClrType.Of(property);
        if (types.IsGoverned(property))
        {
            clr = clr with { IsNullable = true };
        }

        var navigation = types.Model?.IsEntity(owner) == true ? types.Model.FindNavigation(property) : null;
        if (types.Model?.IsEntity(owner) == true && navigation is null && !types.Model.IsColumn(property))
        {
            throw new SchemaException(
                $"`{place}` is neither a mapped column nor a navigation, so no statement can read it. Mark it [GraphQLIgnore], "
                + $"or make it a resolver with [Parent(requires: …)] in a static class marked [ObjectType<{owner.Name}>].");
        }

        var id = MemberId.Of(types, property, owner);
        var name = Naming.Member(property);
        var shape = navigation is { IsCollection: true }
            ? types.Collections.Shape(property, name, clr, navigation.Target, $"{Naming.Type(owner)}.{name}")
            : new CollectionShape(types.TypeOf(clr, isInput: false, place, id.Scalar), [], null);
        return new FieldDefinition(name, shape.Type)
        {
            Description = types.Describe(property) ?? Described.Id(id.TypeName),
            DeprecationReason = Described.Deprecation(property),
            Arguments = new(shape.Arguments),
            IdTypeName = id.TypeName,
            Authorize = AccessRules.OfField(types, property, shape.Type.Named, shape.Options?.ElementType),
            Binding = new PropertyBinding(property, Reader(property)) { Collection = shape.Options },
        };
    }

    /// <summary>Compiled when first used: members of entities are read by statements, and there are many of them.</summary>
    private static Func<object, object?> Reader(PropertyInfo property)
    {
        Func<object, object?>? read = null;
        return parent => (read ??= Compile(property))(parent);
    }

    private static Func<object, object?> Compile(PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
    }

    private static void Reject(Type clrType, string usedBy)
    {
        if (clrType.IsInterface || (clrType.IsAbstract && !clrType.IsSealed))
        {
            throw new SchemaException(
                $"`{usedBy}` has the abstract type `{clrType.Name}`, which the schema cannot know. Mark it [InterfaceType] or [UnionType], or use a class.");
        }

        if (clrType.IsGenericParameter || clrType.IsPointer || clrType.IsByRef || typeof(Delegate).IsAssignableFrom(clrType)
            || clrType == typeof(void) || clrType == typeof(Type) || typeof(Task).IsAssignableFrom(clrType) || clrType.IsPrimitive)
        {
            throw new SchemaException(
                $"Unable to infer a schema type for `{clrType.Name}`, used by `{usedBy}`. Mark the member [GraphQLIgnore] or give it another type.");
        }
    }
}
