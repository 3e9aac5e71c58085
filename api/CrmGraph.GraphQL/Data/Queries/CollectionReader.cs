using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>Reads a collection and everything below it: one statement for its rows, one for its total, then one per child field.</summary>
internal sealed class CollectionReader(DataScope scope, ExecutionContext context)
{
    /// <summary>Reads the rows of a resolver's query. Throws <see cref="GraphQLException"/> for what the client got wrong.</summary>
    public async ValueTask<CollectionRows> ReadAsync(CollectionLayout layout, SourceQuery source)
    {
        RefuseHiddenUse(layout.Rows);
        var shape = new StatementShape();
        source.Describe(shape);
        DescribeGate(layout.Rows, shape);
        var query = CollectionQuery.Read(scope, layout, context.Arguments(layout.Selection.Field), source, shape, cap: 0);
        var statement = layout.Statements.GetOrAdd(shape.ToKey(), () => Compile(layout, source, query));

        var limit = query.Page.Size > 0 || layout.Selection.Options.Paging is not null ? query.Page.Size : int.MaxValue;
        var rows = new RowSet(layout.Rows, groups: 1, limit, query.Page.IsBackward);
        var result = new CollectionRows(layout, query.Page) { Rows = rows };
        if (statement.Total is null)
        {
            await FillAsync(result, statement, query, shape).ConfigureAwait(false);
            return result;
        }

        // Beside each other where the database answers asynchronously.
        var total = TotalAsync(statement, shape);
        try
        {
            await Task.WhenAll(total, FillAsync(result, statement, query, shape).AsTask()).ConfigureAwait(false);
        }
        catch
        {
            result.Dispose();
            throw;
        }

        return result with { Totals = await total.ConfigureAwait(false) };
    }

    /// <summary>Reads the entities with these keys, each a group of its own, in the order of the keys.</summary>
    public async ValueTask<CollectionRows> ReadByKeyAsync(CollectionLayout layout, ParentKeys keys)
    {
        RefuseHiddenUse(layout.Rows);
        var entity = layout.Selection.Element;
        var key = scope.Model.Key(entity);
        var shape = new StatementShape();
        DescribeGate(layout.Rows, shape);
        var isOne = keys.Count == 1;
        var ordinal = isOne ? shape.Bind(key.PropertyType, keys[0]) : shape.Bind(TypedList.TypeOf(key.PropertyType), keys.List);
        var statement = layout.Statements.GetOrAdd(shape.ToKey(), () =>
        {
            var build = new StatementBuild(scope.Compiler, shape);
            var set = scope.Model.Set(scope.Services, entity);
            var query = QueryTree.Where(set.Expression, x => isOne
                ? Expression.Equal(Expression.Property(x, key), build[ordinal])
                : scope.Compiler.In(build[ordinal], Expression.Property(x, key)));
            List<LambdaExpression> columns = [.. layout.Rows.Columns, Expression.Lambda(Expression.Property(layout.Rows.Row, key), layout.Rows.Row)];
            return new CollectionStatement(Compile(set.Provider, query, columns, build, layout.Rows), null, 0, columns.Count - 1, []);
        });

        var result = new CollectionRows(layout, default) { Rows = new RowSet(layout.Rows, keys.Count, limit: 1, isReversed: false), Parents = keys };
        await FillAsync(result, statement, query: null, shape).ConfigureAwait(false);
        return result;
    }

    /// <summary>Reads what is below the rows, level by level.</summary>
    public async ValueTask ReadChildrenAsync(RowLayout layout, RowSet rows)
    {
        if (layout.Children.Count == 0)
        {
            return;
        }

        var children = new ChildrenReader(scope, context, this);
        var read = new List<CollectionRows>(layout.Children.Count);
        try
        {
            foreach (var child in layout.Children)
            {
                read.Add(await children.ReadAsync(child, rows.Keys(child.Key)).ConfigureAwait(false));
            }
        }
        finally
        {
            rows.Children = [.. read];
        }
    }

