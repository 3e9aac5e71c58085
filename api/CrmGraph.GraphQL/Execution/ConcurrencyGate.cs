namespace CrmGraph.GraphQL.Execution;

/// <summary>Bounds how many operations run at once and how many wait for it.</summary>
internal sealed class ConcurrencyGate(int maxRunning, int maxWaiting) : IDisposable
{
    private readonly SemaphoreSlim _places = new(maxRunning, maxRunning);
    private int _waiting;

    /// <summary>Takes a place, waiting for one if need be; false when too many wait already. <see cref="Leave"/> gives it back.</summary>
    public ValueTask<bool> EnterAsync(CancellationToken ct)
    {
        if (_places.Wait(0, CancellationToken.None))
        {
            return new(true);
        }

        if (Interlocked.Increment(ref _waiting) > maxWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return new(false);
        }

        return WaitAsync(ct);
    }

    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();

    private async ValueTask<bool> WaitAsync(CancellationToken ct)
    {
        try
        {
            await _places.WaitAsync(ct).ConfigureAwait(false);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
