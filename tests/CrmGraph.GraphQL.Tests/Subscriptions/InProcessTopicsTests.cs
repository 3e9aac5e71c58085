using CrmGraph.GraphQL.Subscriptions;

namespace CrmGraph.GraphQL.Tests.Subscriptions;

public sealed class InProcessTopicsTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly InProcessTopics _topics = new();

    [Fact]
    public async Task Everyone_who_listens_gets_every_message_in_order()
    {
        await using var one = await _topics.SubscribeAsync<int>("a", Ct);
        await using var two = await _topics.SubscribeAsync<int>("a", Ct);
        await using var other = await _topics.SubscribeAsync<int>("b", Ct);

        foreach (var number in Enumerable.Range(1, 5))
        {
            await _topics.SendAsync("a", number, Ct);
        }

        await _topics.CompleteAsync("a");
        await _topics.CompleteAsync("b");

        Assert.Equal([1, 2, 3, 4, 5], await ReadAsync(one));
        Assert.Equal([1, 2, 3, 4, 5], await ReadAsync(two));
        Assert.Empty(await ReadAsync(other));
    }

    [Fact]
    public async Task A_message_nobody_listens_to_is_gone()
    {
        await _topics.SendAsync("a", 1, Ct);
        await using var stream = await _topics.SubscribeAsync<int>("a", Ct);
        await _topics.SendAsync("a", 2, Ct);
        await _topics.CompleteAsync("a");

        Assert.Equal([2], await ReadAsync(stream));
    }

    [Fact]
    public async Task A_slow_reader_loses_the_oldest_messages()
    {
        await using var stream = await _topics.SubscribeAsync<int>("a", Ct);
        foreach (var number in Enumerable.Range(1, 100))
        {
            await _topics.SendAsync("a", number, Ct);
        }

        await _topics.CompleteAsync("a");

        Assert.Equal(Enumerable.Range(37, 64), await ReadAsync(stream));
    }

    [Fact]
    public async Task A_topic_carries_one_type()
    {
        await using var stream = await _topics.SubscribeAsync<int>("a", Ct);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _topics.SendAsync("a", "text", Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _topics.SubscribeAsync<string>("a", Ct));
    }

    [Fact]
    public async Task The_last_one_to_leave_frees_the_topic()
    {
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var one = await _topics.SubscribeAsync<int>("a", Ct);
        await using var two = await _topics.SubscribeAsync<int>("a", client.Token);

        await one.DisposeAsync();
        Assert.Equal(1, _topics.TopicCount);
        await client.CancelAsync();
        Assert.Equal(0, _topics.TopicCount);

        Assert.Empty(await ReadAsync(two));
    }

    private static async Task<List<int>> ReadAsync(ISourceStream<int> stream)
    {
        var messages = new List<int>();
        await foreach (var message in stream.ReadEventsAsync())
        {
            messages.Add(message);
        }

        return messages;
    }
}
