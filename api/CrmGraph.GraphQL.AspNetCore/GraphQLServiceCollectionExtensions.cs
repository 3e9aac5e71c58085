using CrmGraph.GraphQL.AspNetCore.Documents;
using CrmGraph.GraphQL.AspNetCore.Http;
using CrmGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmGraph.GraphQL.AspNetCore;

public static class GraphQLServiceCollectionExtensions
{
    internal static IServiceCollection AddGraphQLTransport(this IServiceCollection services, Action<GraphQLServerOptions>? configure = null)
    {
        services.AddOptions<GraphQLServerOptions>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITrustedDocuments>(TrustedDocuments.None);
        services.TryAddSingleton<SchemaEndpoint>();
        services.TryAddSingleton<SocketEndpoint>();
        services.TryAddSingleton<GraphQLEndpoint>();
        return services;
    }
}
