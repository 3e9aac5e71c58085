using System.Globalization;
using System.Text;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>How values of one type stand in a cursor.</summary>
internal abstract class CursorValue
{
    public abstract void Append(IRowReader row, int column, ref Utf8Text text);

    public abstract bool TryParse(string text, out object? value);

    public static CursorValue Of(Type type)
    {
        if (type == typeof(string))
        {
            return new TextValue();
        }

        if (type == typeof(bool))
        {
            return new BooleanValue();
        }

        if (type.IsEnum)
        {
            return (CursorValue)Activator.CreateInstance(typeof(EnumValue<>).MakeGenericType(type))!;
        }

        return Parsers.TryGetValue(type, out var form)
            ? (CursorValue)Activator.CreateInstance(typeof(FormattedValue<>).MakeGenericType(type), form.Format, form.Parse)!
            : throw new InvalidOperationException($"Rows cannot be ordered by a {type.Name}.");
    }

    private static readonly Dictionary<Type, (string Format, Func<string, object?> Parse)> Parsers = new()
    {
        [typeof(int)] = ("D", s => int.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(long)] = ("D", s => long.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(short)] = ("D", s => short.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(byte)] = ("D", s => byte.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(decimal)] = ("G", s => decimal.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(double)] = ("R", s => double.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(float)] = ("R", s => float.TryParse(s, CultureInfo.InvariantCulture, out var v) ? v : null),
        [typeof(Guid)] = ("N", s => Guid.TryParseExact(s, "N", out var v) ? v : null),
        [typeof(DateTime)] = ("O", s => DateTime.TryParseExact(s, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var v) ? v : null),
        [typeof(DateTimeOffset)] = ("O", s => DateTimeOffset.TryParseExact(s, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v) ? v : null),
        [typeof(DateOnly)] = ("O", s => DateOnly.TryParseExact(s, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v) ? v : null),
        [typeof(TimeOnly)] = ("O", s => TimeOnly.TryParseExact(s, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v) ? v : null),
        [typeof(TimeSpan)] = ("c", s => TimeSpan.TryParseExact(s, "c", CultureInfo.InvariantCulture, out var v) ? v : null),
    };

    private sealed class FormattedValue<T>(string format, Func<string, object?> parse) : CursorValue
        where T : IUtf8SpanFormattable
    {
        public override void Append(IRowReader row, int column, ref Utf8Text text)
        {
            Span<byte> utf8 = stackalloc byte[64];
            row.Get<T>(column).TryFormat(utf8, out var written, format, CultureInfo.InvariantCulture);
            text.AppendEscaped(utf8[..written]);
        }

        public override bool TryParse(string text, out object? value)
        {
            value = parse(text);
            return value is not null;
        }
    }

    private sealed class TextValue : CursorValue
    {
        public override void Append(IRowReader row, int column, ref Utf8Text text)
        {
            if (row.TryGetUtf8(column, out var utf8))
            {
                text.AppendEscaped(utf8);
                return;
            }

            text.AppendEscaped(Encoding.UTF8.GetBytes(row.Get<string>(column)));
        }

        public override bool TryParse(string text, out object? value)
        {
            value = text;
            return true;
        }
    }

    private sealed class BooleanValue : CursorValue
    {
        public override void Append(IRowReader row, int column, ref Utf8Text text) => text.Append(row.Get<bool>(column) ? (byte)'1' : (byte)'0');

        public override bool TryParse(string text, out object? value)
        {
            value = text == "1";
            return text is "0" or "1";
        }
    }

    private sealed class EnumValue<T> : CursorValue
        where T : struct, Enum
    {
        public override void Append(IRowReader row, int column, ref Utf8Text text) =>
            text.AppendEscaped(Encoding.UTF8.GetBytes(row.Get<T>(column).ToString()));

        public override bool TryParse(string text, out object? value)
        {
            var parsed = Enum.TryParse<T>(text, out var member);
            value = member;
            return parsed;
        }
    }
}
