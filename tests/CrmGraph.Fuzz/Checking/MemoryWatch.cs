namespace CrmGraph.Fuzz.Checking;

/// <summary>
/// The managed heap after a full collection, at checkpoints. Caches fill in the first fifth of a run; after it the heap may
/// not grow beyond half as much again.
/// </summary>
internal sealed class MemoryWatch(int checkpoints)
{
    private const long Slack = 64 * 1024 * 1024;
    private readonly List<long> _heaps = [];

    /// <summary>Measures while no case runs; throws <see cref="FaultException"/> when the heap grew without bound.</summary>
    public long Check()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        _heaps.Add(heap);
        var filled = checkpoints / 5;
        return _heaps.Count > filled && heap > (_heaps[filled] * 3 / 2) + Slack
            ? throw new FaultException("memory", $"the heap grew from {_heaps[filled] >> 20} MiB to {heap >> 20} MiB")
            : heap;
    }
}
