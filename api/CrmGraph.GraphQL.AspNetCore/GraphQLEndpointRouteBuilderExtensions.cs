using CrmGraph.GraphQL.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.AspNetCore;

public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves GraphQL under <paramref name="path"/>: operations over POST, GET, Server-Sent Events and WebSocket, the schema at
    /// <c>?sdl</c> and <c>/schema.graphql</c>, and the query page when it is configured. A broken schema stops the start here.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();

        // The middleware only tells a request for an upgrade from others; pings are our own, so its keep-alive is off.
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        pipeline.Run(endpoint.HandleAsync);

        var group = endpoints.MapGroup(path);
        group.Map("", pipeline.Build()).WithDisplayName("GraphQL");
        group.MapMethods("/schema.graphql", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)endpoint.HandleSchemaAsync)
            .WithDisplayName("GraphQL schema");
        group.MapGet("/ui/{**path}", (RequestDelegate)endpoint.HandleIdeAssetAsync).WithDisplayName("GraphQL query page");
        return group;
    }
}
