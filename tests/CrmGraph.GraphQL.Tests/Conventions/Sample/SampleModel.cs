using System.Reflection;
using CrmGraph.GraphQL.Data;

namespace CrmGraph.GraphQL.Tests.Conventions.Sample;

/// <summary>The mapped model of the sample: four entities, their navigations by type.</summary>
internal sealed class SampleModel : IEntityModel
{
    private static readonly Type[] Entities = [typeof(Customer), typeof(User), typeof(Tag), typeof(Note)];

    public bool IsEntity(Type type) => Entities.Contains(type);

    public PropertyInfo Key(Type entity) => entity.GetProperty("Id")!;

    public bool IsColumn(PropertyInfo property) => property.SetMethod is not null && FindNavigation(property) is null;

    public EntityNavigation? FindNavigation(PropertyInfo property)
    {
        var type = property.PropertyType;
        var target = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        return IsEntity(target) ? new EntityNavigation(property, target, target != type, null, null) : null;
    }

    public IQueryable Set(IServiceProvider context, Type entity) => throw new NotSupportedException("The sample has no rows.");
}
