using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>The DataLoaders of one request: one instance per class, created on first use.</summary>
internal sealed class DataLoaderRegistry(IServiceProvider services, int maxBatchSize, CancellationToken ct)
{
    private readonly Lock _gate = new();
    private Dictionary<Type, object>? _loaders;
    private DataLoaderSettings? _settings;

    public BatchScheduler Scheduler { get; } = new();

    public T Get<T>()
        where T : class
    {
        lock (_gate)
        {
            if (_loaders?.TryGetValue(typeof(T), out var loader) != true)
            {
                _settings ??= new DataLoaderSettings(Scheduler, maxBatchSize, ct);
                loader = ActivatorUtilities.CreateInstance<T>(services, _settings);
                (_loaders ??= []).Add(typeof(T), loader);
            }

            return (T)loader!;
        }
    }
}
