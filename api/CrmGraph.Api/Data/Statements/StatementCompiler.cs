using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.Api.Data.Results;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Statements;

/// <summary>Statements over the mapper's translation of <typeparamref name="TContext"/>: it translates, it does not materialise.</summary>
internal sealed class StatementCompiler<TContext>(StatementConnections connections, ResultCache? cache = null) : IStatementCompiler
    where TContext : DbContext
{
    private static readonly MethodInfo Contains =
        new Func<IEnumerable<object>, object, bool>(Enumerable.Contains).Method.GetGenericMethodDefinition();

    private static readonly MethodInfo LikeEscaped =
        new Func<DbFunctions, string, string, string, bool>(DbFunctionsExtensions.Like).Method;

    private static readonly MethodInfo Select =
        new Func<IQueryable<object>, Expression<Func<object, object>>, IQueryable<object>>(Queryable.Select)
            .Method.GetGenericMethodDefinition();

    private static readonly MethodInfo Count =
        new Func<IQueryable<object>, int>(Queryable.Count).Method.GetGenericMethodDefinition();

    public Expression Parameter(string name, Type type) =>
        ElementType(type) is null
            ? new QueryParameterExpression(name, type)
            : new QueryParameterExpression(name, type, ParameterTranslationMode.Parameter);

    public Expression In(Expression listParameter, Expression item)
    {
        var element = ElementType(listParameter.Type)
            ?? throw new ArgumentException($"'{listParameter.Type}' is no list type.", nameof(listParameter));
        var value = item.Type == element ? item : Expression.Convert(item, element);
        return Expression.Call(Contains.MakeGenericMethod(element), listParameter, value);
    }

    public Expression Like(Expression text, Expression pattern) =>
        Expression.Call(LikeEscaped, Expression.Constant(EF.Functions), text, pattern, Expression.Constant("\\"));

    public IStatement Compile(
        IServiceProvider context,
        IQueryable query,
        IReadOnlyList<LambdaExpression> columns,
        IReadOnlyList<StatementParameter> parameters)
    {
        if (columns.Count == 0)
        {
            throw new ArgumentException("A statement has at least one column.", nameof(columns));
        }

        var element = Expression.Parameter(query.ElementType, "x");
        var row = Row.New([.. columns.Select(c => Nullable(ReplacingExpressionVisitor.Replace(c.Parameters[0], element, c.Body)))]);
        var select = Expression.Call(
            Select.MakeGenericMethod(query.ElementType, row.Type), query.Expression, Expression.Quote(Expression.Lambda(row, element)));
        return Translate(context, select, columns, parameters);
    }

    // EF aggregates groups only, so all rows are one group, until the text is made: without GROUP BY nothing is sorted, and
    // no rows give a row of their own.
    public IStatement CompileTotals(
        IServiceProvider context,
        IQueryable query,
        IReadOnlyList<LambdaExpression> columns,
        IReadOnlyList<StatementParameter> parameters)
    {
        var one = Expression.Lambda(Expression.Constant(1), Expression.Parameter(query.ElementType, "x"));
        var grouped = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [query.ElementType, typeof(int)], query.Expression, Expression.Quote(one));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(typeof(int), query.ElementType), "g");
        var row = Row.New([.. columns.Select(c => Nullable(ReplacingExpressionVisitor.Replace(c.Parameters[0], group, c.Body)))]);
        var select = Expression.Call(Select.MakeGenericMethod(group.Type, row.Type), grouped, Expression.Quote(Expression.Lambda(row, group)));
        return Translate(context, select, columns, parameters, translation => translation.Ungrouped());
    }

    public IStatement CompileCount(IServiceProvider context, IQueryable query, IReadOnlyList<StatementParameter> parameters)
    {
        var count = Expression.Call(Count.MakeGenericMethod(query.ElementType), WithoutOrder(query.Expression));
        return Translate(context, count, [Expression.Lambda(count)], parameters);
    }

    private Statement Translate(
        IServiceProvider context, Expression query, IReadOnlyList<LambdaExpression> columns, IReadOnlyList<StatementParameter> parameters,
        Func<Translation, Translation>? finish = null)
    {
        var db = context.GetRequiredService<TContext>();

        // Parallel fields of one request share the context, and its first use initialises it.
        lock (db)
        {
            var translation = Translation.Of(db, new QueryTree(db.Model, parameters).Visit(query));
            translation = finish?.Invoke(translation) ?? translation;
            return new Statement(typeof(TContext), db, translation, Column.Resolve(translation, columns), parameters, connections, cache);
        }
    }

    // An order by a reference would join its table only to count.
    private static Expression WithoutOrder(Expression query) =>
        query is MethodCallExpression
        {
            Method:
            {
                DeclaringType: var type, Name: nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
                or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending)
            },
            Arguments: [var source, ..],
        }
        && type == typeof(Queryable)
            ? WithoutOrder(source)
            : query;

    // An outer join may give NULL where the CLR type has no place for it.
    private static Expression Nullable(Expression column) =>
        column.Type.IsValueType && System.Nullable.GetUnderlyingType(column.Type) is null
            ? Expression.Convert(column, typeof(Nullable<>).MakeGenericType(column.Type))
            : column;

    private static Type? ElementType(Type type) =>
        type == typeof(string) || type == typeof(byte[])
            ? null
            : type.GetInterfaces().Append(type)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
