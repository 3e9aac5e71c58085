using Microsoft.Extensions.Logging;

namespace CrmGraph.GraphQL.AspNetCore;

/// <summary>What can happen to a transport.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "A GraphQL socket went away without a close frame.")]
    public static partial void SocketGone(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Debug, "A GraphQL event stream was cut off: the client, the session or the server went away.")]
    public static partial void StreamCut(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A GraphQL socket failed and was closed with 4500.")]
    public static partial void SocketFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "A GraphQL operation failed outside the executor, trace {TraceId}.")]
    public static partial void OperationFailed(ILogger logger, Exception exception, string traceId);
}