    /// <summary>Executes the statement of the rows and reads what is below them. The result is disposed when reading fails.</summary>
    public async ValueTask FillAsync(CollectionRows result, CollectionStatement statement, CollectionQuery? query, StatementShape shape)
    {
        if (statement.Rows is null)
        {
            return;
        }

        try
        {
            var layout = result.Layout.Rows;
            var reader = await statement.Rows
                .ExecuteAsync(scope.Services, scope.Values(layout, shape.Values), context.RequestAborted).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await result.Rows!.ReadAsync(
                    reader, result.Parents, statement.ParentColumn, query?.Ordering.Cursor, statement.CursorColumns, context.RequestAborted)
                    .ConfigureAwait(false);
            }

            await ReadChildrenAsync(layout, result.Rows!).ConfigureAwait(false);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Null-ness of the gate's values changes the text of statements that use them.</summary>
    public void DescribeGate(RowLayout layout, StatementShape shape)
    {
        if (!layout.UsesGateParameters)
        {
            return;
        }

        foreach (var value in scope.Use.Gate!.ParameterValues(scope.Services))
        {
            shape.Token(value is null);
        }
    }

    public IStatement Compile(
        IQueryProvider provider, Expression query, IReadOnlyList<LambdaExpression> columns, StatementBuild build, RowLayout layout) =>
        scope.Compiler.Compile(
            scope.Services, provider.CreateQuery(query), columns, [.. build.Parameters, .. scope.GateParameters(layout)]);

    private CollectionStatement Compile(CollectionLayout layout, SourceQuery source, CollectionQuery query)
    {
        IStatement? total = null;
        if (layout.NeedsTotal)
        {
            var counting = new StatementBuild(scope.Compiler, query.Shape, query.FilterParameters);
            var counted = QueryTree.Where(source.Build(counting, 0), x => query.Filter(x, counting));
            total = scope.Compiler.CompileCount(scope.Services, source.Provider.CreateQuery(counted), counting.Parameters);
        }

        if (!layout.NeedsRows)
        {
            return new CollectionStatement(null, total, query.FilterParameters, -1, []);
        }

        var build = new StatementBuild(scope.Compiler, query.Shape);
        var rows = QueryTree.Where(source.Build(build, 0), x => QueryTree.And(query.Filter(x, build), query.Positions(x, build)));
        rows = query.Limited(query.Ordered(rows), build);
        var (columns, cursor) = query.Columns();
        return new CollectionStatement(Compile(source.Provider, rows, columns, build, layout.Rows), total, query.FilterParameters, -1, cursor);
    }

    private async Task<int[]> TotalAsync(CollectionStatement statement, StatementShape shape)
    {
        var values = shape.Values.Take(statement.TotalParameters).ToArray();
        var reader = await statement.Total!.ExecuteAsync(scope.Services, values, context.RequestAborted).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            return [reader.Get<int>(0)];
        }
    }

    /// <summary>A hidden member used by a filter or order anywhere below refuses the root field before any statement runs.</summary>
    private void RefuseHiddenUse(RowLayout layout)
    {
        foreach (var child in layout.Children)
        {
            var arguments = context.Arguments(child.Field.Field);
            if (arguments["where"] is not null || arguments["order"] is not null)
            {
                RefuseHiddenUse(child.Collection, arguments);
            }

            RefuseHiddenUse(child.Collection.Rows);
        }
    }

    private void RefuseHiddenUse(CollectionLayout child, ArgumentValues arguments)
    {
        if (ReferenceEquals(child.AllowedUse, arguments))
        {
            return;
        }

        try
        {
            CollectionQuery.Read(scope, child, arguments, source: null, new StatementShape(), scope.Options.MaxChildrenPerParent);
            child.AllowedUse = arguments;
        }
        catch (GraphQLException refused) when (!FieldUse.IsRefusal(refused.Error))
        {
            // Other faults belong to the child field and are reported there.
        }
    }
}
