using System.Net.WebSockets;
using System.Text;
using CrmGraph.GraphQL.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>graphql-transport-ws as a raw client meets it.</summary>
public sealed class SocketProtocolTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Query = """{"id":"1","type":"subscribe","payload":{"query":"{ ok }"}}""";
    private const string Never = """{"id":"1","type":"subscribe","payload":{"query":"subscription { never }"}}""";

    [Fact]
    public async Task Query_is_next_and_complete()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync(Query);

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"ok":true}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Mutation_runs_over_the_socket()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("m", "mutation { bump }");

        Assert.Equal("""{"id":"m","type":"next","payload":{"data":{"bump":1}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Subscription_is_a_next_for_every_event_and_a_complete()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("s", "subscription { count(to: 2) }");

        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"count":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"s","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ unknown }")]
    [InlineData("subscription { refused }")]
    [InlineData("")]
    public async Task Operation_that_cannot_run_is_an_error_and_no_complete(string query)
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", query);
        var error = await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "{ ok }");

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error);
        Assert.StartsWith("""{"id":"1","type":"next",""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Crash_of_the_pipeline_tells_nothing_of_itself()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", "{ crash }");
        var error = await socket.ReceiveAsync();

        Assert.Contains("Unexpected Execution Error", error);
        Assert.DoesNotContain("secret", error);
    }

    [Fact]
    public async Task Ping_is_answered_before_and_after_the_handshake()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();

        await socket.SendAsync("""{"type":"ping","payload":{"any":1}}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        await socket.InitAsync();
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Completed_subscription_frees_its_source_and_its_id()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Never);
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 1);

        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SendAsync(Query);

        Assert.StartsWith("""{"id":"1","type":"next",""", await socket.ReceiveAsync());
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Unknown_id_in_complete_is_ignored()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync("""{"id":"nobody","type":"complete"}""");
        await socket.SendAsync(Query);

        Assert.StartsWith("""{"id":"1","type":"next",""", await socket.ReceiveAsync());
    }

    public static TheoryData<string[], int, string> Violations => new()
    {
        { ["no json"], 4400, "Invalid message received" },
        { ["[]"], 4400, "Invalid message received" },
        { ["{}"], 4400, "Invalid message received" },
        { ["""{"type":1}"""], 4400, "Invalid message received" },
        { ["""{"type":"start"}"""], 4400, "Invalid message received" },
        { ["""{"type":"connection_init","payload":"text"}"""], 4400, "Invalid message received" },
        { [Init, """{"type":"subscribe","payload":{"query":"{ ok }"}}"""], 4400, "Invalid message received" },
        { [Init, """{"id":"","type":"subscribe","payload":{"query":"{ ok }"}}"""], 4400, "Invalid message received" },
        { [Init, """{"id":7,"type":"subscribe","payload":{"query":"{ ok }"}}"""], 4400, "Invalid message received" },
        { [Init, """{"id":"1","type":"subscribe"}"""], 4400, "Invalid message received" },
        { [Init, """{"id":"1","type":"subscribe","payload":{"query":1}}"""], 4400, "Invalid message received" },
        { [Init, """{"id":"1","type":"subscribe","payload":{"query":"\ud800"}}"""], 4400, "Invalid message received" },
        { [Init, """{"type":"complete"}"""], 4400, "Invalid message received" },
        { [Query], 4401, "Unauthorized" },
        { [Init, Never, Never], 4409, "Subscriber for 1 already exists" },
        { [Init, Init], 4429, "Too many initialisation requests" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public async Task Breach_of_the_protocol_closes_with_its_code(string[] messages, int code, string reason)
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();

        foreach (var message in messages)
        {
            await socket.SendAsync(message);
        }

        var close = await socket.ReceiveCloseAsync();
        Assert.Equal((code, reason), (close.Code, close.Reason));
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Binary_message_is_invalid()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();

        await socket.Socket.SendAsync(Encoding.UTF8.GetBytes(Init), WebSocketMessageType.Binary, true, CancellationToken.None);

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    [Theory]
    [InlineData(256 * 1024, true)]
    [InlineData(256 * 1024 + 1, false)]
    public async Task Message_may_be_as_large_as_the_limit(int bytes, bool accepted)
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        var message = """{"type":"ping","x":" """;

        await socket.SendAsync(message + new string('a', bytes - message.Length - 2) + "\"}");

        if (accepted)
        {
            Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        }
        else
        {
            Assert.Equal(1009, (await socket.ReceiveCloseAsync()).Code);
        }
    }

    [Fact]
    public async Task Client_that_never_initialises_is_closed()
    {
        await using var host = await TransportHost.StartAsync(o => o.Sockets.ConnectionInitTimeout = TimeSpan.FromMilliseconds(100));
        using var socket = await host.ConnectAsync();

        var close = await socket.ReceiveCloseAsync();

        Assert.Equal((4408, "Connection initialisation timeout"), (close.Code, close.Reason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Other_subprotocols_are_not_acceptable(string? subprotocol)
    {
        await using var host = await TransportHost.StartAsync();
        using var raw = await RawHandshake.ConnectAsync(host.Address, subprotocol);

        Assert.Equal((4406, "Subprotocol not acceptable"), await raw.ReadCloseAsync());
    }

    [Fact]
    public async Task Client_that_leaves_while_its_subprotocol_is_refused_is_no_error_of_the_server()
    {
        var log = new ErrorLog();
        await using var host = await TransportHost.StartAsync(services: s => s.AddSingleton<ILoggerProvider>(log));
        for (var i = 0; i < 5; i++)
        {
            using var raw = await RawHandshake.ConnectAsync(host.Address, "graphql-ws");
            await raw.ReadCloseAsync();
        }

        await host.StopAsync();

        Assert.Empty(log.Messages);
    }

    [Fact]
    public async Task Server_pings_a_client_that_is_connected()
    {
        await using var host = await TransportHost.StartAsync(o => o.Sockets.KeepAliveInterval = TimeSpan.FromMilliseconds(30));
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync(includePings: true));
        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync(includePings: true));
    }

    [Fact]
    public async Task Client_that_stays_silent_is_dropped()
    {
        await using var host = await TransportHost.StartAsync(o =>
        {
            o.Sockets.KeepAliveInterval = TimeSpan.FromMilliseconds(30);
            o.Sockets.SilenceTimeout = TimeSpan.FromMilliseconds(200);
        });
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Never);

        await Assert.ThrowsAnyAsync<Exception>(socket.ReceiveCloseAsync);

        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Connection_runs_so_many_operations_and_no_more()
    {
        await using var host = await TransportHost.StartAsync(o =>
        {
            o.Sockets.MaxOperations = 3;
        });
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();
        foreach (var id in new[] { "a", "b", "c" })
        {
            await socket.SubscribeAsync(id, "subscription { never }");
        }

        await socket.SubscribeAsync("d", "{ ok }");
        var refused = await socket.ReceiveAsync();
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await socket.SubscribeAsync("d", "{ ok }");

        Assert.StartsWith("""{"id":"d","type":"error","payload":[{"message":"This connection already runs 3 operations.""", refused);
        Assert.StartsWith("""{"id":"d","type":"next",""", await socket.ReceiveAsync());
    }

    [Fact]
    public void Default_limits_are_those_of_the_design()
    {
        var limits = new GraphQLServerOptions().Sockets;

        Assert.Equal((100, 256 * 1024, 256, 1024 * 1024), (limits.MaxOperations, limits.MaxMessageSize, limits.SendQueueLength, limits.SendQueueBytes));
    }

    [Fact]
    public async Task Fast_sender_is_slowed_down_and_loses_nothing()
    {
        await using var host = await TransportHost.StartAsync(o =>
        {
            o.Sockets.MaxMessagesPerWindow = 5;
            o.Sockets.RateWindow = TimeSpan.FromMilliseconds(300);
        });
        using var socket = await host.ConnectAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 12; i++)
        {
            await socket.SendAsync("""{"type":"ping"}""");
        }

        for (var i = 0; i < 12; i++)
        {
            Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        }

        Assert.True(watch.ElapsedMilliseconds > 500, $"Two windows had to pass, but it took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Slow_reader_holds_back_its_source_and_is_dropped_in_the_end()
    {
        await using var host = await TransportHost.StartAsync(o =>
        {
            o.Sockets.SendQueueBytes = 200_000;
            o.Sockets.SlowReaderTimeout = TimeSpan.FromMilliseconds(500);
        });
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.SubscribeAsync("1", "subscription { flood(bytes: 100000) }");

        await Eventually.TrueAsync(() => host.Schema.FloodEvents > 0 && host.Schema.OpenSubscriptions == 0);
        Assert.True(host.Schema.FloodEvents < 500, $"{host.Schema.FloodEvents} events were taken for a client that reads none.");
    }

    [Fact]
    public async Task Client_that_leaves_stops_its_subscriptions()
    {
        await using var host = await TransportHost.StartAsync();
        var socket = await host.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Never);
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 1);

        socket.Socket.Abort();

        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Client_that_closes_is_answered()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Never);

        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", new CancellationTokenSource(5000).Token);

        Assert.Equal((WebSocketState.Closed, WebSocketCloseStatus.NormalClosure), (socket.Socket.State, socket.Socket.CloseStatus));
        await Eventually.TrueAsync(() => host.Schema.OpenSubscriptions == 0);
    }

    [Fact]
    public async Task Stopping_server_tells_its_clients_to_come_back()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Never);

        var stopping = host.StopAsync();
        var close = await socket.ReceiveCloseAsync();

        Assert.Equal(1012, close.Code);
        Assert.StartsWith("Service restart; retry after ", close.Reason);
        await stopping.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
