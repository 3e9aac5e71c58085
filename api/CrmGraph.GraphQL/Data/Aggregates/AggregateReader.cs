using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Data.Queries;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>A statement with the values of this request.</summary>
internal sealed record BoundStatement(IStatement Statement, IReadOnlyList<object?> Values);

/// <summary>Finds or compiles the statements of one aggregate field: over all rows that pass the filter, or over them by group.</summary>
internal sealed class AggregateReader(
    DataScope scope, ArgumentValues arguments, SourceQuery source, Type element, ShapeCache<IStatement> statements)
{
    /// <summary>The statement of the totals. A member that the caller may not read in full on every row is refused.</summary>
    public BoundStatement Totals(AggregateColumns columns)
    {
        RequireFull(columns.Members);
        var shape = Describe(columns, out var where);
        return Bound(shape, () =>
        {
            var build = new StatementBuild(scope.Compiler, shape);
            var rows = source.Provider.CreateQuery(Rows(where, build));
            if (columns.IsCountOnly)
            {
                return scope.Compiler.CompileCount(scope.Services, rows, build.Parameters);
            }

            var all = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(element), "all");
            return scope.Compiler.CompileTotals(scope.Services, rows, [.. columns.Lambdas(element, all)], build.Parameters);
        });
    }

    /// <summary>The statement of the largest groups: the keys, then the columns.</summary>
    public BoundStatement Groups(AggregateColumns columns, GroupKeys keys, int first)
    {
        RequireFull([.. columns.Members, .. keys.All.Select(k => k.Member)]);
        var shape = Describe(columns, out var where);
        foreach (var key in keys.All)
        {
            shape.Token(key);
        }

        var limit = shape.Bind(typeof(int), first);
        return Bound(shape, () =>
        {
            var build = new StatementBuild(scope.Compiler, shape);
            var groups = QueryTree.GroupBy(Rows(where, build), keys.Of);
            var group = Expression.Parameter(QueryTree.ElementType(groups), "g");
            var largest = QueryTree.Take(LargestFirst(groups, keys), build[limit]);
            return scope.Compiler.Compile(
                scope.Services,
                source.Provider.CreateQuery(largest),
                [.. keys.From(group).Select(k => Expression.Lambda(k, group)), .. columns.Lambdas(element, group)],
                build.Parameters);
        });
    }

    /// <summary>By size, then by key, so that a cut is the same every time.</summary>
    private MethodCallExpression LargestFirst(Expression groups, GroupKeys keys)
    {
        var group = Expression.Parameter(QueryTree.ElementType(groups), "g");
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [element], group);
        var ordered = Order(nameof(Queryable.OrderByDescending), groups, count, group);
        return keys.From(group).Aggregate(ordered, (query, key) => Order(nameof(Queryable.ThenBy), query, key, group));
    }

    private static MethodCallExpression Order(string method, Expression query, Expression by, ParameterExpression row) =>
        Expression.Call(typeof(Queryable), method, [row.Type, by.Type], query, Expression.Quote(Expression.Lambda(by, row)));

    private Expression Rows(Condition? where, StatementBuild build) =>
        QueryTree.Where(source.Build(build, 0), x => where?.Invoke(x, build));

    private StatementShape Describe(AggregateColumns columns, out Condition? where)
    {
        var shape = new StatementShape();
        source.Describe(shape);
        where = arguments["where"] is InputObjectValue filter
            ? new FilterReader(scope.Use, scope.Services, shape, scope.Options.Clock).ReadObject(filter, element)
            : null;
        foreach (var token in columns.Tokens)
        {
            shape.Token(token);
        }

        return shape;
    }

    private BoundStatement Bound(StatementShape shape, Func<IStatement> compile) =>
        new(statements.GetOrAdd(shape.ToKey(), compile), shape.Values);

    [MethodImpl(MethodImplOptions.NoInlining)] // ForgottenGateTests know it by its frame.
    private void RequireFull(IEnumerable<PropertyInfo> members)
    {
        foreach (var member in members)
        {
            scope.Use.RequireFull(scope.Services, element, member);
        }
    }
}
