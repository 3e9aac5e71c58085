using System.Collections.Concurrent;
using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Events;
using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.Api.Data.Results;

/// <summary>
/// Tells the other processes over the event log which tables this one changed, a few times a second at most and not on the way
/// of a write, and hears what they tell. News that is lost with a process is made up for by the age results may have.
/// </summary>
internal sealed class ChangeNews(
    TableVersions versions, ITopicEventReceiver topics, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeNews> logger) : BackgroundService
{
    public const string Topic = "data/changed";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Guid me = Ids.New();
    private readonly ConcurrentDictionary<string, bool> untold = [];
    private readonly SemaphoreSlim news = new(0, 1);

    // Before it returns, so that no change after the start is missed.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        versions.ChangedHere += Collect;
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TellAsync(stoppingToken), HearAsync(stoppingToken));

    public override void Dispose()
    {
        versions.ChangedHere -= Collect;
        news.Dispose();
        base.Dispose();
    }

    private void Collect(IReadOnlyCollection<string> tables)
    {
        foreach (var table in tables)
        {
            untold.TryAdd(table, true);
        }

        if (news.CurrentCount == 0)
        {
            try
            {
                news.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else rang at the same moment.
            }
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await news.WaitAsync(ct);
            await Task.Delay(s_pause, clock, ct);
            string[] tables = [.. untold.Keys.Where(t => untold.TryRemove(t, out _))];
            try
            {
                await using var scope = scopes.CreateSystemScope();
                var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
                db.EventLog.Add(new EventLogEntry { Topic = Topic, Payload = JsonSerializer.Serialize(new News(me, tables)), At = clock.GetUtcNow() });
                await db.SaveChangesAsync(ct);
            }
            catch (Exception problem) when (!ct.IsCancellationRequested)
            {
                Log.NewsNotTold(logger, problem);
            }
        }
    }

    private async Task HearAsync(CancellationToken ct)
    {
        await using var stream = await topics.SubscribeAsync<LoggedEvent>(Topic, ct);
        await foreach (var logged in stream.ReadEventsAsync().WithCancellation(ct))
        {
            if (JsonSerializer.Deserialize<News>(logged.Payload) is { } told && told.From != me)
            {
                versions.ChangedElsewhere(told.Tables);
            }
        }
    }

    private sealed record News(Guid From, string[] Tables);
}

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Other processes could not be told of changed tables; their numbers may be as old as Aggregates:CacheSeconds.")]
    public static partial void NewsNotTold(ILogger logger, Exception problem);
}
