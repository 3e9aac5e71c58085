using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>
/// Puts rows in their places: copies the ready text and fills the holes. Every method leaves the writer as it was when it
/// returns <see cref="Completion.Propagate"/> (spec: Handling Execution Errors).
/// </summary>
internal sealed class RowComposer(ExecutionContext context)
{
    /// <summary>Writes the value of a field over rows; what is null where the field is nullable ends here.</summary>
    public ValueTask<Completion> Collection(
        CollectionRows data, int group, SelectedField field, PathSegment? parentPath, ResultWriter writer)
    {
        if (data.Refusal is { } refusal)
        {
            return new(context.Fail(field, parentPath, refusal, writer));
        }

        var path = PathSegment.Of(parentPath, field.ResponseName);
        if (data.Layout.Selection.Options.IsSingle)
        {
            return data.Rows is { } rows && rows.First(group) is var row and >= 0
                ? Nullable(Row(rows, data.Layout.Rows, 0, row, path, writer), field.Definition.Type, writer)
                : new(context.Null(field, parentPath, writer));
        }

        var value = data.Layout.Selection.Connection is { } connection
            ? Connection(data, connection, group, path, writer)
            : List(data, 0, group, field.Definition.Type, path, writer);
        return Nullable(value, field.Definition.Type, writer);
    }

    /// <summary>Writes one row.</summary>
    public ValueTask<Completion> Row(RowSet rows, RowLayout layout, int view, int row, PathSegment? path, ResultWriter writer)
    {
        ReportErrors(rows, view, row, path);
        var (slot, parts) = (layout.Views[view].Slot, layout.Views[view].Parts);
        var start = rows.Position(row, slot);
        if (start < 0)
        {
            return new(Completion.Propagate);
        }

        var end = rows.Position(row, slot + 1);
        if (parts.Count > 0)
        {
            return Object(rows, parts, row, (start, end), path, writer);
        }

        writer.WriteRaw(rows.Text.Written[start..end]);
        return new(Completion.Written);
    }

    /// <summary>Ends a nullable position that has no value with null.</summary>
    public static ValueTask<Completion> Nullable(ValueTask<Completion> value, GraphQLType type, ResultWriter writer)
    {
        if (type.IsNonNull)
        {
            return value;
        }

        return value.IsCompletedSuccessfully ? new(End(value.Result, writer)) : Await(value, writer);

        static async ValueTask<Completion> Await(ValueTask<Completion> value, ResultWriter writer) =>
            End(await value.ConfigureAwait(false), writer);

        static Completion End(Completion completion, ResultWriter writer)
        {
            if (completion == Completion.Propagate)
            {
                writer.WriteNull();
            }

            return Completion.Written;
        }
    }

    private ValueTask<Completion> Connection(
        CollectionRows data, ConnectionSelection connection, int group, PathSegment path, ResultWriter writer)
    {
        var pieces = new Pieces(writer);
        var separator = (byte)'{';
        foreach (var field in data.Layout.Connection)
        {
            writer.WriteByte(separator);
            separator = (byte)',';
            writer.WriteRaw(field.Field.ResponseNameUtf8);
            if (context.Denial(field.Field) is { } denial)
            {
                pieces.Add(new(context.Fail(field.Field, path, denial, writer)));
                continue;
            }

            switch (field.Part)
            {
                case ConnectionPart.TypeName:
                    writer.WriteString(connection.Type.Name);
                    break;
                case ConnectionPart.TotalCount:
                    writer.WriteNumber((long)(data.Totals is { } totals && group >= 0 ? totals[group] : 0));
                    break;
                case ConnectionPart.PageInfo:
                    PageInfo(data, field, group, writer);
                    break;
                case ConnectionPart.Rows:
                    var type = field.Field.Definition.Type;
                    var target = data.Layout.Rows.IsSynchronous ? writer : writer.Insert();
                    pieces.Add(Nullable(List(data, field.View, group, type, PathSegment.Of(path, field.Field.ResponseName), target), type, target));
                    break;
            }
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
        return pieces.End();
    }

    private void PageInfo(CollectionRows data, ConnectionField pageInfo, int group, ResultWriter writer)
    {
        var (rows, page) = (data.Rows, data.Page);
        var hasMore = rows is not null && group >= 0 && rows.HasMore(group);
        var separator = (byte)'{';
        foreach (var field in pageInfo.PageInfo.Where(context.Includes))
        {
            writer.WriteByte(separator);
            separator = (byte)',';
            writer.WriteRaw(field.ResponseNameUtf8);
            switch (field.Definition.Name)
            {
                case "hasNextPage":
                    writer.WriteBoolean(page.IsBackward ? page.Before is not null : hasMore);
                    break;
                case "hasPreviousPage":
                    writer.WriteBoolean(page.IsBackward ? hasMore : page.After is not null);
                    break;
                case "startCursor":
                    Cursor(data, rows?.First(group) ?? -1, writer);
                    break;
                case "endCursor":
                    Cursor(data, rows?.Last(group) ?? -1, writer);
                    break;
                default:
                    writer.WriteString(field.ParentType.Name);
                    break;
            }
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
    }

    private static void Cursor(CollectionRows data, int row, ResultWriter writer)
    {
        if (row < 0)
        {
            writer.WriteNull();
            return;
        }

        var rows = data.Rows!;
        var slot = data.Layout.Rows.Views[data.Layout.CursorView].Slot;
        writer.WriteRaw(rows.Text.Written[rows.Position(row, slot)..rows.Position(row, slot + 1)]);
    }

    private ValueTask<Completion> List(
        CollectionRows data, int view, int group, GraphQLType type, PathSegment path, ResultWriter writer)
    {
        var item = ((ListType)type.NullableType).OfType;
        var (rows, layout) = (data.Rows, data.Layout.Rows);
        var needsPath = layout.Views[view].Parts.Count > 0 || rows?.Errors is not null;
        var pieces = new Pieces(writer);
        var index = 0;
        writer.WriteByte((byte)'[');
        for (var row = rows is null || group < 0 ? -1 : rows.First(group); row >= 0; row = rows!.Next(row))
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            var target = layout.IsSynchronous ? writer : writer.Insert();
            var itemPath = needsPath ? PathSegment.Of(path, index) : null;
            pieces.Add(Nullable(Row(rows!, layout, view, row, itemPath, target), item, target));
            index++;
        }

        writer.WriteByte((byte)']');
        return pieces.End();
    }

    /// <summary>Writes a list whose items are made one by one; an item without a value is null, or loses the list where items are non-null.</summary>
    public ValueTask<Completion> Items(
        ListType list,
        int count,
        SelectedField field,
        PathSegment path,
        bool isSynchronous,
        ResultWriter writer,
        Func<int, PathSegment, ResultWriter, ValueTask<Completion>?> write)
    {
        var pieces = new Pieces(writer);
        writer.WriteByte((byte)'[');
        for (var index = 0; index < count; index++)
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            var target = isSynchronous ? writer : writer.Insert();
            var itemPath = PathSegment.Of(path, index);
            var item = write(index, itemPath, target) ?? new(Missing(field, list.OfType, itemPath));
            pieces.Add(Nullable(item, list.OfType, target));
        }

        writer.WriteByte((byte)']');
        return pieces.End();
    }

