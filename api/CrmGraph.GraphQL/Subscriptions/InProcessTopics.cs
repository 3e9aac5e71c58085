namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>
/// Topics of this process. Delivery is at most once and in order per topic; a subscriber that falls behind by more than its
/// buffer loses the oldest messages. A topic exists while someone listens to it, and all its messages are of one type.
/// </summary>
public sealed class InProcessTopics(int bufferCapacity = InProcessTopics.DefaultBufferCapacity) : ITopicEventSender, ITopicEventReceiver
{
    public const int DefaultBufferCapacity = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ITopic> _topics = new(StringComparer.Ordinal);

    /// <summary>Topics someone listens to.</summary>
    public int TopicCount
    {
        get
        {
            lock (_gate)
            {
                return _topics.Count;
            }
        }
    }

    public ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken ct = default)
    {
        lock (_gate)
        {
            if (_topics.TryGetValue(topic, out var listening))
            {
                As<TMessage>(topic, listening).Send(message);
            }
        }

        return default;
    }

    public ValueTask CompleteAsync(string topic)
    {
        lock (_gate)
        {
            if (_topics.Remove(topic, out var listening))
            {
                listening.Complete();
            }
        }

        return default;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        TopicStream<TMessage> stream;
        lock (_gate)
        {
            if (!_topics.TryGetValue(topic, out var listening))
            {
                _topics.Add(topic, listening = new Topic<TMessage>());
            }

            stream = new TopicStream<TMessage>(bufferCapacity, s => Leave(topic, s));
            As<TMessage>(topic, listening).Streams.Add(stream);
        }

        stream.EndWith(ct);
        return new(stream);
    }

    private void Leave<TMessage>(string topic, TopicStream<TMessage> stream)
    {
        lock (_gate)
        {
            if (_topics.TryGetValue(topic, out var listening)
                && listening is Topic<TMessage> { Streams: var streams }
                && streams.Remove(stream)
                && streams.Count == 0)
            {
                _topics.Remove(topic);
            }
        }
    }

    private static Topic<TMessage> As<TMessage>(string name, ITopic topic) => topic as Topic<TMessage>
        ?? throw new InvalidOperationException($"Topic \"{name}\" carries {topic.MessageType}, not {typeof(TMessage)}.");

    private interface ITopic
    {
        Type MessageType { get; }

        void Complete();
    }

    private sealed class Topic<TMessage> : ITopic
    {
        public HashSet<TopicStream<TMessage>> Streams { get; } = [];

        public Type MessageType => typeof(TMessage);

        public void Send(TMessage message)
        {
            foreach (var stream in Streams)
            {
                stream.Send(message);
            }
        }

        public void Complete()
        {
            foreach (var stream in Streams)
            {
                stream.Complete();
            }
        }
    }
}
