using System.Collections.Concurrent;

namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>What was compiled for the shapes of one field: bounded, the least recently used leaves first; one compilation per shape at a time.</summary>
internal sealed class ShapeCache<T>(int capacity = 64)
    where T : class
{
    private readonly ConcurrentDictionary<ShapeKey, Entry> _entries = new();
    private long _clock;

    public int Count => _entries.Count;

    /// <summary>The value of <paramref name="key"/>, made by <paramref name="create"/> when it is new. A failed creation is not kept.</summary>
    public T GetOrAdd(ShapeKey key, Func<T> create)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = _entries.GetOrAdd(key, new Entry(new Lazy<T>(create)));
            Trim();
        }

        entry.LastUse = Interlocked.Increment(ref _clock);
        try
        {
            return entry.Value.Value;
        }
        catch
        {
            _entries.TryRemove(key, out _);
            throw;
        }
    }

    private void Trim()
    {
        while (_entries.Count > capacity)
        {
            _entries.TryRemove(_entries.MinBy(e => e.Value.LastUse).Key, out _);
        }
    }

    private sealed class Entry(Lazy<T> value)
    {
        public Lazy<T> Value { get; } = value;

        public long LastUse { get; set; } = long.MaxValue;
    }
}