    /// <summary>Reports that the caller may not see the item at <paramref name="path"/>.</summary>
    public Completion Denied(SelectedField field, PathSegment path, GraphQLError denial)
    {
        context.ReportError(denial with { Locations = field.Locations, Path = PathSegment.ToList(path) });
        return Completion.Propagate;
    }

    private Completion Missing(SelectedField field, GraphQLType item, PathSegment path)
    {
        if (item.IsNonNull)
        {
            context.ReportError(ExecutionErrors.NonNullViolation with { Locations = field.Locations, Path = PathSegment.ToList(path) });
        }

        return Completion.Propagate;
    }

    private ValueTask<Completion> Object(
        RowSet rows, IReadOnlyList<RowPart> parts, int row, (int Start, int End) text, PathSegment? path, ResultWriter writer)
    {
        var pieces = new Pieces(writer);
        var from = text.Start;
        foreach (var part in parts)
        {
            var at = rows.Position(row, part.Slot);
            if (at < 0)
            {
                continue;
            }

            writer.WriteRaw(rows.Text.Written[from..at]);
            from = at;
            switch (part)
            {
                case ChildrenPart children:
                    var data = rows.Children[children.Child];
                    pieces.Add(Collection(
                        data, data.Parents?.GroupOf(row) ?? -1, part.Field, path, children.IsSynchronous ? writer : writer.Insert()));
                    break;
                case ResolverPart resolver:
                    pieces.Add(resolver.Plan.ExecuteAsync(
                        context, rows.Instance(row, resolver.Instance), path, resolver.Plan.IsSynchronous ? writer : writer.Insert()));
                    break;
                case NestedPart nested:
                    from = rows.Position(row, part.Slot + 1);
                    var target = nested.IsSynchronous ? writer : writer.Insert();
                    var inner = Object(rows, nested.Parts, row, (at, from), PathSegment.Of(path, part.Field.ResponseName), target);
                    pieces.Add(Nullable(inner, part.Field.Definition.Type, target));
                    break;
            }
        }

        writer.WriteRaw(rows.Text.Written[from..text.End]);
        return pieces.End();
    }

    private void ReportErrors(RowSet rows, int view, int row, PathSegment? path)
    {
        if (rows.Errors is null)
        {
            return;
        }

        foreach (var error in rows.Errors)
        {
            if (error.Row == row && error.View == view)
            {
                context.ReportError(error.Field, error.ObjectPath.Aggregate(path, (p, name) => PathSegment.Of(p, name)), error.Error);
            }
        }
    }

    /// <summary>The parts of a value: all are started before any is awaited, and the value falls when one of them does.</summary>
    private struct Pieces(ResultWriter writer)
    {
        private readonly WriterMark _start = writer.Mark;
        private List<Task<Completion>>? _waiting;
        private bool _isLost;

        public void Add(ValueTask<Completion> piece)
        {
            if (!piece.IsCompletedSuccessfully)
            {
                (_waiting ??= []).Add(piece.AsTask());
            }
            else if (piece.Result == Completion.Propagate)
            {
                _isLost = true;
            }
        }

        public readonly ValueTask<Completion> End() =>
            _waiting is null ? new(Cut(writer, _start, _isLost)) : AwaitAsync(writer, _start, _waiting, _isLost);

        private static async ValueTask<Completion> AwaitAsync(
            ResultWriter writer, WriterMark start, List<Task<Completion>> waiting, bool isLost)
        {
            foreach (var task in waiting)
            {
                isLost |= await task.ConfigureAwait(false) == Completion.Propagate;
            }

            return Cut(writer, start, isLost);
        }

        private static Completion Cut(ResultWriter writer, WriterMark start, bool isLost)
        {
            if (!isLost)
            {
                return Completion.Written;
            }

            writer.Truncate(start);
            return Completion.Propagate;
        }
    }
}
