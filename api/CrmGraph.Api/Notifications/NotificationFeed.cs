using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Notifications;

/// <summary>
/// What is new for one user while somebody listens, read once for all who do: it listens to the topic first, then reads the
/// table from there on. What it hears only wakes it; what it tells always comes from the table, in order.
/// </summary>
internal sealed class NotificationFeed(Guid userId, NotificationTable table, ITopicEventReceiver topics)
{
    private const int Kept = 256;

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<Moment> kept = new();
    private volatile Moment now = new(0, null);

    public Guid UserId => userId;

    /// <summary>How many listen; counted by who hands out the feeds.</summary>
    public int Listeners { get; set; }

    /// <summary>Completes when the feed has found its place.</summary>
    public Task Started => started.Task;

    /// <summary>The newest moment.</summary>
    public Moment Now => now;

    /// <summary>Ends the feed. It tells nothing more.</summary>
    public void Stop() => stop.Cancel();

    /// <summary>Runs until nobody listens any more or it fails; then all who still listen learn of it.</summary>
    public async Task RunAsync()
    {
        try
        {
            await using var wakeUps = await topics.SubscribeAsync<LoggedEvent>(Topics.Notifications(userId), stop.Token);
            now = new Moment(await table.NewestAsync(userId, stop.Token), null);
            started.TrySetResult();
            await using var calls = wakeUps.ReadEventsAsync().GetAsyncEnumerator(stop.Token);
            do
            {
                await TellAsync(stop.Token);
            }
            while (await calls.MoveNextAsync());

            now.LeadTo(null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            started.TrySetCanceled(stop.Token);
            now.LeadTo(null);
        }
        catch (Exception problem)
        {
            started.TrySetException(problem);
            now.Fail(problem);
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        int count;
        do
        {
            var page = await table.PageAsync(userId, now.Seq, long.MaxValue, ct);
            count = page.Count;
            foreach (var (seq, told) in page)
            {
                var moment = new Moment(seq, told);
                kept.Enqueue(now);
                (var before, now) = (now, moment);
                before.LeadTo(moment);
                if (kept.Count > Kept)
                {
                    kept.Dequeue().Cut();
                }
            }
        }
        while (count == NotificationTable.PageSize);
    }
}
