using System.Reflection;
using CrmGraph.GraphQL;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Access;

/// <summary>
/// The class every member of every entity declared with <see cref="DataAttribute"/>. A model with a member that declares
/// none, or contradicts itself, cannot make one: the constructor throws the whole list.
/// </summary>
internal sealed class DataClasses
{
    // A list of records is as open as its owner: the scope narrows its rows, and each member keeps its own class.
    private static readonly DataAttribute Collection = new(DataClass.Business);

    private readonly Dictionary<(Type Entity, string Member), DataAttribute> _declared = [];

    public DataClasses(IReadOnlyModel model)
    {
        var problems = model.GetEntityTypes().Where(IsOurs).SelectMany(Read).ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"Entity members without a sound [Data(DataClass.…)]:\n{string.Join("\n", problems)}");
        }
    }

    /// <summary>The class of an entity's member; throws for what is no member of an entity.</summary>
    public DataClass Of(PropertyInfo member) => Declared(member).Class;

    /// <summary>How a text of an entity's member is masked.</summary>
    public MaskKind MaskOf(PropertyInfo member) => Declared(member).Mask;

    // What ASP.NET Core's user store keeps is secret by nature: its classes cannot carry attributes and never enter the schema.
    private static bool IsOurs(IReadOnlyEntityType entity)
    {
        for (var type = entity.ClrType; type is not null; type = type.BaseType)
        {
            if (type.Assembly == typeof(IdentityUser<>).Assembly)
            {
                return false;
            }
        }

        return true;
    }

    private List<string> Read(IReadOnlyEntityType entity)
    {
        List<string> problems = [];
        var lists = entity.GetNavigations().Where(n => n.IsCollection).Select(n => n.Name)
            .Concat(entity.GetSkipNavigations().Select(n => n.Name))
            .ToHashSet();
        foreach (var member in entity.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{entity.ClrType.Name}.{member.Name}";
            var data = lists.Contains(member.Name) ? Collection : member.GetCustomAttribute<DataAttribute>();
            if (data is null)
            {
                problems.Add($"{name} declares no class");
                continue;
            }

            if (data.Class == DataClass.Secret && !member.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                problems.Add($"{name} is secret and not [GraphQLIgnore]");
            }

            _declared[(member.DeclaringType!, member.Name)] = data;
        }

        problems.AddRange(Disagreements(entity));
        return problems;
    }

    private IEnumerable<string> Disagreements(IReadOnlyEntityType entity) =>
        from reference in entity.GetNavigations()
        where reference is { IsOnDependent: true, PropertyInfo: not null }
        from key in reference.ForeignKey.Properties
        let one = Find(reference.PropertyInfo)
        let other = Find(key.PropertyInfo)
        where one is not null && other is not null && one.Class != other.Class
        select $"{entity.ClrType.Name}.{reference.Name} is {one.Class} and its key {key.Name} is {other.Class}";

    private DataAttribute? Find(PropertyInfo? member) =>
        member is null ? null : _declared.GetValueOrDefault((member.DeclaringType!, member.Name));

    private DataAttribute Declared(PropertyInfo member) =>
        Find(member) ?? throw new ArgumentException($"{member.DeclaringType?.Name}.{member.Name} is no member of an entity.", nameof(member));
}
