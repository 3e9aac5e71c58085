using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrmGraph.GraphQL.Data.Sorting;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>
/// The cursors of one field in one order: base64 of a fingerprint (field, columns, directions) and the row's values of the
/// order columns, each <c>:=value</c> or <c>:-</c> for null. A cursor of another field or order does not decode.
/// </summary>
internal sealed class Cursor
{
    private readonly CursorValue[] _values;
    private readonly byte[] _fingerprint;

    public Cursor(string coordinate, IReadOnlyList<OrderKey> keys)
    {
        _values = [.. keys.Select(k => CursorValue.Of(k.Type))];
        var order = $"{coordinate}|{string.Join('|', keys.Select(k => $"{k.Name}:{(k.IsDescending ? "DESC" : "ASC")}"))}";
        _fingerprint = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order)).AsSpan(0, 5)));
    }

    /// <summary>Writes the cursor of the current row as a JSON string; <paramref name="columns"/> holds the positions of the order columns.</summary>
    public void Write(IRowReader row, IReadOnlyList<int> columns, ResultWriter writer)
    {
        var raw = new Utf8Text(stackalloc byte[256]);
        raw.Append(_fingerprint);
        for (var i = 0; i < _values.Length; i++)
        {
            raw.Append((byte)':');
            if (row.IsNull(columns[i]))
            {
                raw.Append((byte)'-');
                continue;
            }

            raw.Append((byte)'=');
            _values[i].Append(row, columns[i], ref raw);
        }

        Span<byte> encoded = raw.Length <= 256 ? stackalloc byte[Base64.GetMaxEncodedToUtf8Length(256)] : new byte[Base64.GetMaxEncodedToUtf8Length(raw.Length)];
        Base64.EncodeToUtf8(raw.Written, encoded, out _, out var length);
        writer.WriteByte((byte)'"');
        writer.WriteRaw(encoded[..length]);
        writer.WriteByte((byte)'"');
        raw.Dispose();
    }

    /// <summary>The values of a cursor given as <paramref name="argument"/>, in the order of the keys.</summary>
    public object?[] Read(string argument, string cursor)
    {
        var values = new object?[_values.Length];
        return TryRead(cursor, values)
            ? values
            : throw new GraphQLException(
                new GraphQLError($"The cursor specified in `{argument}` has an invalid format.")
                    .WithCode(ErrorCodes.InvalidCursor)
                    .With("argument", argument)
                    .With("cursor", cursor));
    }

    private bool TryRead(string cursor, object?[] values)
    {
        var bytes = new byte[cursor.Length];
        if (cursor.Length > 4096 || !Convert.TryFromBase64String(cursor, bytes, out var length))
        {
            return false;
        }

        var raw = bytes.AsSpan(0, length);
        if (!raw.StartsWith(_fingerprint))
        {
            return false;
        }

        raw = raw[_fingerprint.Length..];
        for (var i = 0; i < values.Length; i++)
        {
            if (raw.Length < 2 || raw[0] != (byte)':' || raw[1] is not ((byte)'=' or (byte)'-'))
            {
                return false;
            }

            var isNull = raw[1] == (byte)'-';
            raw = raw[2..];
            var end = isNull ? 0 : EndOfValue(raw);
            if (!isNull && !_values[i].TryParse(Unescape(raw[..end]), out values[i]))
            {
                return false;
            }

            raw = raw[end..];
        }

        return raw.IsEmpty;
    }

    private static int EndOfValue(ReadOnlySpan<byte> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == (byte)'\\')
            {
                i++;
            }
            else if (raw[i] == (byte)':')
            {
                return i;
            }
        }

        return raw.Length;
    }

    private static string Unescape(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
