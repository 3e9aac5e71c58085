using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Types;

/// <summary>Global object identification: base64 of <c>TypeName:key</c>. A Guid is its 16 raw bytes, a number its decimal text, a string itself.</summary>
public static class GlobalId
{
    private const int MaxLength = 1024;

    /// <summary>The encoded id of <paramref name="key"/> (Guid, integer or string).</summary>
    public static string Encode(string typeName, object key) => Convert.ToBase64String(Raw(typeName, key));

    /// <summary>Writes the encoded id as a JSON string.</summary>
    public static void Write(ResultWriter writer, string typeName, object key)
    {
        if (key is Guid guid)
        {
            Write(writer, typeName, guid);
            return;
        }

        writer.WriteString(Encode(typeName, key));
    }

    /// <summary>Writes the encoded id of a Guid without boxing it.</summary>
    public static void Write(ResultWriter writer, string typeName, Guid key)
    {
        Span<byte> raw = stackalloc byte[typeName.Length + 17];
        Encoding.ASCII.GetBytes(typeName, raw);
        raw[typeName.Length] = (byte)':';
        key.TryWriteBytes(raw[(typeName.Length + 1)..]);
        Span<byte> encoded = stackalloc byte[Base64.GetMaxEncodedToUtf8Length(raw.Length) + 2];
        Base64.EncodeToUtf8(raw, encoded[1..], out _, out var written);
        encoded[0] = encoded[written + 1] = (byte)'"';
        writer.WriteRaw(encoded[..(written + 2)]);
    }

    /// <summary>Splits an encoded id. Missing padding, the URL-safe alphabet and the older form <c>TypeName\n</c> + type code + key are accepted.</summary>
    public static bool TryDecode(string id, [NotNullWhen(true)] out string? typeName, [NotNullWhen(true)] out byte[]? rawKey)
    {
        typeName = null;
        rawKey = null;
        if (id.Length is 0 or > MaxLength)
        {
            return false;
        }

        var base64 = id.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length))
        {
            return false;
        }

        var raw = bytes.AsSpan(0, length);
        var separator = raw.IndexOfAny((byte)':', (byte)'\n');
        if (separator < 1 || !IsName(raw[..separator]))
        {
            return false;
        }

        var keyStart = raw[separator] == (byte)'\n' ? separator + 2 : separator + 1;
        if (keyStart >= length)
        {
            return false;
        }

        typeName = Encoding.ASCII.GetString(raw[..separator]);
        rawKey = raw[keyStart..].ToArray();
        return true;
    }

    /// <summary>
    /// The key behind a client's id. With <paramref name="typeName"/> the id must be an encoded id of that type; without it, an
    /// encoded id of any type or the plain text of the key.
    /// </summary>
    public static bool TryDecodeKey(
        string id, string? typeName, Type keyType, [NotNullWhen(true)] out object? key, [NotNullWhen(false)] out string? error)
    {
        key = null;
        error = null;
        keyType = Nullable.GetUnderlyingType(keyType) ?? keyType;
        var isEncoded = TryDecode(id, out var actualType, out var raw);
        if (isEncoded && typeName is not null && actualType != typeName)
        {
            error = $"The ID `{id}` is not an ID of type `{typeName}`.";
            return false;
        }

        if (isEncoded && TryReadKey(raw!, keyType, out key))
        {
            return true;
        }

        if (typeName is null && TryParseKey(id, keyType, out key))
        {
            return true;
        }

        error = $"The ID `{(id.Length > MaxLength ? id[..32] + "…" : id)}` has an invalid format.";
        return false;
    }

    private static bool TryReadKey(byte[] raw, Type keyType, [NotNullWhen(true)] out object? key)
    {
        if (keyType == typeof(Guid) && raw.Length == 16)
        {
            key = new Guid(raw);
            return true;
        }

        return TryParseKey(Encoding.UTF8.GetString(raw), keyType, out key);
    }

    /// <summary>The key a plain text stands for.</summary>
    internal static bool TryParseKey(string text, Type keyType, [NotNullWhen(true)] out object? key)
    {
        var invariant = CultureInfo.InvariantCulture;
        key = Type.GetTypeCode(keyType) switch
        {
            TypeCode.String => text,
            TypeCode.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            TypeCode.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            TypeCode.Int16 => short.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            _ => keyType == typeof(Guid) && Guid.TryParse(text, out var guid) ? guid : null,
        };
        return key is not null;
    }

    private static byte[] Raw(string typeName, object key) => key switch
    {
        Guid guid => [.. Encoding.UTF8.GetBytes(typeName), (byte)':', .. guid.ToByteArray()],
        _ => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{typeName}:{key}")),
    };

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != '_')
            {
                return false;
            }
        }

        return true;
    }
}
