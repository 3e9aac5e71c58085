namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Messages waiting for the reader at the other end, bounded by count and bytes. Producers wait when it is full, so a
/// slow reader slows its own subscriptions and nobody else.
/// </summary>
internal sealed class SendQueue(int maxMessages, int maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<ReadOnlyMemory<byte>> _messages = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _bytes;
    private bool _closed;

    /// <summary>Waits for room. After <see cref="Close"/> the message is dropped: nobody will read it.</summary>
    public async ValueTask EnqueueAsync(ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_closed)
                {
                    return;
                }

                if (_messages.Count == 0 || (_messages.Count < maxMessages && _bytes + message.Length <= maxBytes))
                {
                    _messages.Enqueue(message);
                    _bytes += message.Length;
                    Signal();
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(ct);
        }
    }

    /// <summary>The next message, or null once closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> DequeueAsync()
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_closed)
                {
                    return null;
                }

                if (_messages.TryDequeue(out var message))
                {
                    _bytes -= message.Length;
                    Signal();
                    return message;
                }

                changed = _changed.Task;
            }

            await changed;
        }
    }

    /// <summary>Drops what waits and lets everybody go.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _messages.Clear();
            Signal();
        }
    }

    private void Signal()
    {
        _changed.SetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
