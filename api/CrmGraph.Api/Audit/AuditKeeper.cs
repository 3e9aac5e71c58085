namespace CrmGraph.Api.Audit;

/// <summary>Twice a second: writes the refused attempts and seals the lines that are new.</summary>
internal sealed partial class AuditKeeper(AuditRefusals refusals, AuditSealer sealer, TimeProvider clock, ILogger<AuditKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes and seals everything there is, one after another: what somebody else has begun is written as well when it returns.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await WriteAndSealAsync(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryKeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryKeepAsync(stoppingToken);
            await Task.Delay(s_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAndSealAsync(CancellationToken ct)
    {
        try
        {
            await refusals.WriteAsync(ct);
        }
        finally
        {
            // Whatever stands in the way of those, the lines that are written are sealed.
            while (await sealer.SealAsync(ct) > 0)
            {
            }
        }
    }

    // What fails now is tried again: the lines themselves are safe.
    private async Task TryKeepAsync(CancellationToken ct)
    {
        try
        {
            await KeepAsync(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            SealingFailed(problem);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit could not be written or sealed; trying again.")]
    private partial void SealingFailed(Exception problem);
}
