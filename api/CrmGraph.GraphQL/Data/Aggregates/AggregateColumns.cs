using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>The columns one statement must give for what a request selects, each once.</summary>
internal sealed class AggregateColumns
{
    private readonly List<(AggregateFunction Function, PropertyInfo? Member)> _columns = [];

    public int Count => _columns.Count;

    /// <summary>Whether the number of rows is all that is asked for.</summary>
    public bool IsCountOnly => _columns is [(AggregateFunction.Count, _)];

    /// <summary>The type in which a member is summed, so that whole numbers do not overflow.</summary>
    public static Type SumType(PropertyInfo member) =>
        (Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) is var type && type == typeof(int) ? typeof(long) : type;

    /// <summary>The columns of the included fields, without those below groups.</summary>
    public static AggregateColumns Of(IReadOnlyList<AggregateNode> fields, ExecutionContext context)
    {
        var columns = new AggregateColumns();
        columns.Add(fields, context);
        return columns;
    }

    public int IndexOf(AggregateFunction function, PropertyInfo? member) => _columns.IndexOf((function, member));

    /// <summary>The column an average is divided by.</summary>
    public int DivisorOf(PropertyInfo member) => IndexOf(Divisor(member), MemberOf(Divisor(member), member));

    /// <summary>The members that are used; each must be freely readable.</summary>
    public IEnumerable<PropertyInfo> Members => _columns.Select(c => c.Member).OfType<PropertyInfo>();

    /// <summary>Everything that decides the text of the columns.</summary>
    public IEnumerable<object?> Tokens => _columns.SelectMany(c => new object?[] { c.Function, c.Member });

    /// <summary>The columns as lambdas over <paramref name="rows"/>, whose elements are <paramref name="element"/>s.</summary>
    public IEnumerable<LambdaExpression> Lambdas(Type element, ParameterExpression rows) =>
        _columns.Select(c => Expression.Lambda(Column(c.Function, c.Member, element, rows), rows));

    private void Add(IReadOnlyList<AggregateNode> fields, ExecutionContext context)
    {
        foreach (var node in fields)
        {
            if (!context.Includes(node.Field))
            {
                continue;
            }

            switch (node)
            {
                case NumberNode { Function: AggregateFunction.Avg, Member: { } member }:
                    Add(AggregateFunction.Sum, member);
                    Add(Divisor(member), MemberOf(Divisor(member), member));
                    break;
                case NumberNode number:
                    Add(number.Function, number.Member);
                    break;
                case ObjectNode nested:
                    Add(nested.Fields, context);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(AggregateFunction function, PropertyInfo? member)
    {
        if (!_columns.Contains((function, member)))
        {
            _columns.Add((function, member));
        }
    }

    private static AggregateFunction Divisor(PropertyInfo member) =>
        MemberNullability.IsNullable(member) ? AggregateFunction.CountOf : AggregateFunction.Count;

    private static PropertyInfo? MemberOf(AggregateFunction function, PropertyInfo member) =>
        function == AggregateFunction.Count ? null : member;

    private static MethodCallExpression Column(AggregateFunction function, PropertyInfo? member, Type element, Expression rows)
    {
        var all = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [element], rows);
        var row = Expression.Parameter(element, "x");
        return function switch
        {
            AggregateFunction.Count => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [element], all),
            AggregateFunction.CountOf => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [element], all, HasValue(row, member!)),
            AggregateFunction.Sum => Expression.Call(typeof(Queryable), nameof(Queryable.Sum), [element], all, Value(row, member!, SumType(member!))),
            _ => Expression.Call(
                typeof(Queryable), function.ToString(), [element, AsNullable(member!.PropertyType)], all, Value(row, member, member.PropertyType)),
        };
    }

    private static UnaryExpression HasValue(ParameterExpression row, PropertyInfo member) => Expression.Quote(Expression.Lambda(
        Expression.NotEqual(Expression.Property(row, member), Expression.Constant(null, member.PropertyType)), row));

    private static UnaryExpression Value(ParameterExpression row, PropertyInfo member, Type type)
    {
        Expression value = Expression.Property(row, member);
        type = AsNullable(type);
        return Expression.Quote(Expression.Lambda(value.Type == type ? value : Expression.Convert(value, type), row));
    }

    private static Type AsNullable(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
}
