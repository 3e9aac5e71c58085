using CrmGraph.GraphQL.Execution;

namespace CrmGraph.Api.Hosting;

/// <summary>Logs what the client is not told, under the trace id that it is told.</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExecutionDiagnostics
{
    public void UnexpectedError(Exception exception, PathSegment? path, string traceId) =>
        Log(exception, path is null ? "the request" : string.Join('/', PathSegment.ToList(path)), traceId);

    [LoggerMessage(LogLevel.Error, "Unexpected error at {Path}, trace {TraceId}")]
    private partial void Log(Exception exception, string path, string traceId);
}
