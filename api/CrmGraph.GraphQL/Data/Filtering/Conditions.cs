using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>AND and OR over conditions.</summary>
internal static class Conditions
{
    /// <summary>Null, that is always, for no conditions.</summary>
    public static Condition? All(IReadOnlyList<Condition> conditions) => Join(conditions, Expression.AndAlso);

    public static Condition? Any(IReadOnlyList<Condition> conditions) => Join(conditions, Expression.OrElse);

    private static Condition? Join(IReadOnlyList<Condition> conditions, Func<Expression, Expression, Expression> join) =>
        conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => (row, build) => conditions.Select(c => c(row, build)).Aggregate(join),
        };
}
