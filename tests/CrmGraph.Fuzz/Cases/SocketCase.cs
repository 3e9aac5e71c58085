using System.Net.Sockets;
using System.Text;
using CrmGraph.Fuzz.Checking;

namespace CrmGraph.Fuzz.Cases;

/// <summary>How the client leaves.</summary>
internal enum SocketEnd
{
    /// <summary>With a close frame, then it waits for the server's.</summary>
    Close,

    /// <summary>Sends no more but reads on.</summary>
    HalfClose,

    /// <summary>Is gone.</summary>
    Abort,
}

/// <summary>A socket: frames, then an end. The server must end the connection in time too, and all it says must be well-formed.</summary>
internal sealed class SocketCase(Caller caller, string protocol, IReadOnlyList<byte[]> frames, SocketEnd end) : IFuzzCase
{
    private static readonly byte[] CloseFrame = RawSocket.Frame(0x88, [0x03, 0xE8]);

    public CaseKind Kind => CaseKind.Socket;

    public async Task RunAsync(FuzzApp app, CancellationToken ct)
    {
        using var socket = new RawSocket();
        if (!await socket.ConnectAsync(app.Address, caller.Cookie, protocol, ct))
        {
            return;
        }

        var reading = end == SocketEnd.Abort ? Task.CompletedTask : ReadAllAsync(app, socket, ct);
        try
        {
            foreach (var frame in frames)
            {
                await socket.SendAsync(frame, ct);
            }

            if (end == SocketEnd.Close)
            {
                await socket.SendAsync(CloseFrame, ct);
            }

            if (end != SocketEnd.Abort)
            {
                socket.HalfClose();
            }
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The server had enough and hung up.
        }

        await reading;
    }

    public string Describe() =>
        $"{caller.Name}, protocol {protocol}, ends by {end}\n{string.Join('\n', frames.Select(f => $"{Convert.ToHexString(f.AsSpan(0, Math.Min(f.Length, 14)))} {Encoding.UTF8.GetString(f)}"))}";

    private static async Task ReadAllAsync(FuzzApp app, RawSocket socket, CancellationToken ct)
    {
        while (await socket.ReceiveAsync(ct) is var (opcode, payload))
        {
            if (opcode == 8)
            {
                CheckClose(payload);
            }
            else if (opcode == 1)
            {
                AnswerCheck.SocketMessage(payload, app.Log);
            }
        }
    }

    private static void CheckClose(byte[] payload)
    {
        var code = payload.Length >= 2 ? (payload[0] << 8) | payload[1] : 1005;
        if (code is 4500 or 1011)
        {
            throw new FaultException("socket", $"closed with {code} {Encoding.UTF8.GetString(payload.AsSpan(2))}");
        }
    }
}
