namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>
/// Loads values by key, many at once: keys asked for by different resolvers meet in one batch, each key is loaded once per
/// request. When a batch leaves is the business of <see cref="BatchScheduler"/>.
/// </summary>
public abstract class DataLoader<TKey, TValue>
    where TKey : notnull
{
    private static readonly AsyncLocal<DataLoader<TKey, TValue>?> Loading = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Task<TValue?>> _cache = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly DataLoaderSettings _settings;
    private Batch? _collecting;

    private protected DataLoader(DataLoaderSettings settings) => _settings = settings;

    /// <summary>The value of a key; null when there is none. Fails when the batch of the key failed.</summary>
    public Task<TValue?> LoadAsync(TKey key)
    {
        if (ReferenceEquals(Loading.Value, this))
        {
            throw new InvalidOperationException($"{GetType().Name} cannot wait for itself while it loads a batch.");
        }

        Batch batch;
        TaskCompletionSource<TValue?> waiting;
        bool isNew;
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out var known))
            {
                return known;
            }

            // The resolvers that wait go on inside the call that delivers the batch: see BatchScheduler.
            waiting = new TaskCompletionSource<TValue?>();
            _cache.Add(key, waiting.Task);
            isNew = _collecting is null;
            batch = _collecting ??= new Batch(this);
            batch.Add(key, waiting);
            if (batch.Count == _settings.MaxBatchSize)
            {
                _collecting = null;
            }
        }

        if (isNew)
        {
            _settings.Scheduler.Enqueue(batch);
        }

        return waiting.Task;
    }

    /// <summary>The values of many keys, in their order.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys) =>
        await Task.WhenAll(keys.Select(LoadAsync)).ConfigureAwait(false);

    /// <summary>The request's instance of another loader, for batches that need one.</summary>
    protected TLoader Loader<TLoader>()
        where TLoader : class => _settings.Loaders.Get<TLoader>();

    /// <summary>Loads a batch of distinct keys and answers how to find the value of each.</summary>
    private protected abstract Task<Func<TKey, TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    // Batches of one loader run one after the other: they share its dependency scope.
    private async Task<Func<TKey, TValue?>> FetchAloneAsync(IReadOnlyList<TKey> keys, CancellationToken ct)
    {
        await _one.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            Loading.Value = this;
            return await FetchAsync(keys, ct).ConfigureAwait(false);
        }
        finally
        {
            Loading.Value = null;
            _one.Release();
        }
    }

    private sealed class Batch(DataLoader<TKey, TValue> loader) : IBatch
    {
        private readonly List<TKey> _keys = [];
        private readonly List<TaskCompletionSource<TValue?>> _waiting = [];

        public int Count => _keys.Count;

        public void Add(TKey key, TaskCompletionSource<TValue?> waiting)
        {
            _keys.Add(key);
            _waiting.Add(waiting);
        }

        public void Send()
        {
            lock (loader._gate)
            {
                if (ReferenceEquals(loader._collecting, this))
                {
                    loader._collecting = null;
                }
            }

            _ = DeliverAsync();
        }

        // Every failure goes to the keys, so nobody waits forever and nothing is left unobserved.
        private async Task DeliverAsync()
        {
            var settings = loader._settings;
            try
            {
                var find = await loader.FetchAloneAsync(_keys, settings.RequestAborted).ConfigureAwait(false);
                using (settings.Scheduler.Hold())
                {
                    for (var i = 0; i < _keys.Count; i++)
                    {
                        _waiting[i].TrySetResult(find(_keys[i]));
                    }
                }
            }
            catch (Exception e)
            {
                using (settings.Scheduler.Hold())
                {
                    foreach (var waiting in _waiting)
                    {
                        waiting.TrySetException(e);
                    }
                }
            }
        }
    }
}
