namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>What a DataLoader gets from its request; a loader takes it as a constructor parameter and hands it to its base class.</summary>
public sealed class DataLoaderSettings
{
    internal DataLoaderSettings(DataLoaderRegistry loaders, int maxBatchSize, CancellationToken ct)
    {
        Loaders = loaders;
        MaxBatchSize = maxBatchSize;
        RequestAborted = ct;
    }

    internal DataLoaderRegistry Loaders { get; }

    internal BatchScheduler Scheduler => Loaders.Scheduler;

    internal int MaxBatchSize { get; }

    internal CancellationToken RequestAborted { get; }
}
