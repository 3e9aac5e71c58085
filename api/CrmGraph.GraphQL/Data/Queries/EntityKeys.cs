using System.Collections;
using CrmGraph.GraphQL.Data.Rows;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>The entities a resolver named, by type and key, in its order.</summary>
internal sealed class EntityKeys
{
    private readonly Dictionary<Type, ParentKeys> _byType = [];
    private readonly List<(Type? Entity, int Group)> _places = [];

    public IReadOnlyDictionary<Type, ParentKeys> ByType => _byType;

    /// <summary>One per item; the entity is null for a null item.</summary>
    public IReadOnlyList<(Type? Entity, int Group)> Places => _places;

    /// <summary>Reads a value that is an entity, an <see cref="EntityReference"/> or a list of those.</summary>
    public static EntityKeys Read(object source, bool isList, IEntityModel model)
    {
        var keys = new EntityKeys();
        if (!isList)
        {
            keys.Add(source, model);
            return keys;
        }

        foreach (var item in (IEnumerable)source)
        {
            keys.Add(item, model);
        }

        return keys;
    }

    private void Add(object? item, IEntityModel model)
    {
        if (item is null)
        {
            _places.Add((null, -1));
            return;
        }

        var (entity, key) = item is EntityReference reference ? (reference.Entity, reference.Key) : KeyOf(item, model);
        if (!_byType.TryGetValue(entity, out var keys))
        {
            _byType[entity] = keys = ParentKeys.Of(model.Key(entity).PropertyType);
        }

        _places.Add((entity, keys.Add(key)));
    }

    /// <summary>The mapper may hand out a class derived from the entity.</summary>
    private static (Type Entity, object Key) KeyOf(object item, IEntityModel model)
    {
        for (var type = item.GetType(); type is not null; type = type.BaseType)
        {
            if (model.IsEntity(type))
            {
                return (type, model.Key(type).GetValue(item)!);
            }
        }

        throw new InvalidOperationException($"A resolver returned {item.GetType().Name} where an entity or a reference to one is expected.");
    }
}
