using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Tiers;

/// <summary>Rules as one expression the database answers: which rule takes a customer, the first of them by their order.</summary>
internal static class TierPick
{
    /// <summary>The number of the rule from 1, or 0 when none takes the customer.</summary>
    public static Expression<Func<Customer, int>> Number(IReadOnlyList<Expression<Func<Customer, bool>>> conditions)
    {
        var customer = Expression.Parameter(typeof(Customer), "c");
        Expression pick = Expression.Constant(0);
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            pick = Expression.Condition(Body(conditions[i], customer), Expression.Constant(i + 1), pick);
        }

        return Expression.Lambda<Func<Customer, int>>(pick, customer);
    }

    /// <summary>Whether rule <paramref name="number"/> takes the customer, 0 for none.</summary>
    public static Expression<Func<Customer, bool>> IsTakenBy(IReadOnlyList<Expression<Func<Customer, bool>>> conditions, int number)
    {
        var customer = Expression.Parameter(typeof(Customer), "c");
        var before = conditions.Take(number == 0 ? conditions.Count : number - 1).Select(c => (Expression)Expression.Not(Body(c, customer)));
        var all = number == 0 ? before : before.Append(Body(conditions[number - 1], customer));
        return Expression.Lambda<Func<Customer, bool>>(all.DefaultIfEmpty(Expression.Constant(true)).Aggregate(Expression.AndAlso), customer);
    }

    /// <summary>Puts <paramref name="value"/>, computed of the same customer, into a selection.</summary>
    public static Expression<Func<Customer, T>> Select<T>(Expression<Func<Customer, int, T>> selection, Expression<Func<Customer, int>> value)
    {
        var customer = selection.Parameters[0];
        return Expression.Lambda<Func<Customer, T>>(
            ReplacingExpressionVisitor.Replace(selection.Parameters[1], Body(value, customer), selection.Body), customer);
    }

    /// <summary>What is asked, of another variable.</summary>
    internal static Expression Body<T>(Expression<Func<Customer, T>> condition, ParameterExpression customer) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], customer, condition.Body);
}
