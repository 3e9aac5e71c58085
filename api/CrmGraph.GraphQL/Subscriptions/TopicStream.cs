using System.Threading.Channels;

namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>The buffer of one subscriber.</summary>
internal sealed class TopicStream<TMessage>(int capacity, Action<TopicStream<TMessage>> leave) : ISourceStream<TMessage>
{
    private readonly Channel<TMessage> _messages = Channel.CreateBounded<TMessage>(
        new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private CancellationTokenRegistration _end;

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _messages.Reader.ReadAllAsync();

    public void Send(TMessage message) => _messages.Writer.TryWrite(message);

    /// <summary>No more messages come; those in the buffer are still read.</summary>
    public void Complete() => _messages.Writer.TryComplete();

    public void EndWith(CancellationToken ct) => _end = ct.UnsafeRegister(static stream => ((TopicStream<TMessage>)stream!).End(), this);

    public ValueTask DisposeAsync()
    {
        End();
        return _end.DisposeAsync();
    }

    private void End()
    {
        leave(this);
        Complete();
    }
}
