using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Makes the partial instance of an entity that a resolver gets as its parent: the key and the members it declared, nothing else.</summary>
internal sealed class InstanceColumns
{
    private static readonly MethodInfo IsNull = typeof(IRowReader).GetMethod(nameof(IRowReader.IsNull))!;
    private static readonly MethodInfo Get = typeof(IRowReader).GetMethod(nameof(IRowReader.Get))!;

    private readonly int _nullColumn;
    private readonly Func<IRowReader, object> _create;

    /// <param name="type">The entity.</param>
    /// <param name="nullColumn">The column that is NULL when there is no such row; -1 for the row itself.</param>
    /// <param name="members">The members and the columns they are read from.</param>
    public InstanceColumns(Type type, int nullColumn, IReadOnlyList<KeyValuePair<PropertyInfo, int>> members)
    {
        _nullColumn = nullColumn;
        _create = Compile(type, members);
    }

    /// <summary>The instance for the current row, or null.</summary>
    public object? Create(IRowReader row) => _nullColumn >= 0 && row.IsNull(_nullColumn) ? null : _create(row);

    private static Func<IRowReader, object> Compile(Type type, IReadOnlyList<KeyValuePair<PropertyInfo, int>> members)
    {
        var row = Expression.Parameter(typeof(IRowReader), "row");
        var instance = Expression.Variable(type, "instance");
        var body = new List<Expression> { Expression.Assign(instance, New(type)) };
        foreach (var (member, column) in members)
        {
            var value = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            var read = Expression.Call(row, Get.MakeGenericMethod(value), Expression.Constant(column));
            body.Add(Expression.IfThen(
                Expression.Not(Expression.Call(row, IsNull, Expression.Constant(column))),
                Expression.Assign(Target(instance, member), Expression.Convert(read, member.PropertyType))));
        }

        body.Add(instance);
        return Expression.Lambda<Func<IRowReader, object>>(Expression.Block([instance], body), row).Compile();
    }

    private static Expression New(Type type) =>
        type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? Expression.New(constructor)
            : Expression.Convert(
                Expression.Call(typeof(RuntimeHelpers), nameof(RuntimeHelpers.GetUninitializedObject), [], Expression.Constant(type)), type);

    private static MemberExpression Target(Expression instance, PropertyInfo member)
    {
        var declared = member.DeclaringType!.GetProperty(member.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
        if (declared.CanWrite)
        {
            return Expression.Property(instance, declared);
        }

        var field = declared.DeclaringType!.GetField($"<{member.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
        return field is { IsInitOnly: false }
            ? Expression.Field(instance, field)
            : throw new InvalidOperationException($"'{member.DeclaringType.Name}.{member.Name}' has no setter, so a resolver cannot require it.");
    }
}
