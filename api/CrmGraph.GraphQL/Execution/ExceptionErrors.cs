using System.Diagnostics;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Execution;

/// <summary>What a client sees of an exception.</summary>
internal static class ExceptionErrors
{
    /// <summary>Errors meant for the client pass; cancellation has its code; anything else is logged once and hidden behind a trace id.</summary>
    public static GraphQLError From(Exception exception, ExecutorOptions options, PathSegment? path, CancellationToken aborted)
    {
        if (exception is GraphQLException known)
        {
            return known.Error;
        }

        // Databases tell of a cancelled statement in exceptions of their own.
        if (aborted.IsCancellationRequested)
        {
            return ExecutionErrors.Cancelled;
        }

        var traceId = Activity.Current?.TraceId.ToHexString() ?? Guid.CreateVersion7().ToString("N");
        options.Diagnostics?.UnexpectedError(exception, path, traceId);
        var error = new GraphQLError("Unexpected Execution Error") { Cause = exception }.With("traceId", traceId);
        return options.IncludeExceptionDetails ? error.With("exception", Details(exception)) : error;
    }

    private static KeyValuePair<string, object?>[] Details(Exception exception) =>
        [new("message", exception.Message), new("stackTrace", exception.StackTrace)];
}
