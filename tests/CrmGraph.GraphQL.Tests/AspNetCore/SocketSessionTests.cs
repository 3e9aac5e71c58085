using System.Security.Claims;
using System.Text.Json;
using CrmGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

public sealed class SocketSessionTests
{
    private static Task<TransportHost> StartAsync(Session session) => TransportHost.StartAsync(
        o => o.Sockets.RevalidationInterval = TimeSpan.FromMilliseconds(30),
        s => s.AddSingleton<IWebSocketSessionInterceptor>(session));

    [Fact]
    public async Task Token_in_the_payload_signs_the_socket_in()
    {
        var session = new Session();
        await using var host = await StartAsync(session);
        using var socket = await host.ConnectAsync();

        await socket.InitAsync("""{"type":"connection_init","payload":{"token":"ada"}}""");
        await socket.SubscribeAsync("1", "{ user }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"user":"ada"}}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"type":"connection_init","payload":{}}""")]
    public async Task Rejected_connection_is_closed_as_forbidden(string init)
    {
        await using var host = await StartAsync(new Session());
        using var socket = await host.ConnectAsync();

        await socket.SendAsync(init);
        var close = await socket.ReceiveCloseAsync();

        Assert.Equal((4403, "No token."), (close.Code, close.Reason));
    }

    [Fact]
    public async Task Socket_ends_with_its_session()
    {
        var session = new Session();
        await using var host = await StartAsync(session);
        using var socket = await host.ConnectAsync();
        await socket.InitAsync("""{"type":"connection_init","payload":{"token":"ada"}}""");
        await socket.SubscribeAsync("1", "subscription { never }");

        session.Ended = true;
        var close = await socket.ReceiveCloseAsync();

        Assert.Equal((4403, "Signed out."), (close.Code, close.Reason));
        await Eventually.TrueAsync(() => session.Disconnected == 1 && host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Event_stream_ends_with_its_session()
    {
        var session = new Session();
        await using var host = await StartAsync(session);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = TransportHost.Json("""{"query":"subscription { never }"}""") };
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        session.Ended = true;

        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync());
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Every_operation_has_a_scope_of_its_own_that_knows_what_the_connection_knows()
    {
        await using var host = await TransportHost.StartAsync(services: s => s.AddScoped<ScopeNote>());
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", "mutation { scope }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"scope":"from from "}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Interceptor_that_fails_is_a_server_error()
    {
        await using var host = await StartAsync(new Session());
        using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"boom"}}""");

        Assert.Equal(4500, (await socket.ReceiveCloseAsync()).Code);
    }

    private sealed class Session : IWebSocketSessionInterceptor
    {
        private int _disconnected;

        public volatile bool Ended;

        public int Disconnected => Volatile.Read(ref _disconnected);

        public ValueTask<SocketDecision> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken ct)
        {
            if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("token", out var token))
            {
                return new(SocketDecision.Reject("No token."));
            }

            if (token.GetString() == "boom")
            {
                throw new InvalidOperationException("secret");
            }

            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, token.GetString()!)], "test"));
            return new(SocketDecision.Accept);
        }

        public ValueTask<SocketDecision> OnRevalidateAsync(HttpContext context, CancellationToken ct) =>
            new(Ended ? SocketDecision.Reject("Signed out.") : SocketDecision.Accept);

        public ValueTask OnDisconnectAsync(HttpContext context)
        {
            Interlocked.Increment(ref _disconnected);
            return default;
        }
    }
}
