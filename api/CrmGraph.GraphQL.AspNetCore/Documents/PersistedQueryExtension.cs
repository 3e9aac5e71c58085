using System.Text.Json;
using CrmGraph.GraphQL.AspNetCore.Http;

namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>What a client says about its text: <c>extensions.persistedQuery { version sha256Hash }</c> of automatic persisted queries.</summary>
internal static class PersistedQueryExtension
{
    /// <summary>The hash, or null when the client does not take part; throws <see cref="RequestRefusedException"/> for another version or no hash.</summary>
    public static string? ReadHash(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("persistedQuery", out var persisted)
            || persisted.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (persisted.ValueKind != JsonValueKind.Object
            || !persisted.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != 1)
        {
            throw RequestRefusedException.Invalid("Unsupported persisted query version.");
        }

        return persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : throw RequestRefusedException.Invalid("The `sha256Hash` of a persisted query must be a string.");
    }
}
