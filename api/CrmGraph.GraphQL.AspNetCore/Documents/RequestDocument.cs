using System.Text.Json;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>Which text a request runs: the one it sent, or the one stored under the key it sent.</summary>
internal static class RequestDocument
{
    /// <summary>Throws <see cref="RequestRefusedException"/> when there is no text, the key is unknown or only keys are allowed.</summary>
    public static ReadOnlyMemory<byte> Resolve(RequestParameters request, ITrustedDocuments documents, bool onlyTrusted)
    {
        if (request.DocumentId is { } id)
        {
            return documents.Find(id) ?? throw Unknown("The specified persisted operation key is invalid.", id);
        }

        if (onlyTrusted && request.Query is not null)
        {
            throw new RequestRefusedException(400, ErrorCodes.OnlyPersistedOperations, "Only persisted operations are allowed.");
        }

        if (request.Query is { } query)
        {
            return query;
        }

        // Automatic persisted queries: clients send the text again when they read this very message.
        return PersistedQueryHash(request.Extensions) is { } hash
            ? documents.Find(hash) ?? throw Unknown("PersistedQueryNotFound", hash)
            : throw new RequestRefusedException(400, ErrorCodes.QueryOrIdMissing, "The request has neither a `query` nor an `id`.");
    }

    private static string? PersistedQueryHash(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
        && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : null;

    private static RequestRefusedException Unknown(string message, string key) => new(
        400,
        new GraphQLError(message).WithCode(ErrorCodes.PersistedOperationNotFound).With("requestedKey", key.Length <= 128 ? key : key[..128]));
}
