using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Sorting;
using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>The LINQ operators of a collection, as expressions over types known at run time.</summary>
internal static class QueryTree
{
    public static Expression Where(Expression query, Func<ParameterExpression, Expression?> condition)
    {
        var row = Expression.Parameter(ElementType(query), "x");
        return condition(row) is { } body
            ? Expression.Call(typeof(Queryable), nameof(Queryable.Where), [row.Type], query, Expression.Quote(Expression.Lambda(body, row)))
            : query;
    }

    /// <param name="query">The rows.</param>
    /// <param name="keys">The order.</param>
    /// <param name="isReversed">Whether to read from the end.</param>
    /// <param name="toElement">From a row to what the keys are keys of.</param>
    public static Expression OrderBy(Expression query, IReadOnlyList<OrderKey> keys, bool isReversed, Func<Expression, Expression> toElement)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var row = Expression.Parameter(ElementType(query), "x");
            var key = Expression.Lambda(keys[i].Path(toElement(row)), row);
            var method = (i == 0, keys[i].IsDescending != isReversed) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            query = Expression.Call(typeof(Queryable), method, [row.Type, key.ReturnType], query, Expression.Quote(key));
        }

        return query;
    }

    public static Expression Take(Expression query, Expression count) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [ElementType(query)], query, count);

    public static Expression Concat(Expression first, Expression second) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [ElementType(first)], first, second);

    public static Expression SelectMany(Expression parents, Func<ParameterExpression, Expression> children)
    {
        var parent = Expression.Parameter(ElementType(parents), "p");
        var body = children(parent);
        var element = ElementType(body);
        var selector = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(parent.Type, typeof(IEnumerable<>).MakeGenericType(element)), body, parent);
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.SelectMany), [parent.Type, element], parents, Expression.Quote(selector));
    }

    public static Expression GroupBy(Expression query, Func<ParameterExpression, Expression> key)
    {
        var row = Expression.Parameter(ElementType(query), "x");
        var selector = Expression.Lambda(key(row), row);
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.GroupBy), [row.Type, selector.ReturnType], query, Expression.Quote(selector));
    }

    public static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    public static Type ElementType(Expression query) =>
        query.Type.GetInterfaces().Append(query.Type)
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];
}
