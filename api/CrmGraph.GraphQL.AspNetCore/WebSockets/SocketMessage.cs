using System.Buffers;
using System.Text.Json;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

internal enum SocketMessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>A message of the client (graphql-transport-ws: Communication).</summary>
internal readonly record struct SocketMessage(SocketMessageType Type, string Id, JsonElement Payload, RequestParameters Parameters)
{
    private const int MaxIdLength = 128;

    /// <summary>Reads one message; throws <see cref="SocketProtocolException"/> with 4400 for anything the protocol does not know.</summary>
    public static SocketMessage Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            RequestJson.Check(utf8);
            return Read(utf8);
        }
        catch (Exception e) when (e is JsonException or RequestRefusedException)
        {
            throw new SocketProtocolException(SocketClose.InvalidMessage);
        }
    }

    private static SocketMessage Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Ensure(reader.TokenType == JsonTokenType.StartObject);
        string? type = null, id = null;
        JsonElement payload = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "type": type = ReadText(ref reader); break;
                case "id": id = ReadText(ref reader); break;
                case "payload": payload = ReadPayload(ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return type switch
        {
            "connection_init" => new SocketMessage(SocketMessageType.ConnectionInit, "", payload, default),
            "ping" => new SocketMessage(SocketMessageType.Ping, "", payload, default),
            "pong" => new SocketMessage(SocketMessageType.Pong, "", payload, default),
            "complete" => new SocketMessage(SocketMessageType.Complete, EnsureId(id), default, default),
            "subscribe" => new SocketMessage(SocketMessageType.Subscribe, EnsureId(id), default, ReadParameters(payload)),
            _ => throw new SocketProtocolException(SocketClose.InvalidMessage),
        };
    }

    private static string EnsureId(string? id)
    {
        Ensure(id is { Length: > 0 and <= MaxIdLength });
        return id!;
    }

    // Clients with trusted documents send `query: ""` beside `id`, because the protocol demands a query.
    private static RequestParameters ReadParameters(JsonElement payload)
    {
        Ensure(payload.ValueKind == JsonValueKind.Object);
        var parameters = RequestJson.Read(payload);
        return parameters.Query is { IsEmpty: true } && parameters.DocumentId is not null ? parameters with { Query = null } : parameters;
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        Ensure(reader.TokenType is JsonTokenType.String);
        return reader.GetString();
    }

    private static JsonElement ReadPayload(ref Utf8JsonReader reader)
    {
        Ensure(reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null);
        return reader.TokenType == JsonTokenType.Null ? default : JsonElement.ParseValue(ref reader);
    }

    private static void Ensure(bool isValid)
    {
        if (!isValid)
        {
            throw new SocketProtocolException(SocketClose.InvalidMessage);
        }
    }
}

/// <summary>The messages we send.</summary>
internal static class ServerMessages
{
    public static readonly ReadOnlyMemory<byte> ConnectionAck = """{"type":"connection_ack"}"""u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Ping = """{"type":"ping"}"""u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Pong = """{"type":"pong"}"""u8.ToArray();

    /// <summary>What stands before the result in each <c>next</c> message of an operation.</summary>
    public static byte[] NextHead(string id)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = Begin(buffer, id, "next"u8))
        {
            writer.Flush();
        }

        buffer.Write(",\"payload\":"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static ReadOnlyMemory<byte> Next(byte[] head, ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(head.Length + (result.KnownLength ?? 1023) + 1);
        buffer.Write(head);
        result.WriteTo(buffer);
        buffer.Write("}"u8);
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Error(string id, IEnumerable<GraphQLError> errors)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = Begin(buffer, id, "error"u8);
        writer.WriteStartArray("payload"u8);
        foreach (var error in errors)
        {
            error.WriteTo(writer);
        }

        writer.WriteEndArray();
        return End(writer, buffer);
    }

    public static ReadOnlyMemory<byte> Complete(string id)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using var writer = Begin(buffer, id, "complete"u8);
        return End(writer, buffer);
    }

    private static Utf8JsonWriter Begin(ArrayBufferWriter<byte> buffer, string id, ReadOnlySpan<byte> type)
    {
        var writer = new Utf8JsonWriter(buffer, JsonFormats.Writer);
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        writer.WriteString("type"u8, type);
        return writer;
    }

    private static ReadOnlyMemory<byte> End(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
