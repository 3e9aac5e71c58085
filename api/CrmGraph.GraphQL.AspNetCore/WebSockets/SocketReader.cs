using System.Buffers;
using System.Net.WebSockets;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Puts the frames of one text message together, up to a limit, in a buffer that is there only while a message is, and grows
/// only for those who need it.
/// </summary>
internal sealed class SocketReader(WebSocket socket, int limit) : IDisposable
{
    private const int FirstSize = 4096;

    private byte[] _buffer = [];

    /// <summary>The next message, valid until the next call; null when the client closes. Throws <see cref="SocketProtocolException"/> for binary and oversize messages.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync()
    {
        Return();
        var length = 0;
        while (true)
        {
            // Not cancellable: cancelling a read aborts the socket, and no close frame could be sent any more. The first read
            // of a message has no buffer and ends when the message begins.
            var received = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Binary)
            {
                throw new SocketProtocolException(SocketClose.InvalidMessage);
            }

            if (length > limit)
            {
                throw new SocketProtocolException(SocketClose.TooBig);
            }

            if (received.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }

            Grow(length);
        }
    }

    public void Dispose() => Return();

    private void Return()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Grow(int length)
    {
        if (length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, _buffer.Length * 2));
        _buffer.AsSpan(0, length).CopyTo(larger);
        Return();
        _buffer = larger;
    }
}
