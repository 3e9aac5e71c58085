using System.Text.Json;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>What a client sent, over whichever transport: the parameters of the GraphQL-over-HTTP specification.</summary>
internal readonly record struct RequestParameters(
    ReadOnlyMemory<byte>? Query,
    string? DocumentId,
    string? OperationName,
    JsonElement Variables,
    JsonElement Extensions);
