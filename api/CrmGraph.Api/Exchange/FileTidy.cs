using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>Drops files whose time is over, every quarter of an hour.</summary>
internal sealed partial class FileTidy(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileTidy> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(15);

    /// <summary>Drops what is over by now.</summary>
    internal async Task TidyAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();

        // Files are hidden from everybody but their owner, also from the system.
        await db.RowChunks.IgnoreQueryFilters().Where(c => c.File.ExpiresAt < now).ExecuteDeleteAsync(ct);
        await db.StoredFiles.IgnoreQueryFilters().Where(f => f.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(s_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                TidyFailed(problem);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Files whose time is over could not be dropped; trying again.")]
    private partial void TidyFailed(Exception problem);
}
