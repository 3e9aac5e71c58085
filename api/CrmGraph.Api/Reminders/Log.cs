namespace CrmGraph.Api.Reminders;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Reminder {ReminderId}: {Outcome}.")]
    public static partial void Dispatched(ILogger logger, Guid reminderId, DeliveryOutcome outcome);

    [LoggerMessage(LogLevel.Warning, "Reminders could not be dispatched, {Failures} times in a row; trying again.")]
    public static partial void DispatchFailed(ILogger logger, int failures, Exception problem);
}
