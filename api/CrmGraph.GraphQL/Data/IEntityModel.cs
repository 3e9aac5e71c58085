using System.Reflection;

namespace CrmGraph.GraphQL.Data;

/// <summary>What the engine must know of the mapped model to plan joins and batches; implemented over the mapper's metadata.</summary>
public interface IEntityModel
{
    /// <summary>Whether <paramref name="type"/> is a mapped entity, that is, rendered from the database by the plan and never from an instance.</summary>
    bool IsEntity(Type type);

    /// <summary>The single primary key property of an entity.</summary>
    PropertyInfo Key(Type entity);

    /// <summary>Whether the property is a mapped column (primitive collections included).</summary>
    bool IsColumn(PropertyInfo property);

    /// <summary>The navigation behind <paramref name="property"/>, or null when it is none.</summary>
    EntityNavigation? FindNavigation(PropertyInfo property);

    /// <summary>All rows of <paramref name="entity"/> the current viewer may see (query filters apply), from the request scope.</summary>
    IQueryable Set(IServiceProvider context, Type entity);
}

/// <summary>
/// A navigation. To-one: <see cref="ForeignKey"/> is on the declaring entity. One-to-many: <see cref="ForeignKey"/> is on
/// <see cref="Target"/>. Many-to-many: <see cref="Join"/> names the explicit join entity instead.
/// </summary>
public sealed record EntityNavigation(PropertyInfo Property, Type Target, bool IsCollection, PropertyInfo? ForeignKey, EntityJoin? Join);

/// <summary>The join entity of a many-to-many navigation: its key to the parent and its reference to the target.</summary>
public sealed record EntityJoin(Type Entity, PropertyInfo ParentKey, PropertyInfo TargetReference);
