using System.Net.WebSockets;
using System.Text;
using System.Text.Unicode;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>Damaged requests, the same ones on every run: the client is told what is wrong, and nothing breaks.</summary>
public sealed class MalformedInputTests
{
    private const string Request =
        """{"query":"query A($t: String) { echo(text: $t) ok }","operationName":"A","variables":{"t":"\u00e9\ud83d\ude00"},"extensions":{"a":[1.5e3,null,true]}}""";

    private const string Subscribe = """{"id":"1","type":"subscribe","payload":{"query":"{ ok }","variables":{"t":"\u00e9"}}}""";

    [Fact]
    public async Task Damaged_body_is_never_an_error_of_the_server()
    {
        await using var host = await TransportHost.StartAsync();
        var random = new Random(20_25);
        var accepted = 0;
        for (var i = 0; i < 400; i++)
        {
            var body = new ByteArrayContent(Damage(Request, random));
            body.Headers.TryAddWithoutValidation("Content-Type", "application/json");

            var answer = await host.SendAsync(HttpMethod.Post, "/graphql", body);

            Assert.True(answer.Status is 200 or 400, $"{answer.Status} for damage {i}: {answer.Body}");
            Assert.True(answer.Status == 200 || answer.Body.Contains("\"errors\":["), $"damage {i} is not explained");
            accepted += answer.Status == 200 ? 1 : 0;
        }

        Assert.InRange(accepted, 1, 200);
    }

    [Fact]
    public async Task Damaged_query_string_is_never_an_error_of_the_server()
    {
        await using var host = await TransportHost.StartAsync();
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var query = Encoding.Latin1.GetString(Damage("query={ok}&variables={\"a\":1}&operationName=&extensions={}", random));
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + string.Concat(query.Where(c => c is > ' ' and < (char)127 and not '#')));

            using var response = await host.Http.SendAsync(request);

            Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} for {request.RequestUri}");
        }
    }

    [Fact]
    public async Task Damaged_message_is_answered_or_closes_as_invalid()
    {
        await using var host = await TransportHost.StartAsync();
        var random = new Random(4400);
        for (var i = 0; i < 150; i++)
        {
            var message = Damage(Subscribe, random);
            if (!Utf8.IsValid(message))
            {
                continue; // Text frames are UTF-8: the framework closes before we see it, see the next test.
            }

            using var socket = await host.ConnectAsync();
            await socket.InitAsync();
            await socket.Socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None);
            try
            {
                // A damaged type may be a message without an answer; the ping then has one.
                await socket.SendAsync("""{"type":"ping"}""");
                await socket.ReceiveAsync();
            }
            catch (SocketClosed closed)
            {
                Assert.True(closed.Code == 4400, $"{closed.Message} for damage {i}");
            }
        }
    }

    [Fact]
    public async Task Text_message_that_is_not_utf8_ends_the_socket_and_no_other()
    {
        await using var host = await TransportHost.StartAsync();
        using var socket = await host.ConnectAsync();
        await socket.InitAsync();

        await socket.Socket.SendAsync(new byte[] { (byte)'{', 0xFF }, WebSocketMessageType.Text, true, CancellationToken.None);

        // The framework sends 1007 and drops the connection at once; the reset can overtake the frame on its way.
        Assert.True(await CloseCodeOrResetAsync(socket) is 1007 or null);
        using var other = await host.ConnectAsync();
        await other.InitAsync();
    }

    private static async Task<int?> CloseCodeOrResetAsync(TestSocket socket)
    {
        try
        {
            return (await socket.ReceiveCloseAsync()).Code;
        }
        catch (WebSocketException e) when (e.WebSocketErrorCode == WebSocketError.ConnectionClosedPrematurely)
        {
            return null;
        }
    }

    private static byte[] Damage(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"{}[]\",:\\0e-"[random.Next(11)]); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20))); break;
            }
        }

        return [.. bytes];
    }
}
