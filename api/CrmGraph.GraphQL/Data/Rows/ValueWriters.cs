using System.Collections;
using System.Reflection;
using System.Text;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Writes one field of the current row. False: the value is null where it must not be; the error is noted and the object goes.</summary>
internal abstract class ValueWriter
{
    public abstract bool Write(RowWriting row);
}

/// <summary><c>{…}</c> with the fields in response order.</summary>
internal sealed class ObjectWriter(IReadOnlyList<KeyValuePair<SelectedField, ValueWriter>> fields) : ValueWriter
{
    private readonly byte[][] _names =
        [.. fields.Select((f, i) => (byte[])[i == 0 ? (byte)'{' : (byte)',', .. f.Key.ResponseNameUtf8])];

    private readonly ValueWriter[] _values = [.. fields.Select(f => f.Value)];

    public override bool Write(RowWriting row)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            row.Text.WriteRaw(_names[i]);
            if (!_values[i].Write(row))
            {
                return false;
            }
        }

        row.Text.WriteRaw(_values.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }
}

/// <summary>The same text on every row.</summary>
internal sealed class ConstantWriter(string json) : ValueWriter
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes(json);

    public override bool Write(RowWriting row)
    {
        row.Text.WriteRaw(_json);
        return true;
    }
}

/// <summary>A field the caller does not see, or (with an error) must be told about.</summary>
internal sealed class NullWriter(SelectedField field, IReadOnlyList<string> objectPath, GraphQLError? error) : ValueWriter
{
    public override bool Write(RowWriting row) => row.Null(field, objectPath, error);
}

internal sealed class ColumnWriter(SelectedField field, IReadOnlyList<string> objectPath, int column, LeafWriter leaf) : ValueWriter
{
    public override bool Write(RowWriting row)
    {
        if (row.Row.IsNull(column))
        {
            return row.Null(field, objectPath);
        }

        var start = row.Text.Mark;
        try
        {
            leaf.Write(row.Row, column, row.Text);
            return true;
        }
        catch (FormatException invalid)
        {
            row.Text.Truncate(start);
            return row.Null(field, objectPath, new GraphQLError(invalid.Message).WithCode(ErrorCodes.InvalidLeafValue));
        }
    }
}

/// <summary>A masked column: text through the gate's masker, anything else null. On rows where <c>fullWhen</c> is true it is shown in full, on rows where a given <c>maskWhen</c> is not true it is null.</summary>
internal sealed class MaskedWriter(
    SelectedField field, IReadOnlyList<string> objectPath, int column, int fullWhen, int maskWhen, ValueWriter full, PropertyInfo member, IFieldGate gate)
    : ValueWriter
{
    public override bool Write(RowWriting row)
    {
        if (fullWhen >= 0 && Holds(row, fullWhen))
        {
            return full.Write(row);
        }

        if (column < 0 || row.Row.IsNull(column) || (maskWhen >= 0 && !Holds(row, maskWhen)))
        {
            return row.Null(field, objectPath);
        }

        if (member.PropertyType == typeof(string))
        {
            if (gate.MaskText(member, row.Row.Get<string>(column)) is not { } masked)
            {
                return row.Null(field, objectPath);
            }

            row.Text.WriteString(masked);
            return true;
        }

        return MaskItems(row);
    }

    /// <summary>Whether a member has a masked form; others are null.</summary>
    public static bool HasMask(PropertyInfo member) =>
        member.PropertyType == typeof(string) || ListReader.IsTextList(member.PropertyType);

    private static bool Holds(RowWriting row, int condition) => !row.Row.IsNull(condition) && row.Row.Get<bool>(condition);

    private bool MaskItems(RowWriting row)
    {
        var items = ListReader.Read(row.Row, column, member.PropertyType);
        var masked = items.Cast<string?>().Select(i => i is null ? null : gate.MaskText(member, i));
        var list = (ListType)field.Definition.Type.NullableType;
        LeafWriter.WriteList(masked.Where(m => m is not null || !list.OfType.IsNonNull), list.OfType, null, row.Text);
        return true;
    }
}

/// <summary>Reads list columns whose CLR type is known at run time only.</summary>
internal static class ListReader
{
    private static readonly MethodInfo Generic = typeof(ListReader).GetMethod(nameof(Get), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static bool IsTextList(Type type) => typeof(IEnumerable<string>).IsAssignableFrom(type);

    public static IEnumerable Read(IRowReader row, int column, Type type) => (IEnumerable)Generic.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [row, column], null)!;

    private static object? Get<T>(IRowReader row, int column) => row.Get<T>(column);
}

/// <summary>A joined row, or the row itself inside an edge. Remembers where it stands when it contains holes.</summary>
internal sealed class ReferenceWriter(
    SelectedField field, IReadOnlyList<string> objectPath, int nullColumn, int slot, ObjectWriter target) : ValueWriter
{
    public override bool Write(RowWriting row)
    {
        var start = row.Text.Mark;
        if (slot >= 0)
        {
            row.SetPosition(slot, -1);
        }

        if (nullColumn >= 0 && row.Row.IsNull(nullColumn))
        {
            return row.Null(field, objectPath);
        }

        if (!target.Write(row))
        {
            row.Text.Truncate(start);
            if (field.Definition.Type.IsNonNull)
            {
                return false;
            }

            row.Text.WriteNull();
            return true;
        }

        if (slot >= 0)
        {
            row.SetPosition(slot, start.Length);
            row.SetPosition(slot + 1, row.Here);
        }

        return true;
    }
}

/// <summary>Leaves a place for what is not in the row: children or a resolver's value.</summary>
internal sealed class HoleWriter(int slot) : ValueWriter
{
    public override bool Write(RowWriting row)
    {
        row.SetPosition(slot, row.Here);
        return true;
    }
}

internal sealed class CursorWriter : ValueWriter
{
    public override bool Write(RowWriting row)
    {
        row.Cursor!.Write(row.Row, row.CursorColumns, row.Text);
        return true;
    }
}
