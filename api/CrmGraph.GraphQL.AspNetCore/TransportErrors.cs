using System.Diagnostics;
using CrmGraph.GraphQL.Errors;
using Microsoft.Extensions.Logging;

namespace CrmGraph.GraphQL.AspNetCore;

/// <summary>What a client sees of our own failures outside of the executor.</summary>
internal static class TransportErrors
{
    /// <summary>Logs the exception under a trace id; the client is told the id and nothing else.</summary>
    public static GraphQLError Unexpected(ILogger logger, Exception exception)
    {
        var traceId = Activity.Current?.TraceId.ToHexString() ?? Guid.CreateVersion7().ToString("N");
        Log.OperationFailed(logger, exception, traceId);
        return new GraphQLError("Unexpected Execution Error").With("traceId", traceId);
    }
}
