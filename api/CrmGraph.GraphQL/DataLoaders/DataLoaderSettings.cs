namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>What a DataLoader gets from its request; a loader takes it as a constructor parameter and hands it to its base class.</summary>
public sealed class DataLoaderSettings
{
    internal DataLoaderSettings(BatchScheduler scheduler, int maxBatchSize, CancellationToken ct)
    {
        Scheduler = scheduler;
        MaxBatchSize = maxBatchSize;
        RequestAborted = ct;
    }

    internal BatchScheduler Scheduler { get; }

    internal int MaxBatchSize { get; }

    internal CancellationToken RequestAborted { get; }
}
