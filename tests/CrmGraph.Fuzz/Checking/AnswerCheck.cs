using System.Text.Json;

namespace CrmGraph.Fuzz.Checking;

/// <summary>What every answer must be: well-formed JSON in the shape of GraphQL, without errors of ours.</summary>
internal static class AnswerCheck
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    // Codes that say the server broke its own promises: a null where the schema has none, a value that is not of its type, a time limit.
    private static readonly HashSet<string> Ours = ["HC0008", "HC0018", "HC0045", "HC0053", "EXEC_INVALID_LEAF_VALUE", "CRM_INTERNAL"];

    /// <summary>Throws <see cref="FaultException"/> when <paramref name="json"/> is no good answer to an operation.</summary>
    public static void Operation(ReadOnlyMemory<byte> json, LogWatch log)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            throw new FaultException("shape", "an array as answer");
        }

        Result(root, log);
    }

    /// <summary>The same for a message of a socket.</summary>
    public static void SocketMessage(ReadOnlyMemory<byte> json, LogWatch log)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        switch (root.GetProperty("type").GetString())
        {
            case "next":
                Result(root.GetProperty("payload"), log);
                break;
            case "error":
                Errors(root.GetProperty("payload"), log);
                break;
            case "connection_ack" or "ping" or "pong" or "complete":
                break;
            default:
                throw new FaultException("shape", $"an unknown message: {root.GetRawText()}");
        }
    }

    private static void Result(JsonElement result, LogWatch log)
    {
        if (result.ValueKind != JsonValueKind.Object)
        {
            throw new FaultException("shape", $"no object: {Start(result)}");
        }

        var hasData = result.TryGetProperty("data", out var data);
        var hasErrors = result.TryGetProperty("errors", out var errors);
        if (!hasData && !hasErrors)
        {
            throw new FaultException("shape", $"neither data nor errors: {Start(result)}");
        }

        if (hasData && data.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw new FaultException("shape", $"data is no object: {Start(result)}");
        }

        if (hasErrors)
        {
            Errors(errors, log);
        }
    }

    private static void Errors(JsonElement errors, LogWatch log)
    {
        if (errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            throw new FaultException("shape", $"errors is no list of errors: {Start(errors)}");
        }

        foreach (var error in errors.EnumerateArray())
        {
            Error(error, log);
        }
    }

    private static void Error(JsonElement error, LogWatch log)
    {
        if (!error.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String)
        {
            throw new FaultException("shape", $"an error without message: {Start(error)}");
        }

        var extensions = error.TryGetProperty("extensions", out var found) ? found : default;
        var code = Text(extensions, "code");
        if (message.GetString() == "Unexpected Execution Error" || (code is not null && Ours.Contains(code)))
        {
            var cause = Text(extensions, "traceId") is { } traceId ? log.Take(traceId) : null;
            throw new FaultException("internal error", Start(error), cause);
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException e)
        {
            throw new FaultException("shape", $"no JSON ({e.Message}): {System.Text.Encoding.UTF8.GetString(json.Span[..Math.Min(json.Length, 300)])}");
        }
    }

    private static string Start(JsonElement element) => element.GetRawText() is var text && text.Length > 600 ? text[..600] + "…" : text;
}
