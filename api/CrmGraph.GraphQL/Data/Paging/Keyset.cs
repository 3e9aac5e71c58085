using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data.Sorting;
using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>
/// The condition "strictly after (or before) this position", in the nested form <c>a &gt;= x AND (a &gt; x OR …)</c>:
/// its first part bounds the index scan, which a plain OR of the cases does not.
/// </summary>
internal static class Keyset
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>Binds the values of a cursor; a null value is structure.</summary>
    public static Condition Read(StatementShape shape, IReadOnlyList<OrderKey> keys, object?[] values, bool isBefore)
    {
        shape.Token(isBefore);
        var ordinals = new int[keys.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = -1;
            shape.Token(values[i] is null);
            if (values[i] is { } value)
            {
                ordinals[i] = shape.Bind(keys[i].Type, value);
            }
        }

        return (row, build) =>
        {
            Expression? rest = null;
            for (var i = keys.Count - 1; i >= 0; i--)
            {
                var value = ordinals[i] < 0 ? null : build[ordinals[i]];
                rest = Step(keys[i].Path(row), keys[i], value, keys[i].IsDescending != isBefore, rest);
            }

            return rest!;
        };
    }

    private static Expression Step(Expression member, OrderKey key, Expression? value, bool isDescending, Expression? rest)
    {
        if (value is null)
        {
            // Null is the smallest value: going down nothing comes after it, going up everything else does.
            return isDescending
                ? rest is null ? Expression.Constant(false) : Expression.AndAlso(IsNull(member), rest)
                : rest is null ? Expression.Not(IsNull(member)) : Expression.OrElse(Expression.Not(IsNull(member)), rest);
        }

        var present = member.Type == key.Type ? member : Expression.Convert(member, key.Type);
        var beyond = Compare(present, value, isDescending, orEqual: false);
        var isNullBeyond = isDescending && key.IsNullable;
        if (isNullBeyond)
        {
            beyond = Expression.OrElse(beyond, IsNull(member));
        }

        if (rest is null)
        {
            return beyond;
        }

        var bound = Compare(present, value, isDescending, orEqual: true);
        return Expression.AndAlso(isNullBeyond ? Expression.OrElse(bound, IsNull(member)) : bound, Expression.OrElse(beyond, rest));
    }

    private static Expression Compare(Expression left, Expression right, bool isDescending, bool orEqual)
    {
        if (left.Type == typeof(bool))
        {
            var (small, large) = isDescending ? (left, right) : (right, left);
            return orEqual ? Expression.OrElse(Expression.Not(small), large) : Expression.AndAlso(Expression.Not(small), large);
        }

        var operation = (isDescending, orEqual) switch
        {
            (false, false) => ExpressionType.GreaterThan,
            (false, true) => ExpressionType.GreaterThanOrEqual,
            (true, false) => ExpressionType.LessThan,
            (true, true) => ExpressionType.LessThanOrEqual,
        };
        if (left.Type == typeof(string))
        {
            return Expression.MakeBinary(operation, Expression.Call(CompareText, left, right), Expression.Constant(0));
        }

        if (left.Type.IsEnum)
        {
            // C# has these operators for enums, the expression trees do not: the mapper goes by the operator and the column's mapping.
            var method = typeof(EnumOrder<>).MakeGenericType(left.Type).GetMethod(operation.ToString())!;
            return Expression.MakeBinary(operation, left, right, liftToNull: false, method);
        }

        return Expression.MakeBinary(operation, left, right);
    }

    private static BinaryExpression IsNull(Expression member)
    {
        var nullable = member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            ? Expression.Convert(member, typeof(Nullable<>).MakeGenericType(member.Type))
            : member;
        return Expression.Equal(nullable, Expression.Constant(null, nullable.Type));
    }

    private static class EnumOrder<T>
        where T : struct, Enum
    {
        public static bool GreaterThan(T left, T right) => left.CompareTo(right) > 0;

        public static bool GreaterThanOrEqual(T left, T right) => left.CompareTo(right) >= 0;

        public static bool LessThan(T left, T right) => left.CompareTo(right) < 0;

        public static bool LessThanOrEqual(T left, T right) => left.CompareTo(right) <= 0;
    }
}
