using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.DataLoaders;

/// <summary>The DataLoaders of one request: one instance per class, created on first use in a dependency scope of its own.</summary>
internal sealed class DataLoaderRegistry(Func<AsyncServiceScope> createScope, int maxBatchSize, CancellationToken ct) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Dictionary<Type, object>? _loaders;
    private List<AsyncServiceScope>? _scopes;

    public BatchScheduler Scheduler { get; } = new();

    public T Get<T>()
        where T : class
    {
        lock (_gate)
        {
            if (_loaders is not null && _loaders.TryGetValue(typeof(T), out var known))
            {
                return (T)known;
            }

            var scope = createScope();
            (_scopes ??= []).Add(scope);
            var settings = new DataLoaderSettings(this, maxBatchSize, ct);
            var loader = ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider, settings);
            (_loaders ??= []).Add(typeof(T), loader);
            return loader;
        }
    }

    public ValueTask DisposeAsync() => _scopes is null ? default : DisposeScopesAsync(_scopes);

    private static async ValueTask DisposeScopesAsync(List<AsyncServiceScope> scopes)
    {
        foreach (var scope in scopes)
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
    }
}
