using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Sorting;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>What one request asks of a collection: filter, order and page, read into a shape.</summary>
internal sealed class CollectionQuery
{
    private readonly CollectionLayout _layout;
    private readonly Condition? _where;
    private readonly Condition? _after;
    private readonly Condition? _before;
    private readonly int _take = -1;

    private CollectionQuery(CollectionLayout layout, StatementShape shape, Condition? where, Ordering ordering, PageArguments page, bool isLimited)
    {
        _layout = layout;
        Shape = shape;
        _where = where;
        Ordering = ordering;
        Page = page;
        FilterParameters = shape.ParameterCount;
        shape.Token(page.IsBackward);
        _after = Position(page.After, "after", isBefore: false);
        _before = Position(page.Before, "before", isBefore: true);
        if (isLimited)
        {
            _take = shape.Bind(typeof(int), layout.Selection.Options.Paging is null ? page.Size : page.Size + 1);
        }
    }

    public StatementShape Shape { get; }

    public Ordering Ordering { get; }

    public PageArguments Page { get; }

    /// <summary>How many placeholders the source and the filter take: those of the count.</summary>
    public int FilterParameters { get; }

    /// <summary>Reads the arguments of the field. <paramref name="shape"/> holds what the rows are taken from already.</summary>
    public static CollectionQuery Read(
        DataScope scope, CollectionLayout layout, ArgumentValues arguments, SourceQuery? source, StatementShape shape, int cap)
    {
        var (options, element) = (layout.Selection.Options, layout.Selection.Element);
        var where = options.UseFiltering && arguments["where"] is InputObjectValue filter
            ? new FilterReader(scope.Use, scope.Services, shape, scope.Options.Clock).ReadObject(filter, element)
            : null;
        shape.Token(null);
        var ordering = ReadOrder(scope, layout, options.UseSorting ? arguments["order"] : null, source, shape);
        var page = options.Paging is { } paging
            ? PageArguments.Read(arguments, paging, layout.Selection.Field.Definition.Coordinate)
            : new PageArguments(options.IsSingle ? 1 : cap, IsBackward: false, After: null, Before: null);
        return new CollectionQuery(layout, shape, where, ordering, page, isLimited: page.Size > 0 || options.Paging is not null);
    }

    /// <summary>The condition of the filter on a row.</summary>
    public Expression? Filter(Expression row, StatementBuild build) => _where?.Invoke(Element(row), build);

    /// <summary>The condition of the cursors on a row.</summary>
    public Expression? Positions(Expression row, StatementBuild build) =>
        QueryTree.And(_after?.Invoke(Element(row), build), _before?.Invoke(Element(row), build));

    public Expression Ordered(Expression query) => QueryTree.OrderBy(query, Ordering.Keys, Page.IsBackward, Element);

    public Expression Limited(Expression query, StatementBuild build) => _take < 0 ? query : QueryTree.Take(query, build[_take]);

    /// <summary>The columns of the rows and then those of the order; at least one.</summary>
    public (List<LambdaExpression> Columns, IReadOnlyList<int> Cursor) Columns()
    {
        var row = _layout.Rows.Row;
        var columns = new List<LambdaExpression>(_layout.Rows.Columns);
        var cursor = new List<int>();
        if (_layout.UsesCursors || columns.Count == 0)
        {
            foreach (var key in Ordering.Keys)
            {
                cursor.Add(columns.Count);
                columns.Add(Expression.Lambda(key.Path(Element(row)), row));
            }
        }

        return (columns, cursor);
    }

    private Expression Element(Expression row) => _layout.ToElement.Aggregate(row, Expression.Property);

    private Condition? Position(string? cursor, string argument, bool isBefore) =>
        cursor is null ? null : Keyset.Read(Shape, Ordering.Keys, Ordering.Cursor.Read(argument, cursor), isBefore);

    private static Ordering ReadOrder(DataScope scope, CollectionLayout layout, object? order, SourceQuery? source, StatementShape shape)
    {
        var (selection, own) = (layout.Selection, new StatementShape());
        var path = new OrderReader(scope.Use, scope.Services, own).Read(order, selection.Element);
        if (path.Count == 0)
        {
            source?.DescribeOrder(own);
        }

        var key = own.ToKey();
        shape.Token(key);
        return layout.Orderings.GetOrAdd(key, () =>
        {
            List<OrderKey> keys = [.. path.Count > 0 ? path : OwnOrder(scope, source, selection)];
            if (scope.KeyOf(selection.Element) is { } primary && keys.TrueForAll(k => k.Name != primary.Name))
            {
                keys.Add(OrderReader.KeyOf([primary], isDescending: false));
            }

            return new Ordering(keys, new Cursor(selection.Field.Definition.Coordinate, keys));
        });
    }

    private static IEnumerable<OrderKey> OwnOrder(DataScope scope, SourceQuery? source, CollectionSelection selection)
    {
        if (source is { Order.Count: > 0 })
        {
            return SourceOrder(scope, source, selection.Element);
        }

        // Nobody asked for the natural order: what the caller may not use of it is left out.
        return selection.Options.DefaultOrder
            .Where(order => scope.Use.Decide(scope.Services, order.Member) is { Access: FieldAccess.Full })
            .Select(order => OrderReader.KeyOf([order.Member], order.IsDescending));
    }

    /// <summary>The order the resolver gave its query. Cursors would show its values, so its members must be freely readable too.</summary>
    private static IEnumerable<OrderKey> SourceOrder(DataScope scope, SourceQuery? source, Type element)
    {
        foreach (var (key, isDescending) in source?.Order ?? [])
        {
            if (MemberPath(key.Body, key.Parameters[0]) is { Count: > 0 } path)
            {
                foreach (var member in path)
                {
                    scope.Use.RequireFull(scope.Services, member.ReflectedType ?? element, member);
                }

                yield return OrderReader.KeyOf(path, isDescending);
                continue;
            }

            throw new InvalidOperationException($"A field's query may only be ordered by members of {element.Name}, not by '{key.Body}'.");
        }
    }

    private static List<PropertyInfo>? MemberPath(Expression body, ParameterExpression row)
    {
        var path = new List<PropertyInfo>();
        while (body is MemberExpression { Member: PropertyInfo member, Expression: { } owner })
        {
            path.Insert(0, member);
            body = owner;
        }

        return body == row ? path : null;
    }
}
