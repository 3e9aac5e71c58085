using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>A raw client: it sends exactly the text it is given.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public ClientWebSocket Socket { get; } = socket;

    public Task SendAsync(string text) => Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Opens the protocol and reads the acknowledgement.</summary>
    public async Task InitAsync(string message = """{"type":"connection_init"}""")
    {
        await SendAsync(message);
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync());
    }

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message that is no ping; throws <see cref="SocketClosed"/> when the server closed.</summary>
    public async Task<string> ReceiveAsync(bool includePings = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var text = new MemoryStream();
            var buffer = new byte[4096];
            WebSocketReceiveResult received;
            do
            {
                received = await Socket.ReceiveAsync(buffer, patience.Token);
                text.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);

            if (received.MessageType == WebSocketMessageType.Close)
            {
                await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                throw new SocketClosed((int)Socket.CloseStatus!, Socket.CloseStatusDescription ?? "");
            }

            var message = Encoding.UTF8.GetString(text.ToArray());
            if (includePings || message != """{"type":"ping"}""")
            {
                return message;
            }
        }
    }

    /// <summary>Reads until the server closes and tells how.</summary>
    public async Task<SocketClosed> ReceiveCloseAsync()
    {
        try
        {
            while (true)
            {
                await ReceiveAsync();
            }
        }
        catch (SocketClosed closed)
        {
            return closed;
        }
    }

    public void Dispose() => Socket.Dispose();
}

internal sealed class SocketClosed(int code, string reason) : Exception($"{code} {reason}")
{
    public int Code { get; } = code;

    public string Reason { get; } = reason;
}
