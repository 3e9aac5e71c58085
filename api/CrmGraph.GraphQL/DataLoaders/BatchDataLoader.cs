namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>One value per key.</summary>
public abstract class BatchDataLoader<TKey, TValue>(DataLoaderSettings settings) : DataLoader<TKey, TValue>(settings)
    where TKey : notnull
{
    /// <summary>Loads the values of distinct keys; a key that is missing in the answer has no value. An exception fails every key of the batch.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    private protected sealed override async Task<Func<TKey, TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken ct)
    {
        var values = await LoadBatchAsync(keys, ct).ConfigureAwait(false);
        return key => values.TryGetValue(key, out var value) ? value : default;
    }
}
