using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Events;

/// <summary>
/// Reads the event log behind the commits and publishes each entry to the topics of this process, once. Where commits of
/// parallel transactions overtake each other it remembers the numbers it has not seen yet and publishes them when they come.
/// </summary>
internal sealed class EventTail(IServiceScopeFactory scopes, ITopicEventSender topics, TimeProvider clock)
{
    private const int BatchSize = 500;
    private const int LookBack = 1000;

    // A number that is still missing after this was rolled back.
    private static readonly TimeSpan s_longestTransaction = TimeSpan.FromSeconds(30);

    private readonly Dictionary<long, DateTimeOffset> missing = [];
    private long? last;

    /// <summary>The newest number that was published.</summary>
    public long Position => last ?? 0;

    /// <summary>Continues after <paramref name="seq"/> instead of at the end of the log.</summary>
    public void ResumeAfter(long seq) => last = seq;

    /// <summary>Publishes what was committed since the last call and tells how much that was. The first call only finds its place.</summary>
    public async Task<int> PublishAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var log = scope.ServiceProvider.GetRequiredService<CrmDbContext>().EventLog.AsNoTracking();
        if (last is null)
        {
            await FindPlaceAsync(log, ct);
            return 0;
        }

        var late = await LateAsync(log, ct);
        var fresh = await log.Where(e => e.Seq > last).OrderBy(e => e.Seq).Take(BatchSize).ToListAsync(ct);
        foreach (var entry in fresh)
        {
            Expect(last.Value + 1, entry.Seq);
            last = entry.Seq;
        }

        foreach (var entry in late.Concat(fresh))
        {
            await topics.SendAsync(entry.Topic, new LoggedEvent(entry.Seq, entry.Topic, entry.Payload), ct);
        }

        return late.Count + fresh.Count;
    }

    // Transactions that are still open now may hold numbers below the newest.
    private async Task FindPlaceAsync(IQueryable<EventLogEntry> log, CancellationToken ct)
    {
        var recent = await log.OrderByDescending(e => e.Seq).Take(LookBack).Select(e => e.Seq).ToListAsync(ct);
        foreach (var (newer, older) in recent.Zip(recent.Skip(1)))
        {
            Expect(older + 1, newer);
        }

        last = recent.FirstOrDefault();
    }

    private async Task<List<EventLogEntry>> LateAsync(IQueryable<EventLogEntry> log, CancellationToken ct)
    {
        if (missing.Count == 0)
        {
            return [];
        }

        long[] numbers = [.. missing.Keys];
        var late = await log.Where(e => numbers.Contains(e.Seq)).OrderBy(e => e.Seq).ToListAsync(ct);
        late.ForEach(e => missing.Remove(e.Seq));
        var now = clock.GetUtcNow();
        foreach (var number in numbers.Where(n => missing.TryGetValue(n, out var until) && until < now))
        {
            missing.Remove(number);
        }

        return late;
    }

    // A database may leave out many numbers at once when it restarts; only the newest can belong to open transactions.
    private void Expect(long from, long to)
    {
        var until = clock.GetUtcNow() + s_longestTransaction;
        for (var number = Math.Max(from, to - LookBack); number < to; number++)
        {
            missing.TryAdd(number, until);
        }
    }
}
