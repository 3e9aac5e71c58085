using CrmGraph.GraphQL.AspNetCore.Callers;
using CrmGraph.GraphQL.AspNetCore.Documents;
using CrmGraph.GraphQL.AspNetCore.Execution;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.AspNetCore.WebSockets;
using CrmGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.GraphQL.AspNetCore;

public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds the transports over one executor. The host may also register an <see cref="ITrustedDocuments"/> and an
    /// <see cref="IWebSocketSessionInterceptor"/>; <see cref="GraphQLEndpointRouteBuilderExtensions.MapGraphQL"/> does the rest.
    /// </summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services, Func<IServiceProvider, RequestExecutor> createExecutor, Action<GraphQLServerOptions>? configure = null)
    {
        services.AddOptions<GraphQLServerOptions>().Configure(configure ?? (static _ => { }));
        services.AddSingleton(createExecutor);
        services.AddSingleton(provider => provider.GetRequiredService<RequestExecutor>().Schema);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITrustedDocuments>(TrustedDocuments.None);
        services.TryAddSingleton<PersistedQueries>();
        services.TryAddSingleton<CallerBudgets>();
        services.TryAddSingleton<CallerSockets>();
        services.TryAddSingleton<OperationRunner>();
        services.TryAddSingleton<SchemaEndpoint>();
        services.TryAddSingleton<SocketEndpoint>();
        services.TryAddSingleton<GraphQLEndpoint>();
        return services;
    }
}
