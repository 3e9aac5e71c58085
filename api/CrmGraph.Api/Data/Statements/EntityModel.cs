using System.Collections.Concurrent;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Data.Statements;

/// <summary>The engine's view of the mapped model of <typeparamref name="TContext"/>.</summary>
internal sealed class EntityModel<TContext>(IServiceScopeFactory scopes) : IEntityModel
    where TContext : DbContext
{
    private static readonly MethodInfo SetOf =
        typeof(EntityModel<TContext>).GetMethod(nameof(SetIn), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Lazy<IModel> model = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<TContext>().Model;
    });

    private readonly ConcurrentDictionary<PropertyInfo, EntityNavigation?> navigations = [];
    private readonly ConcurrentDictionary<Type, Func<IServiceProvider, IQueryable>> sets = [];

    public bool IsEntity(Type type) => model.Value.FindEntityType(type) is { } entity && !entity.IsOwned();

    public PropertyInfo Key(Type entity) =>
        Single(Entity(entity).FindPrimaryKey()?.Properties, $"the primary key of {entity.Name}");

    public bool IsColumn(PropertyInfo property) => DeclaringTypes(property).Any(t => t.FindProperty(property.Name) is { } p && IsSame(p, property));

    public EntityNavigation? FindNavigation(PropertyInfo property) => navigations.GetOrAdd(property, Navigation);

    public IQueryable Set(IServiceProvider context, Type entity) =>
        sets.GetOrAdd(entity, type => SetOf.MakeGenericMethod(Entity(type).ClrType).CreateDelegate<Func<IServiceProvider, IQueryable>>())(context);

    private static IQueryable SetIn<TEntity>(IServiceProvider context)
        where TEntity : class =>
        context.GetRequiredService<TContext>().Set<TEntity>();

    private EntityNavigation? Navigation(PropertyInfo property)
    {
        foreach (var entity in DeclaringTypes(property).OfType<IEntityType>())
        {
            if (entity.FindNavigation(property.Name) is { TargetEntityType: var target } navigation && !target.IsOwned())
            {
                return new EntityNavigation(property, target.ClrType, navigation.IsCollection, ForeignKey(navigation), Join: null);
            }

            if (entity.FindSkipNavigation(property.Name) is { } skip)
            {
                return new EntityNavigation(property, skip.TargetEntityType.ClrType, IsCollection: true, ForeignKey: null, Join(skip));
            }
        }

        return null;
    }

    // From the principal's side of a one-to-one there is no key column to read on the declaring entity.
    private static PropertyInfo? ForeignKey(INavigation navigation) =>
        navigation.IsOnDependent || navigation.IsCollection
            ? Single(navigation.ForeignKey.Properties, $"the foreign key of {navigation.DeclaringEntityType.DisplayName()}.{navigation.Name}")
            : null;

    private static EntityJoin Join(ISkipNavigation skip)
    {
        var name = $"{skip.DeclaringEntityType.DisplayName()}.{skip.Name}";
        var reference = skip.Inverse.ForeignKey.DependentToPrincipal?.PropertyInfo
            ?? throw new InvalidOperationException($"The join entity of {name} needs a navigation to {skip.TargetEntityType.DisplayName()}.");
        return new EntityJoin(skip.JoinEntityType.ClrType, Single(skip.ForeignKey.Properties, $"the foreign key to {name}"), reference);
    }

    private static PropertyInfo Single(IReadOnlyList<IReadOnlyProperty>? properties, string what) =>
        properties is [{ PropertyInfo: { } property }]
            ? property
            : throw new InvalidOperationException($"The engine needs {what} to be one property of the class.");

    private IEntityType Entity(Type type) =>
        model.Value.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not a mapped entity.");

    /// <summary>The mapped types that have <paramref name="property"/>: entities, complex and owned types, also through an unmapped base class.</summary>
    private IEnumerable<ITypeBase> DeclaringTypes(PropertyInfo property) =>
        model.Value.GetEntityTypes().SelectMany(WithComplexTypes)
            .Where(t => property.DeclaringType!.IsAssignableFrom(t.ClrType));

    private static IEnumerable<ITypeBase> WithComplexTypes(ITypeBase type) =>
        type.GetComplexProperties().SelectMany(p => WithComplexTypes(p.ComplexType)).Prepend(type);

    private static bool IsSame(IProperty mapped, PropertyInfo property) => mapped.PropertyInfo?.DeclaringType == property.DeclaringType;
}
