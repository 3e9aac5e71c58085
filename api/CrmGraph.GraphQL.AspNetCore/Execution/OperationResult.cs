using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.AspNetCore.Execution;

/// <summary>A response as UTF-8 JSON, in a buffer that goes back to its pool when the result is disposed.</summary>
internal sealed class OperationResult(ReadOnlyMemory<byte> json, bool hasData, IReadOnlyList<GraphQLError> errors, IDisposable? owner = null)
    : IDisposable
{
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>False for request errors: nothing was executed.</summary>
    public bool HasData { get; } = hasData;

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public void Dispose() => owner?.Dispose();
}
