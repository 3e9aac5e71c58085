namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>
/// Decides when the DataLoaders of one request send their batches: as soon as nobody is starting resolvers any more.
/// The executor holds it while it starts the fields it can; the scheduler itself holds it while it hands out the results of a
/// batch, since the resolvers that waited go on inside that call and ask for their next keys. So every resolver of a level
/// has asked before the level's batch leaves. A key that arrives while nobody holds (after other waiting) leaves at once,
/// together with whatever arrived meanwhile: a resolver never waits for a batch that nobody will send.
/// </summary>
internal sealed class BatchScheduler
{
    private readonly Lock _gate = new();
    private readonly List<IBatch> _ready = [];
    private int _holders;
    private bool _queued;

    public BatchHold Hold()
    {
        lock (_gate)
        {
            _holders++;
        }

        return new BatchHold(this);
    }

    public void Enqueue(IBatch batch)
    {
        lock (_gate)
        {
            _ready.Add(batch);
            if (_holders > 0 || _queued)
            {
                return;
            }

            _queued = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Flush(), this, preferLocal: false);
    }

    public void Release()
    {
        while (true)
        {
            IBatch[] batches;
            lock (_gate)
            {
                if (_holders > 1 || _ready.Count == 0)
                {
                    _holders--;
                    return;
                }

                batches = [.. _ready];
                _ready.Clear();
            }

            // Still held: what the batches and the resolvers behind them ask for is collected for the next turn.
            foreach (var batch in batches)
            {
                batch.Send();
            }
        }
    }

    private void Flush()
    {
        lock (_gate)
        {
            _queued = false;
            _holders++;
        }

        Release();
    }
}

/// <summary>Keys that wait to be loaded together.</summary>
internal interface IBatch
{
    /// <summary>Starts loading; never throws and never waits.</summary>
    void Send();
}

/// <summary>While not disposed, no DataLoader of the request sends its batch.</summary>
public readonly struct BatchHold : IDisposable
{
    private readonly BatchScheduler _scheduler;

    internal BatchHold(BatchScheduler scheduler) => _scheduler = scheduler;

    public void Dispose() => _scheduler.Release();
}
