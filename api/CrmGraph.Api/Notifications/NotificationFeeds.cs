using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Notifications;

/// <summary>One feed for each user whom somebody listens for, from the first listener to the last.</summary>
internal sealed class NotificationFeeds(NotificationTable table, ITopicEventReceiver topics)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, NotificationFeed> feeds = [];

    /// <summary>Users whom somebody listens for.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return feeds.Count;
            }
        }
    }

    /// <summary>A seat at the user's feed, which has found its place by then.</summary>
    public async ValueTask<Seat> JoinAsync(Guid userId, CancellationToken ct)
    {
        var seat = new Seat(this, Take(userId));
        try
        {
            await seat.Feed.Started.WaitAsync(ct);
            return seat;
        }
        catch
        {
            seat.Dispose();
            throw;
        }
    }

    private NotificationFeed Take(Guid userId)
    {
        lock (gate)
        {
            if (!feeds.TryGetValue(userId, out var feed))
            {
                feeds.Add(userId, feed = new NotificationFeed(userId, table, topics));
                _ = RunAsync(feed);
            }

            feed.Listeners++;
            return feed;
        }
    }

    private void Leave(NotificationFeed feed)
    {
        lock (gate)
        {
            if (--feed.Listeners > 0)
            {
                return;
            }

            Forget(feed);
        }

        feed.Stop();
    }

    // Not under the lock, and not on the way of who came first.
    private async Task RunAsync(NotificationFeed feed)
    {
        await Task.Yield();
        await feed.RunAsync();
        lock (gate)
        {
            Forget(feed);
        }
    }

    private void Forget(NotificationFeed feed)
    {
        if (feeds.TryGetValue(feed.UserId, out var known) && ReferenceEquals(known, feed))
        {
            feeds.Remove(feed.UserId);
        }
    }

    /// <summary>Somebody's place among the listeners.</summary>
    internal sealed class Seat(NotificationFeeds owner, NotificationFeed feed) : IDisposable
    {
        private NotificationFeeds? owner = owner;

        public NotificationFeed Feed => feed;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.Leave(feed);
    }
}
