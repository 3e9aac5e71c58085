using System.Runtime.CompilerServices;

namespace CrmGraph.Api.Notifications;

/// <summary>
/// A user's notifications without gap or repeat for one listener: what came before they sat down is read from the table,
/// what comes after is the user's feed. Who falls behind what the feed keeps goes back to the table.
/// </summary>
internal sealed class NotificationStream(NotificationFeeds feeds, NotificationTable table)
{
    /// <summary>What comes after <paramref name="after"/>, or from now on when null. Throws at once for a text that is no cursor.</summary>
    public IAsyncEnumerable<NotificationEvent> Read(Guid userId, string? after, CancellationToken ct) =>
        ReadAsync(userId, after is null ? long.MaxValue : NotificationCursor.Parse(after), ct);

    private async IAsyncEnumerable<NotificationEvent> ReadAsync(Guid userId, long asked, [EnumeratorCancellation] CancellationToken ct)
    {
        using var seat = await feeds.JoinAsync(userId, ct);
        var place = seat.Feed.Now;

        // A cursor from the future (the data was reset) must not make the bell silent; one that is only ahead of the feed is right.
        var last = asked <= place.Seq ? asked : Math.Min(asked, await table.NewestAsync(userId, ct));
        while (true)
        {
            while (last < place.Seq)
            {
                var page = await table.PageAsync(userId, last, place.Seq, ct);
                foreach (var (seq, told) in page)
                {
                    last = seq;
                    yield return told;
                }

                last = page.Count < NotificationTable.PageSize ? Math.Max(last, place.Seq) : last;
            }

            while (await place.Next.WaitAsync(ct) is { } next)
            {
                place = next;
                if (place.IsLost)
                {
                    break;
                }

                if (place.Seq > last)
                {
                    last = place.Seq;
                    yield return place.Told!;
                }
            }

            if (!place.IsLost)
            {
                yield break;
            }

            place = seat.Feed.Now;
        }
    }
}
