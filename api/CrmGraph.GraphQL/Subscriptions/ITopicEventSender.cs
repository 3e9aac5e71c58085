namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>Sends messages to the subscribers of a topic.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends to everyone who listens now; delivery is at most once.</summary>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken ct = default);

    /// <summary>Ends the streams of all who listen to the topic.</summary>
    ValueTask CompleteAsync(string topic);
}
