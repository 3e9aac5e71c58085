using CrmGraph.Api.Access;

namespace CrmGraph.Api.Reminders;

/// <summary>The background loop: claim, deliver, wait. Any number may run, in any number of processes.</summary>
internal sealed class ReminderDispatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderDispatcher> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestBackOff = TimeSpan.FromSeconds(10);

    private readonly string worker = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await DispatchAsync(stoppingToken);
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                // What was claimed comes back when its lease ends; a busy database gets time to breathe.
                Log.DispatchFailed(logger, ++failures, problem);
                wait = TimeSpan.FromMilliseconds(Math.Min(s_longestBackOff.TotalMilliseconds, 100 * Math.Pow(2, Math.Min(failures, 10))));
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Delivers one batch and tells how long nothing will be due.</summary>
    internal async Task<TimeSpan> DispatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var claims = scope.ServiceProvider.GetRequiredService<ReminderClaims>();
        var delivery = scope.ServiceProvider.GetRequiredService<ReminderDelivery>();
        var taken = await claims.TakeAsync(worker, BatchSize, ct);
        foreach (var claim in taken)
        {
            var outcome = await delivery.DeliverAsync(claim, ct);
            Log.Dispatched(logger, claim.Id, outcome);
        }

        if (taken.Count > 0)
        {
            return TimeSpan.Zero;
        }

        var next = await claims.NextDueAsync(ct) - clock.GetUtcNow() ?? s_longestWait;
        return next < TimeSpan.Zero ? TimeSpan.Zero : next < s_longestWait ? next : s_longestWait;
    }
}
