using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Parameters of a GET: the members of a POST as query parameters, objects JSON-encoded, empty means absent.</summary>
internal static class RequestQueryString
{
    /// <summary>Whether the query string asks for an operation at all.</summary>
    public static bool IsRequest(IQueryCollection query) =>
        query.ContainsKey("query") || query.ContainsKey("id") || query.ContainsKey("documentId") || query.ContainsKey("extensions");

    public static RequestParameters Parse(IQueryCollection query) => new(
        Text(query, "query") is { } text ? Encoding.UTF8.GetBytes(text) : default(ReadOnlyMemory<byte>?),
        Text(query, "id") ?? Text(query, "documentId"),
        Text(query, "operationName"),
        Object(query, "variables"),
        Object(query, "extensions"));

    private static string? Text(IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            throw RequestRefusedException.Invalid($"The query parameter `{name}` was given more than once.");
        }

        return values.Count == 0 || string.IsNullOrEmpty(values[0]) ? null : values[0];
    }

    private static JsonElement Object(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
        {
            return default;
        }

        try
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            RequestJson.Check(utf8);
            var value = JsonElement.Parse(utf8);
            return value.ValueKind switch
            {
                JsonValueKind.Object => value,
                JsonValueKind.Null => default,
                _ => throw RequestRefusedException.Invalid($"The query parameter `{name}` must be a JSON object."),
            };
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Invalid($"The query parameter `{name}` is not valid JSON.");
        }
    }
}
