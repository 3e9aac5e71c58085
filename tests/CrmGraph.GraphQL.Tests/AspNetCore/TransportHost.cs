using System.Net.WebSockets;
using CrmGraph.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>A server on a free port of this machine, and clients for it.</summary>
internal sealed class TransportHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TransportHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public TransportSchema Schema => _app.Services.GetRequiredService<TransportSchema>();

    public static async Task<TransportHost> StartAsync(
        Action<GraphQLServerOptions>? configure = null, Action<IServiceCollection>? services = null, TimeSpan? timeout = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var schema = new TransportSchema();
        builder.Services.AddSingleton(schema);
        builder.Services.AddGraphQLServer(_ => schema.CreateExecutor(timeout), configure);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new TransportHost(app);
    }

    /// <summary>Sends one request; header values are added as they are.</summary>
    public async Task<HttpAnswer> SendAsync(HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        return await HttpAnswer.ReadAsync(response);
    }

    public Task<HttpAnswer> PostAsync(string json, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/graphql", Json(json), accept is null ? headers : [.. headers, ("Accept", accept)]);

    public Task<HttpAnswer> GetAsync(string query, string? accept = null) =>
        SendAsync(HttpMethod.Get, "/graphql?" + query, null, accept is null ? [] : [("Accept", accept)]);

    public async Task<TestSocket> ConnectAsync(Action<ClientWebSocketOptions>? configure = null, string? subprotocol = "graphql-transport-ws")
    {
        var socket = new ClientWebSocket();
        if (subprotocol is not null)
        {
            socket.Options.AddSubProtocol(subprotocol);
        }

        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return new TestSocket(socket);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    public static HttpContent Json(string json) => Body(json, "application/json");

    public static HttpContent Body(string text, string? contentType)
    {
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return content;
    }
}
