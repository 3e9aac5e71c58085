using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Writes the non-null value of a column as JSON. The usual types are not boxed.</summary>
internal abstract class LeafWriter
{
    /// <summary>Throws <see cref="FormatException"/> when the value cannot be represented.</summary>
    public abstract void Write(IRowReader row, int column, ResultWriter writer);

    /// <summary>The writer of a column of <paramref name="type"/> shown as <paramref name="field"/>.</summary>
    public static LeafWriter Create(FieldDefinition field, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (field.Type.NullableType is ListType list)
        {
            return Generic(typeof(ListLeaf<>), type, list.OfType, field.IdTypeName);
        }

        if (field.IdTypeName is { } typeName)
        {
            return type == typeof(Guid) ? new GuidIdLeaf(typeName) : Generic(typeof(IdLeaf<>), type, typeName);
        }

        if (field.Type.Named is EnumType enumType)
        {
            return Generic(typeof(EnumLeaf<>), type, enumType);
        }

        var scalar = (ScalarType)field.Type.Named;
        return (scalar.Name, Type.GetTypeCode(type)) switch
        {
            ("String" or "ID", TypeCode.String) => new TextLeaf(),
            ("Boolean", TypeCode.Boolean) => new BooleanLeaf(),
            ("Int", TypeCode.Int32) => new Int32Leaf(),
            ("Long", TypeCode.Int64) => new Int64Leaf(),
            ("Decimal", TypeCode.Decimal) => new DecimalLeaf(),
            ("Float", TypeCode.Double) => new DoubleLeaf(),
            ("DateTime", TypeCode.DateTime) => new DateTimeLeaf(),
            ("DateTime", _) when type == typeof(DateTimeOffset) => new InstantLeaf(),
            ("LocalDate", _) when type == typeof(DateOnly) => new DateLeaf(),
            ("UUID" or "ID", _) when type == typeof(Guid) => new GuidLeaf(),
            _ => Generic(typeof(ScalarLeaf<>), type, scalar),
        };
    }

    private static LeafWriter Generic(Type leaf, Type type, params object?[] arguments) =>
        (LeafWriter)Activator.CreateInstance(
            leaf.MakeGenericType(type), BindingFlags.Public | BindingFlags.Instance, null, arguments, CultureInfo.InvariantCulture)!;

    private sealed class TextLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            if (row.TryGetUtf8(column, out var utf8))
            {
                writer.WriteString(utf8);
                return;
            }

