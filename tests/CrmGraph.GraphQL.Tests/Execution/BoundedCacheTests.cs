using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class BoundedCacheTests
{
    [Fact]
    public void The_value_used_longest_ago_makes_room()
    {
        var cache = new BoundedCache<string, string>(2);
        cache.GetOrAdd("a", () => "a");
        cache.GetOrAdd("b", () => "b");
        Assert.True(cache.TryGet("a", out _));

        cache.GetOrAdd("c", () => "c");

        Assert.Equal((true, false, true, 2), (cache.TryGet("a", out _), cache.TryGet("b", out _), cache.TryGet("c", out _), cache.Count));
    }

    [Fact]
    public async Task A_value_being_made_is_made_once_for_all_who_ask()
    {
        var cache = new BoundedCache<string, object>(2);
        var made = 0;
        using var open = new ManualResetEventSlim();

        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => cache.GetOrAdd("a", Make))).ToArray();
        open.Set();
        var values = await Task.WhenAll(asking);

        Assert.Equal(1, made);
        Assert.Single(values.Distinct());

        object Make()
        {
            open.Wait();
            Interlocked.Increment(ref made);
            return new object();
        }
    }

    [Fact]
    public void A_failure_is_not_kept()
    {
        var cache = new BoundedCache<string, string>(2);

        Assert.Throws<TimeoutException>(() => cache.GetOrAdd("a", () => throw new TimeoutException()));

        Assert.Equal("a", cache.GetOrAdd("a", () => "a"));
    }
}
