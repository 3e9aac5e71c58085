namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>The messages sent to <paramref name="topic"/> from now on, in order, until it is completed or <paramref name="ct"/> is cancelled.</summary>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken ct = default);
}
