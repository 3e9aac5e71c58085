using CrmGraph.GraphQL.Data.Statements;

namespace CrmGraph.GraphQL.Tests.Data;

public sealed class ShapeCacheTests
{
    [Fact]
    public void Equal_structures_share_a_value_and_bound_values_are_no_part_of_them()
    {
        var cache = new ShapeCache<object>();

        var first = cache.GetOrAdd(Shape("a", 1).ToKey(), () => new object());

        Assert.Same(first, cache.GetOrAdd(Shape("a", 2).ToKey(), () => new object()));
        Assert.NotSame(first, cache.GetOrAdd(Shape("b", 1).ToKey(), () => new object()));
        Assert.NotSame(first, cache.GetOrAdd(Shape("a", 1L).ToKey(), () => new object()));
    }

    [Fact]
    public void The_least_recently_used_leaves_when_it_is_full()
    {
        var cache = new ShapeCache<string>(capacity: 2);
        cache.GetOrAdd(Shape("a").ToKey(), () => "a1");
        cache.GetOrAdd(Shape("b").ToKey(), () => "b1");
        cache.GetOrAdd(Shape("a").ToKey(), () => "a2");

        cache.GetOrAdd(Shape("c").ToKey(), () => "c1");

        Assert.Equal(2, cache.Count);
        Assert.Equal("a1", cache.GetOrAdd(Shape("a").ToKey(), () => "a3"));
        Assert.Equal("b2", cache.GetOrAdd(Shape("b").ToKey(), () => "b2"));
    }

    [Fact]
    public void A_failed_creation_is_not_kept()
    {
        var cache = new ShapeCache<string>();

        Assert.Throws<InvalidOperationException>(() => cache.GetOrAdd(Shape("a").ToKey(), () => throw new InvalidOperationException()));

        Assert.Equal("a", cache.GetOrAdd(Shape("a").ToKey(), () => "a"));
    }

    [Fact]
    public void Many_threads_create_one_value()
    {
        var cache = new ShapeCache<object>();
        var created = 0;

        Parallel.For(0, 100, _ => cache.GetOrAdd(Shape("a").ToKey(), () =>
        {
            Interlocked.Increment(ref created);
            return new object();
        }));

        Assert.Equal(1, created);
    }

    private static StatementShape Shape(string token, params object[] values)
    {
        var shape = new StatementShape();
        shape.Token(token);
        foreach (var value in values)
        {
            shape.Bind(value.GetType(), value);
        }

        return shape;
    }
}
