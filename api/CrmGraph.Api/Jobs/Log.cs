namespace CrmGraph.Api.Jobs;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "{Kind} {JobId} was taken over by another runner.")]
    public static partial void Lost(ILogger logger, JobKind kind, Guid jobId);

    [LoggerMessage(LogLevel.Error, "{Kind} {JobId} failed at attempt {Attempt}.")]
    public static partial void Failed(ILogger logger, JobKind kind, Guid jobId, int attempt, Exception problem);

    [LoggerMessage(LogLevel.Warning, "Jobs could not be claimed; trying again.")]
    public static partial void ClaimFailed(ILogger logger, Exception problem);

    [LoggerMessage(LogLevel.Warning, "The lease of {Kind} {JobId} could not be renewed; trying again.")]
    public static partial void BeatFailed(ILogger logger, JobKind kind, Guid jobId, Exception problem);
}
