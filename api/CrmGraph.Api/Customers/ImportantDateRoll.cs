using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>Moves important dates that have passed on to their next year; lists can then filter and sort by the day.</summary>
internal sealed class ImportantDateRoll(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportantDateRoll> logger) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int planned;
                do
                {
                    planned = await RollAsync(stoppingToken);
                }
                while (planned == BatchSize);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.RollFailed(logger, problem);
            }

            await Task.Delay(s_interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Plans one batch anew and tells how many that were.</summary>
    internal async Task<int> RollAsync(CancellationToken ct)
    {
        var today = BusinessDay.Of(clock.GetUtcNow());
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var passed = await db.ImportantDates.Where(d => d.NextOn < today).OrderBy(d => d.NextOn).Take(BatchSize).ToListAsync(ct);
        passed.ForEach(d => d.Plan(today));
        await db.SaveChangesAsync(ct);
        return passed.Count;
    }
}

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "Important dates could not be planned; trying again in an hour.")]
    public static partial void RollFailed(ILogger logger, Exception problem);
}
