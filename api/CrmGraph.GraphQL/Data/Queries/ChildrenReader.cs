using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Errors;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>
/// Reads the children of all parents of a level in one statement, limited per parent in SQL. One parent alone is asked for
/// directly, which spares the window. A page of each of a few parents is sought parent by parent within the statement: the
/// window would number all their children to show the first.
/// </summary>
internal sealed class ChildrenReader(DataScope scope, ExecutionContext context, CollectionReader collections)
{
    private const int Few = 12;

    public async ValueTask<CollectionRows> ReadAsync(ChildLayout child, ParentKeys parents)
    {
        var layout = child.Collection;
        if (parents.Count == 0)
        {
            return new CollectionRows(layout, default) { Parents = parents };
        }

        var (isOne, keyType) = (parents.Count == 1, scope.Model.Key(child.Field.Parent).PropertyType);
        var shape = new StatementShape();
        collections.DescribeGate(layout.Rows, shape);
        if (isOne)
        {
            shape.Bind(keyType, parents[0]);
        }
        else
        {
            shape.Bind(TypedList.TypeOf(keyType), parents.List);
        }

        var sought = isOne || layout.Selection.Options.Paging is null || parents.Count > Few ? 0 : parents.Count;
        for (var i = 0; i < sought; i++)
        {
            shape.Bind(keyType, parents[i]);
        }

        CollectionQuery query;
        try
        {
            query = CollectionQuery.Read(
                scope, layout, context.Arguments(child.Field.Field), source: null, shape, scope.Options.MaxChildrenPerParent);
        }
        catch (GraphQLException refused)
        {
            return new CollectionRows(layout, default) { Parents = parents, Refusal = refused.Error };
        }

        var statement = layout.Statements.GetOrAdd(shape.ToKey(), () => Compile(child, query, isOne, sought));
        var rows = new RowSet(layout.Rows, parents.Count, query.Page.Size, query.Page.IsBackward);
        var result = new CollectionRows(layout, query.Page) { Rows = rows, Parents = parents };
        await collections.FillAsync(result, statement, query, shape).ConfigureAwait(false);
        if (statement.Total is null)
        {
            return result;
        }

        if (statement.Rows is not null && rows.AllOf(query.Page) is { } counts)
        {
            return result with { Totals = counts };
        }

        try
        {
            return result with { Totals = await TotalsAsync(statement, shape, parents, isOne).ConfigureAwait(false) };
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private CollectionStatement Compile(ChildLayout child, CollectionQuery query, bool isOne, int sought)
    {
        var layout = child.Collection;
        var navigation = child.Field.Navigation;
        var parentKey = navigation.Join?.ParentKey ?? navigation.ForeignKey
            ?? throw new InvalidOperationException($"'{navigation.Property.Name}' has no foreign key to batch by.");
        var set = scope.Model.Set(scope.Services, layout.Rows.Row.Type);
        var total = layout.NeedsTotal ? CompileTotal(set, parentKey, query, isOne) : null;
        if (!layout.NeedsRows)
        {
            return new CollectionStatement(null, total, query.FilterParameters, -1, []);
        }

        var build = new StatementBuild(scope.Compiler, query.Shape);
        var rows = isOne ? OfOne(set, parentKey, query, build, 0)
            : sought > 0 ? OfFew(set, parentKey, query, build, sought)
            : OfEach(child.Field.Parent, set, parentKey, query, build);
        var (columns, cursor) = query.Columns();
        columns.Add(Expression.Lambda(Expression.Property(layout.Rows.Row, parentKey), layout.Rows.Row));
        var compiled = collections.Compile(set.Provider, rows, columns, build, layout.Rows);
        return new CollectionStatement(compiled, total, query.FilterParameters, columns.Count - 1, cursor);
    }

    private static Expression OfOne(IQueryable set, PropertyInfo parentKey, CollectionQuery query, StatementBuild build, int key)
    {
        var rows = QueryTree.Where(set.Expression, x => QueryTree.And(IsKey(x, parentKey, build[key]), Conditions(x, query, build)));
        return query.Limited(query.Ordered(rows), build);
    }

    // The keys follow their list, which the totals take.
    private static Expression OfFew(IQueryable set, PropertyInfo parentKey, CollectionQuery query, StatementBuild build, int count) =>
        query.Ordered(Enumerable.Range(1, count).Select(key => OfOne(set, parentKey, query, build, key)).Aggregate(QueryTree.Concat));

    // The first condition of the inner set bounds what is numbered; without it every row of the table is.
    private Expression OfEach(Type parent, IQueryable set, PropertyInfo parentKey, CollectionQuery query, StatementBuild build)
    {
        var key = scope.Model.Key(parent);
        var parents = QueryTree.Where(
            scope.Model.Set(scope.Services, parent).Expression, p => scope.Compiler.In(build[0], Expression.Property(p, key)));
        var rows = QueryTree.SelectMany(parents, p => query.Limited(
            query.Ordered(QueryTree.Where(set.Expression, x =>
            {
                var ofParents = scope.Compiler.In(build[0], Expression.Property(x, parentKey));
                var ofParent = IsKey(x, parentKey, Expression.Property(p, key));
                return QueryTree.And(Expression.AndAlso(ofParents, ofParent), Conditions(x, query, build));
            })),
            build));
        return query.Ordered(rows);
    }

    private IStatement CompileTotal(IQueryable set, PropertyInfo parentKey, CollectionQuery query, bool isOne)
    {
        var build = new StatementBuild(scope.Compiler, query.Shape, query.FilterParameters);
        if (isOne)
        {
            var counted = QueryTree.Where(set.Expression, x => QueryTree.And(IsKey(x, parentKey, build[0]), query.Filter(x, build)));
            return scope.Compiler.CompileCount(scope.Services, set.Provider.CreateQuery(counted), build.Parameters);
        }

        var grouped = QueryTree.GroupBy(
            QueryTree.Where(set.Expression, x => QueryTree.And(
                scope.Compiler.In(build[0], Expression.Property(x, parentKey)), query.Filter(x, build))),
            x => Expression.Property(x, parentKey));
        var group = Expression.Parameter(QueryTree.ElementType(grouped), "g");
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [set.ElementType], group);
        return scope.Compiler.Compile(
            scope.Services,
            set.Provider.CreateQuery(grouped),
            [Expression.Lambda(Expression.Property(group, "Key"), group), Expression.Lambda(count, group)],
            build.Parameters);
    }

    private async ValueTask<int[]> TotalsAsync(CollectionStatement statement, StatementShape shape, ParentKeys parents, bool isOne)
    {
        var totals = new int[parents.Count];
        var values = shape.Values.Take(statement.TotalParameters).ToArray();
        var reader = await statement.Total!.ExecuteAsync(scope.Services, values, context.RequestAborted).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false))
            {
                var group = isOne ? 0 : parents.Find(reader, 0);
                if (group >= 0)
                {
                    totals[group] = reader.Get<int>(isOne ? 0 : 1);
                }
            }
        }

        return totals;
    }

    private static Expression? Conditions(Expression row, CollectionQuery query, StatementBuild build) =>
        QueryTree.And(query.Filter(row, build), query.Positions(row, build));

    private static BinaryExpression IsKey(Expression row, PropertyInfo parentKey, Expression key)
    {
        var member = Expression.Property(row, parentKey);
        return Expression.Equal(member, key.Type == member.Type ? key : Expression.Convert(key, member.Type));
    }
}
