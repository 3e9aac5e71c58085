using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CrmGraph.Fuzz.Cases;

/// <summary>A WebSocket client that can break every rule of the protocol (RFC 6455): it writes frames by hand.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly byte[] _head = new byte[14];
    private NetworkStream _stream = null!;

    /// <summary>Whether the server took the upgrade.</summary>
    public async Task<bool> ConnectAsync(Uri address, string? cookie, string protocol, CancellationToken ct)
    {
        await _tcp.ConnectAsync(address.Host, address.Port, ct);
        _stream = _tcp.GetStream();
        var request = $"GET /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: {protocol}\r\n"
            + $"Origin: {address.GetLeftPart(UriPartial.Authority)}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n";
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(request), ct);
        var answer = await ReadHeadersAsync(ct);
        return answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal);
    }

    public async Task SendAsync(byte[] bytes, CancellationToken ct) => await _stream.WriteAsync(bytes, ct);

    /// <summary>No more from us; the server may go on talking.</summary>
    public void HalfClose() => _tcp.Client.Shutdown(SocketShutdown.Send);

    /// <summary>The next frame of the server, or null at its end. A connection that is reset has ended too.</summary>
    public async Task<(int Opcode, byte[] Payload)?> ReceiveAsync(CancellationToken ct)
    {
        try
        {
            await _stream.ReadExactlyAsync(_head.AsMemory(0, 2), ct);
            var opcode = _head[0] & 0x0F;
            long length = _head[1] & 0x7F;
            if (length == 126)
            {
                await _stream.ReadExactlyAsync(_head.AsMemory(0, 2), ct);
                length = BinaryPrimitives.ReadUInt16BigEndian(_head);
            }
            else if (length == 127)
            {
                await _stream.ReadExactlyAsync(_head.AsMemory(0, 8), ct);
                length = BinaryPrimitives.ReadInt64BigEndian(_head);
            }

            var payload = new byte[length];
            await _stream.ReadExactlyAsync(payload, ct);
            return (opcode, payload);
        }
        catch (Exception e) when (e is EndOfStreamException or IOException)
        {
            return null;
        }
    }

    /// <summary>One frame; <paramref name="first"/> holds the flags and the opcode.</summary>
    public static byte[] Frame(byte first, ReadOnlySpan<byte> payload, bool masked = true, long? claimedLength = null)
    {
        var length = claimedLength ?? payload.Length;
        List<byte> frame = [first];
        var mask = (byte)(masked ? 0x80 : 0);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, length);
        if (length < 126)
        {
            frame.Add((byte)(mask | (byte)length));
        }
        else if (length <= ushort.MaxValue)
        {
            frame.Add((byte)(mask | 126));
            frame.AddRange(number[6..]);
        }
        else
        {
            frame.Add((byte)(mask | 127));
            frame.AddRange(number);
        }

        if (masked)
        {
            // A mask of zeros masks nothing.
            frame.AddRange([0, 0, 0, 0]);
        }

        frame.AddRange(payload);
        return [.. frame];
    }

    public void Dispose() => _tcp.Dispose();

    private async Task<string> ReadHeadersAsync(CancellationToken ct)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _stream.ReadAsync(one, ct) == 1)
        {
            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
