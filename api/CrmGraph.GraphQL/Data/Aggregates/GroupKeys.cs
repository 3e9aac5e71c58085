using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>What the rows of one <c>groupBy</c> are grouped by.</summary>
internal sealed class GroupKeys
{
    private const int MaxKeys = 3;

    private static readonly Type[] Shapes = [typeof(Tuple<,>), typeof(Tuple<,,>)];

    private readonly GroupKey[] _keys;

    private GroupKeys(GroupKey[] keys) => _keys = keys;

    public IReadOnlyList<GroupKey> All => _keys;

    /// <summary>Reads the argument <c>by</c>; naming a key twice groups no finer.</summary>
    public static GroupKeys Read(object? by, string coordinate)
    {
        GroupKey[] keys = [.. ((IReadOnlyList<object?>)by!).Cast<GroupKey>().Distinct()];
        return keys.Length is > 0 and <= MaxKeys
            ? new GroupKeys(keys)
            : throw new GraphQLException(new GraphQLError($"`by` takes 1 to {MaxKeys} keys, not {keys.Length}.")
                .WithCode(ErrorCodes.InvalidGroupKeys)
                .With("coordinate", coordinate));
    }

    public int IndexOf(GroupKey key) => Array.IndexOf(_keys, key);

    /// <summary>The key of a row.</summary>
    public Expression Of(Expression row)
    {
        Expression[] values = [.. _keys.Select(k => Value(row, k))];
        if (values.Length == 1)
        {
            return values[0];
        }

        var shape = Shapes[values.Length - 2].MakeGenericType([.. values.Select(v => v.Type)]);
        return Expression.New(shape.GetConstructors()[0], values, Items(shape, values.Length));
    }

    /// <summary>The keys of a group, one by one.</summary>
    public IReadOnlyList<Expression> From(Expression group)
    {
        var key = Expression.Property(group, "Key");
        return _keys.Length == 1 ? [key] : [.. Items(key.Type, _keys.Length).Select(i => Expression.Property(key, i))];
    }

    private static PropertyInfo[] Items(Type tuple, int count) =>
        [.. Enumerable.Range(1, count).Select(i => tuple.GetProperty($"Item{i}")!)];

    /// <summary>Weeks and months as numbers that every database can compute; <see cref="DateOf"/> reads them back.</summary>
    private static Expression Value(Expression row, GroupKey key)
    {
        var value = Expression.Property(row, key.Member);
        if (key.Span == DateSpan.Value)
        {
            return value;
        }

        var isNullable = value.Type == typeof(DateOnly?);
        var date = isNullable ? Expression.Property(value, nameof(Nullable<>.Value)) : value;
        Expression number = key.Span == DateSpan.Week
            ? Expression.Divide(Expression.Property(date, nameof(DateOnly.DayNumber)), Expression.Constant(7))
            : Expression.Add(
                Expression.Multiply(Expression.Property(date, nameof(DateOnly.Year)), Expression.Constant(12)),
                Expression.Property(date, nameof(DateOnly.Month)));
        return isNullable ? Expression.Convert(number, typeof(int?)) : number;
    }

    /// <summary>The first day of the week or month behind its number. Day 0 was a Monday.</summary>
    public static DateOnly DateOf(DateSpan span, int number) =>
        span == DateSpan.Week ? DateOnly.FromDayNumber(number * 7) : new DateOnly((number - 1) / 12, ((number - 1) % 12) + 1, 1);
}
