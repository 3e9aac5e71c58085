using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Makes the dependency scopes of fields and events.</summary>
internal static class Scopes
{
    /// <summary>A new scope that knows what the request's scope knows (<see cref="ExecutorOptions.InitializeScope"/>).</summary>
    public static AsyncServiceScope Create(IServiceProvider request, ExecutorOptions options)
    {
        var scope = request.CreateAsyncScope();
        options.InitializeScope?.Invoke(request, scope.ServiceProvider);
        return scope;
    }
}
