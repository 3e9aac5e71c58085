namespace CrmGraph.Api.Events;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "The event log could not be read; trying again.")]
    public static partial void TailFailed(ILogger logger, Exception problem);
}
