using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>JSON text to parameters. Unknown members are ignored, null is the same as absent.</summary>
internal static class RequestJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Throws <see cref="RequestRefusedException"/>: HC0012 for what is no JSON, HC0009 for members of the wrong kind.</summary>
    public static RequestParameters Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(utf8))
        {
            throw RequestRefusedException.Unreadable();
        }

        try
        {
            Check(utf8);
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            return ReadObject(ref reader);
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Unreadable();
        }
    }

    /// <summary>The same over a value that is parsed and checked already, as a socket message carries it.</summary>
    public static RequestParameters Read(JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return ReadObject(ref reader);
    }

    /// <summary>
    /// One pass over the whole text before anything is kept: well-formed to the end, and every escape a Unicode scalar,
    /// because a lone surrogate would otherwise only show when somebody reads that string.
    /// </summary>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException e)
            {
                throw new JsonException("A string holds half of a surrogate pair.", e);
            }
        }
    }

    private static RequestParameters ReadObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RequestRefusedException.Invalid(reader.TokenType == JsonTokenType.StartArray
                ? "Request batching is not supported: the request must be a JSON object."
                : "The request must be a JSON object.");
        }

        ReadOnlyMemory<byte>? query = null;
        string? id = null, documentId = null, operationName = null;
        JsonElement variables = default, extensions = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                query = ReadText(ref reader, "query");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = ReadString(ref reader, "id");
            }
            else if (reader.ValueTextEquals("documentId"u8))
            {
                documentId = ReadString(ref reader, "documentId");
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                operationName = ReadString(ref reader, "operationName");
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                variables = ReadObjectMember(ref reader, "variables");
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                extensions = ReadObjectMember(ref reader, "extensions");
            }
            else if (reader.ValueTextEquals("onError"u8))
            {
                EnsurePropagate(ReadString(ref reader, "onError"));
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new RequestParameters(query, id ?? documentId, operationName, variables, extensions);
    }

    // UTF-8 in, UTF-8 out: the parser reads bytes.
    private static ReadOnlyMemory<byte>? ReadText(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var text = new byte[reader.ValueSpan.Length];
                return text.AsMemory(0, reader.CopyString(text));
            case JsonTokenType.Null:
                return null;
            default:
                throw RequestRefusedException.Invalid($"The `{member}` of a request must be a string.");
        }
    }

    private static string? ReadString(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw RequestRefusedException.Invalid($"The `{member}` of a request must be a string."),
        };
    }

    private static JsonElement ReadObjectMember(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonElement.ParseValue(ref reader),
            JsonTokenType.Null => default,
            JsonTokenType.StartArray when member == "variables" =>
                throw RequestRefusedException.Invalid("Variable batching is not supported: `variables` must be a JSON object."),
            _ => throw RequestRefusedException.Invalid($"The `{member}` of a request must be a JSON object."),
        };
    }

    // The `onError` proposal: we only know the behaviour of the specification.
    private static void EnsurePropagate(string? onError)
    {
        if (onError is not (null or "PROPAGATE"))
        {
            throw RequestRefusedException.Invalid("The only supported `onError` value is `PROPAGATE`.");
        }
    }
}