            writer.WriteString(row.Get<string>(column));
        }
    }

    private sealed class BooleanLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => writer.WriteBoolean(row.Get<bool>(column));
    }

    private sealed class Int32Leaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => writer.WriteNumber((long)row.Get<int>(column));
    }

    private sealed class Int64Leaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => writer.WriteNumber(row.Get<long>(column));
    }

    private sealed class DecimalLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => writer.WriteNumber(row.Get<decimal>(column));
    }

    private sealed class DoubleLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => writer.WriteNumber(row.Get<double>(column));
    }

    private sealed class GuidLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            Span<byte> text = stackalloc byte[38];
            text[0] = text[37] = (byte)'"';
            row.GetGuid(column).TryFormat(text[1..], out _);
            writer.WriteRaw(text);
        }
    }

    private sealed class GuidIdLeaf(string typeName) : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => GlobalId.Write(writer, typeName, row.GetGuid(column));
    }

    private sealed class IdLeaf<T>(string typeName) : LeafWriter
        where T : notnull
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => GlobalId.Write(writer, typeName, row.Get<T>(column));
    }

    private sealed class DateTimeLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            var value = row.Get<DateTime>(column);
            WriteInstant(writer, value.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(value, TimeSpan.Zero) : value);
        }
    }

    private sealed class InstantLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => WriteInstant(writer, row.Get<DateTimeOffset>(column));
    }

    private sealed class DateLeaf : LeafWriter
    {
        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            Span<byte> text = stackalloc byte[12];
            text[0] = text[11] = (byte)'"';
            row.Get<DateOnly>(column).TryFormat(text[1..], out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            writer.WriteRaw(text);
        }
    }

    private sealed class EnumLeaf<T>(EnumType type) : LeafWriter
        where T : notnull
    {
        private readonly Dictionary<T, byte[]> _names = type.Values.ToDictionary(v => (T)v.RuntimeValue, v => v.JsonUtf8);

        // Few enough that comparing in turn is the fastest search.
        private readonly (byte[] Member, byte[] Json)[] _members =
            [.. type.Values.Select(v => (Encoding.UTF8.GetBytes($"{v.RuntimeValue}"), v.JsonUtf8))];

        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            if (row.TryGetUtf8(column, out var stored))
            {
                foreach (var (member, json) in _members)
                {
                    if (stored.SequenceEqual(member))
                    {
                        writer.WriteRaw(json);
                        return;
                    }
                }
            }

            var value = row.Get<T>(column);
            writer.WriteRaw(_names.TryGetValue(value, out var name)
                ? name
                : throw new FormatException($"Enum \"{type.Name}\" cannot represent value: {value}"));
        }
    }

    private sealed class ScalarLeaf<T>(ScalarType scalar) : LeafWriter
        where T : notnull
    {
        public override void Write(IRowReader row, int column, ResultWriter writer) => scalar.Write(writer, row.Get<T>(column));
    }

    /// <summary>A primitive collection column.</summary>
    private sealed class ListLeaf<T>(GraphQLType item, string? idTypeName) : LeafWriter
        where T : IEnumerable
    {
        // The stored array is what is answered: its items are text or numbers without a form of their own.
        private readonly bool _isStoredForm =
            idTypeName is null && item.NullableType is ScalarType { Name: "String" or "Int" or "Float" or "Boolean" };

        public override void Write(IRowReader row, int column, ResultWriter writer)
        {
            if (_isStoredForm && row.TryGetUtf8(column, out var json))
            {
                writer.WriteRaw(json);
                return;
            }

            WriteList(row.Get<T>(column), item, idTypeName, writer);
        }
    }

    /// <summary>A JSON array of leaf values; throws <see cref="FormatException"/> for null where items are non-null.</summary>
    public static void WriteList(IEnumerable values, GraphQLType item, string? idTypeName, ResultWriter writer)
    {
        var separator = (byte)'[';
        foreach (var value in values)
        {
            writer.WriteByte(separator);
            separator = (byte)',';
            WriteItem(value, item, idTypeName, writer);
        }

        if (separator == (byte)'[')
        {
            writer.WriteByte(separator);
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteItem(object? value, GraphQLType type, string? idTypeName, ResultWriter writer)
    {
        switch (type.NullableType)
        {
            case var _ when value is null && type.IsNonNull:
                throw new FormatException("Cannot return null for non-nullable field.");
            case var _ when value is null:
                writer.WriteNull();
                break;
            case ListType list:
                WriteList((IEnumerable)value, list.OfType, idTypeName, writer);
                break;
            case var _ when idTypeName is not null:
                GlobalId.Write(writer, idTypeName, value);
                break;
            case EnumType enumType:
                writer.WriteRaw(enumType.FindByRuntimeValue(value)?.JsonUtf8
                    ?? throw new FormatException($"Enum \"{enumType.Name}\" cannot represent value: {value}"));
                break;
            default:
                ((ScalarType)type.Named).Write(writer, value);
                break;
        }
    }

    private static void WriteInstant(ResultWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[40];
        text[0] = (byte)'"';

        // The standard format takes a fast path; it ends in seven digits of the second, of which only those that count are shown.
        value.DateTime.TryFormat(text[1..], out var length, "O", CultureInfo.InvariantCulture);
        length = text[..(length + 1)].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        if (value.Offset == TimeSpan.Zero)
        {
            text[length++] = (byte)'Z';
        }
        else
        {
            value.TryFormat(text[length..], out var offset, "zzz", CultureInfo.InvariantCulture);
            length += offset;
        }

        text[length++] = (byte)'"';
        writer.WriteRaw(text[..length]);
    }
}
