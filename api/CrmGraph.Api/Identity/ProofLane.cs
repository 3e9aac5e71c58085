using System.Threading.RateLimiting;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Where passwords and codes are checked: one at a time per subject, so that guesses sent at once are counted one by one, and no
/// more at once than there are cores, so that hashing cannot starve everything else.
/// </summary>
public sealed class ProofLane : IDisposable
{
    private const int MaxWaiting = 64;
    private readonly ConcurrencyLimiter _cores = new(new() { PermitLimit = Environment.ProcessorCount, QueueLimit = MaxWaiting });
    private readonly PartitionedRateLimiter<string> _subjects = PartitionedRateLimiter.Create<string, string>(
        subject => RateLimitPartition.GetConcurrencyLimiter(subject, _ => new() { PermitLimit = 1, QueueLimit = MaxWaiting }));

    /// <summary>Waits for a turn and runs <paramref name="check"/>; null when too many wait already.</summary>
    public async Task<T?> RunAsync<T>(string subject, Func<Task<T>> check, CancellationToken ct)
        where T : class
    {
        using var turn = await _subjects.AcquireAsync(subject, 1, ct);
        using var core = turn.IsAcquired ? await _cores.AcquireAsync(1, ct) : null;
        return core is { IsAcquired: true } ? await check() : null;
    }

    public void Dispose()
    {
        _cores.Dispose();
        _subjects.Dispose();
    }
}
