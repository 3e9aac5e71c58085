namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>Any number of values per key; none is an empty list.</summary>
public abstract class GroupedDataLoader<TKey, TValue>(DataLoaderSettings settings) : DataLoader<TKey, IReadOnlyList<TValue>>(settings)
    where TKey : notnull
{
    /// <summary>Loads the values of distinct keys. An exception fails every key of the batch.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    private protected sealed override async Task<Func<TKey, IReadOnlyList<TValue>?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken ct)
    {
        var values = await LoadBatchAsync(keys, ct).ConfigureAwait(false);
        return key => [.. values[key]];
    }
}
