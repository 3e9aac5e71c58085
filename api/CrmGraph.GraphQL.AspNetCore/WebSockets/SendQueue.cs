namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Messages waiting for the reader at the other end, bounded by count and bytes. Producers wait when it is full, so a
/// slow reader slows its own subscriptions and nobody else. One reads, many write; nothing is allocated to wait until somebody must.
/// </summary>
internal sealed class SendQueue(int maxMessages, int maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<ReadOnlyMemory<byte>> _messages = [];
    private TaskCompletionSource? _arrived;
    private TaskCompletionSource? _room;
    private int _bytes;
    private bool _closed;

    /// <summary>Waits for room. After <see cref="Close"/> the message is dropped: nobody will read it.</summary>
    public async ValueTask EnqueueAsync(ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        while (TryEnqueue(message) is { } full)
        {
            await full.WaitAsync(ct);
        }
    }

    /// <summary>The next message, or null once closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> DequeueAsync()
    {
        while (true)
        {
            TaskCompletionSource? arrived = null, room = null;
            ReadOnlyMemory<byte> message;
            lock (_lock)
            {
                if (_closed)
                {
                    return null;
                }

                if (_messages.TryDequeue(out message))
                {
                    _bytes -= message.Length;
                    (room, _room) = (_room, null);
                }
                else
                {
                    // Goes on at once on the thread of the producer: that saves a turn of the pool for every message.
                    _arrived = arrived = new TaskCompletionSource();
                }
            }

            if (arrived is not null)
            {
                await arrived.Task;
                continue;
            }

            room?.TrySetResult();
            return message;
        }
    }

    /// <summary>Drops what waits and lets everybody go.</summary>
    public void Close()
    {
        TaskCompletionSource? arrived, room;
        lock (_lock)
        {
            _closed = true;
            _messages.Clear();
            (arrived, _arrived, room, _room) = (_arrived, null, _room, null);
        }

        room?.TrySetResult();

        // Whoever closes is not to send the close frame in passing.
        if (arrived is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static waiting => waiting.TrySetResult(), arrived, preferLocal: true);
        }
    }

    // Null when the message was taken, or dropped; else what to wait for.
    private Task? TryEnqueue(ReadOnlyMemory<byte> message)
    {
        TaskCompletionSource? arrived;
        lock (_lock)
        {
            if (_closed)
            {
                return null;
            }

            if (_messages.Count > 0 && (_messages.Count >= maxMessages || _bytes + message.Length > maxBytes))
            {
                _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _room.Task;
            }

            _messages.Enqueue(message);
            _bytes += message.Length;
            (arrived, _arrived) = (_arrived, null);
        }

        arrived?.TrySetResult();
        return null;
    }
}
