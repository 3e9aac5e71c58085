using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CrmGraph.GraphQL.Tests.AspNetCore;

/// <summary>A handshake by hand: the framework's client refuses a server that does not pick a subprotocol.</summary>
internal sealed class RawHandshake(TcpClient client) : IDisposable
{
    public static async Task<RawHandshake> ConnectAsync(Uri address, string? subprotocol)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var protocol = subprotocol is null ? "" : $"Sec-WebSocket-Protocol: {subprotocol}\r\n";
        var request = $"GET /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{protocol}\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return new RawHandshake(client);
    }

    public async Task<(int Code, string Reason)> ReadCloseAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var stream = client.GetStream();
        var one = new byte[1];
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, patience.Token);
            head.Append((char)one[0]);
        }

        Assert.StartsWith("HTTP/1.1 101", head.ToString());
        var frame = new byte[2];
        await stream.ReadExactlyAsync(frame, patience.Token);
        Assert.Equal(0x88, frame[0]);
        var payload = new byte[frame[1]];
        await stream.ReadExactlyAsync(payload, patience.Token);
        return (BinaryPrimitives.ReadUInt16BigEndian(payload), Encoding.UTF8.GetString(payload.AsSpan(2)));
    }

    public void Dispose() => client.Dispose();
}
