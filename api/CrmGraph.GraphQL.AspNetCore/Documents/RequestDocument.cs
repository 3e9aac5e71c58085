using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>Which text a request runs: the one it sent, or the one stored under the key it sent.</summary>
/// <param name="NewKey">The key to remember the text under once it proved to be a valid document; null when there is none.</param>
internal readonly record struct RequestDocument(ReadOnlyMemory<byte> Text, string? NewKey = null)
{
    /// <summary>Throws <see cref="RequestRefusedException"/> when there is no text, the key is unknown or only trusted documents are allowed.</summary>
    public static RequestDocument Resolve(RequestParameters request, ITrustedDocuments trusted, PersistedQueries persisted, bool onlyTrusted)
    {
        if (request.DocumentId is { } id)
        {
            return new(trusted.Find(id) ?? throw InvalidKey(id));
        }

        // Protocols that demand a query carry an empty one beside a hash.
        var hash = PersistedQueryExtension.ReadHash(request.Extensions);
        var query = hash is not null && request.Query is { IsEmpty: true } ? null : request.Query;
        if (onlyTrusted && query is not null)
        {
            throw new RequestRefusedException(400, ErrorCodes.OnlyPersistedOperations, "Only persisted operations are allowed.");
        }

        return (query, hash) switch
        {
            ({ } text, null) => new(text),
            ({ } text, { } key) => Registered(text, key, persisted),
            (null, { } key) => new(trusted.Find(key) ?? (onlyTrusted ? throw InvalidKey(key) : Find(key, persisted))),
            _ => throw new RequestRefusedException(400, ErrorCodes.QueryOrIdMissing, "The request has neither a `query` nor an `id`."),
        };
    }

    // Clients send the text again when they read this very message, so it is no failure of HTTP.
    private static ReadOnlyMemory<byte> Find(string key, PersistedQueries persisted) =>
        persisted.Find(key)
        ?? throw new RequestRefusedException(
            200, ErrorCodes.PersistedOperationNotFound, persisted.IsOff ? "PersistedQueryNotSupported" : "PersistedQueryNotFound");

    private static RequestDocument Registered(ReadOnlyMemory<byte> text, string key, PersistedQueries persisted) =>
        persisted.IsOff ? new(text)
        : key == PersistedQueries.KeyOf(text) ? new(text, key)
        : throw RequestRefusedException.Invalid("The provided `sha256Hash` does not match the query.");

    private static RequestRefusedException InvalidKey(string key) => new(
        400,
        new GraphQLError("The specified persisted operation key is invalid.")
            .WithCode(ErrorCodes.PersistedOperationNotFound)
            .With("requestedKey", key.Length <= 128 ? key : key[..128]));
}
