namespace CrmGraph.GraphQL.Subscriptions;

/// <summary>The messages of one subscriber; disposing ends the subscription.</summary>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>The messages in the order they were sent. Read once.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
