using CrmGraph.Api.Access;
using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Scores;

/// <summary>Something to do for a customer that was counted anew, such as to look whether its tier still fits.</summary>
internal interface IFactFollower
{
    Task FollowAsync(CrmDbContext db, IReadOnlyCollection<Guid> customerIds, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Counts the customers something happened to, soon after it happened.</summary>
internal sealed class FactRefresh(
    FactQueue queue, IEnumerable<IFactFollower> followers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FactRefresh> logger) : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CountAsync(await queue.TakeAsync(AtOnce, stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Log.NotCounted(logger, problem);
            }
        }
    }

    internal async Task CountAsync(IReadOnlyCollection<Guid> customerIds, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var settings = await db.ScoreSettings.AsNoTracking().SingleAsync(ct);
        await new FactKeeper(db).CountAsync(customerIds, settings.ToWeights(), FactWindow.At(now), ct);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(db, customerIds, now, ct);
        }
    }
}

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "Customers could not be counted anew; the next night will.")]
    public static partial void NotCounted(ILogger logger, Exception problem);
}
