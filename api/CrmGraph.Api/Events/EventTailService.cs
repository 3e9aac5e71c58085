using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Events;

/// <summary>Keeps the tail running: at once after a commit of this process, else a few times a second. Old entries are dropped.</summary>
internal sealed class EventTailService(
    EventTail tail, CommitSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<EventTailService> logger) : BackgroundService
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_tidy = TimeSpan.FromHours(1);

    private DateTimeOffset tidyAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wake = signal.Next;
            try
            {
                if (await tail.PublishAsync(stoppingToken) == 0)
                {
                    await TidyAsync(stoppingToken);
                    await Task.WhenAny(wake, Task.Delay(s_poll, clock, stoppingToken));
                }
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Log.TailFailed(logger, problem);
                await Task.Delay(s_afterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TidyAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now < tidyAt)
        {
            return;
        }

        tidyAt = now + s_tidy;
        await using var scope = scopes.CreateSystemScope();
        await scope.ServiceProvider.GetRequiredService<CrmDbContext>().EventLog.Where(e => e.At < now - s_kept).ExecuteDeleteAsync(ct);
    }
}
