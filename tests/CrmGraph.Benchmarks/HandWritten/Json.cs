using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>Columns to JSON in the forms the GraphQL schema gives them.</summary>
internal static class Json
{
    private static readonly ConcurrentDictionary<string, JsonEncodedText> Enums = new();

    public static void Id(Utf8JsonWriter json, string typeName, Guid id)
    {
        Span<byte> raw = stackalloc byte[typeName.Length + 17];
        Encoding.ASCII.GetBytes(typeName, raw);
        raw[typeName.Length] = (byte)':';
        id.TryWriteBytes(raw[(typeName.Length + 1)..]);
        Span<byte> text = stackalloc byte[Base64.GetMaxEncodedToUtf8Length(raw.Length)];
        Base64.EncodeToUtf8(raw, text, out _, out var written);
        json.WriteString("id"u8, text[..written]);
    }

    public static void Id(Utf8JsonWriter json, string typeName, SqliteDataReader row, int column) => Id(json, typeName, row.GetGuid(column));

    public static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, row.GetString(column));
        }
    }

    /// <summary><c>AtRisk</c> as <c>AT_RISK</c>.</summary>
    public static JsonEncodedText EnumText(string stored) =>
        Enums.GetOrAdd(stored, static t => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseUpper.ConvertName(t)));

    public static void Enum(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, EnumText(row.GetString(column)));
        }
    }

    public static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, row.GetInt64(column));
        }
    }

    public static void Money(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, row.GetInt64(column) / 100m);
        }
    }

    public static void Instant(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, new DateTime(row.GetInt64(column), DateTimeKind.Utc));
        }
    }

    /// <summary>A list of strings is stored as JSON already.</summary>
    public static void Raw(Utf8JsonWriter json, ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(row.GetString(column), skipInputValidation: true);
    }

    /// <summary>A referenced record shown by its id and name; null when the key is.</summary>
    public static void Reference(Utf8JsonWriter json, ReadOnlySpan<byte> name, string typeName, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Id(json, typeName, row, column);
        json.WriteString("name"u8, row.GetString(column + 1));
        json.WriteEndObject();
    }

    public static Guid Key(string globalId)
    {
        var raw = Convert.FromBase64String(globalId);
        return new Guid(raw.AsSpan(raw.Length - 16));
    }

    /// <summary>Keys as the database holds them.</summary>
    public static string KeyText(string globalId) => Key(globalId).ToString().ToUpperInvariant();
}
