using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Access.Roles;

/// <summary>
/// Forgets everybody's rights as soon as the event log tells of a change, made by this instance or another, and then tells
/// those who listen. Twice: a reading under way at the first time may still bring the old rights.
/// </summary>
internal sealed class RightsWatch(ITopicEventReceiver log, ITopicEventSender listeners, ViewerDirectory viewers, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_reading = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var changes = await log.SubscribeAsync<LoggedEvent>(Topics.Rights, stoppingToken);
        await foreach (var change in changes.ReadEventsAsync())
        {
            await TellAsync(change, stoppingToken);
            await Task.Delay(s_reading, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TellAsync(change, stoppingToken);
        }
    }

    private ValueTask TellAsync(LoggedEvent change, CancellationToken ct)
    {
        viewers.ForgetAll();
        return listeners.SendAsync(Topics.RightsForgotten, change, ct);
    }
}
