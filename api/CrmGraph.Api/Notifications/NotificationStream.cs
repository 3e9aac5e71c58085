using System.Runtime.CompilerServices;
using CrmGraph.Api.Access;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Notifications;

/// <summary>
/// A user's notifications without gap or repeat: it listens first, then reads the table from the cursor on. What it hears
/// only wakes it; what it tells always comes from the table, in the order of the cursor.
/// </summary>
internal sealed class NotificationStream(IServiceScopeFactory scopes, ITopicEventReceiver topics)
{
    private const int PageSize = 100;

    /// <summary>What comes after <paramref name="after"/>, or from now on when null. Throws at once for a text that is no cursor.</summary>
    public IAsyncEnumerable<NotificationEvent> Read(Guid userId, string? after, CancellationToken ct) =>
        ReadAsync(userId, after is null ? long.MaxValue : NotificationCursor.Parse(after), ct);

    private async IAsyncEnumerable<NotificationEvent> ReadAsync(Guid userId, long asked, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var wakeUps = await topics.SubscribeAsync<LoggedEvent>(Topics.Notifications(userId), ct);
        var newest = await NewestAsync(userId, ct);

        // A cursor from the future (the data was reset) must not make the bell silent.
        var last = Math.Min(asked, newest);
        await using var calls = wakeUps.ReadEventsAsync().GetAsyncEnumerator(ct);
        do
        {
            for (var page = await PageAsync(userId, last, ct); page.Count > 0; page = await PageAsync(userId, last, ct))
            {
                foreach (var (seq, notification, unread) in page)
                {
                    last = seq;
                    yield return new NotificationEvent(NotificationCursor.Of(seq), notification, unread);
                }
            }
        }
        while (await calls.MoveNextAsync());
    }

    private async Task<long> NewestAsync(Guid userId, CancellationToken ct)
    {
        await using var scope = ScopeOf(userId);
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Users
            .Where(u => u.Id == userId).Select(u => u.NotificationSeq).SingleOrDefaultAsync(ct);
    }

    private async Task<List<(long Seq, Guid Id, int Unread)>> PageAsync(Guid userId, long last, CancellationToken ct)
    {
        await using var scope = ScopeOf(userId);
        var mine = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Notifications.Where(n => n.UserId == userId);
        var page = await mine.Where(n => n.Seq > last).OrderBy(n => n.Seq).Take(PageSize).Select(n => new { n.Seq, n.Id }).ToListAsync(ct);
        var unread = page.Count == 0 ? 0 : await mine.CountAsync(n => n.ReadAt == null, ct);
        return [.. page.Select(n => (n.Seq, n.Id, unread))];
    }

    private AsyncServiceScope ScopeOf(Guid userId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RecordScope>().OpenFor(userId, seesAll: false, visibleOwnerIds: [], seesAudit: false);
        return scope;
    }
}
