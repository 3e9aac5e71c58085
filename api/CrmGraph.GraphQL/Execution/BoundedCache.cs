using System.Diagnostics.CodeAnalysis;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Keeps the values used last; a value being made is made once for all who ask. Values that failed are not kept.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _recent = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>A value that is complete.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var node) && node.Value.Value.IsValueCreated)
            {
                Touch(node);
                value = node.Value.Value.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        Lazy<TValue> value;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                Touch(node);
            }
            else
            {
                node = _recent.AddFirst(new Entry(key, new Lazy<TValue>(make)));
                _entries.Add(key, node);
                if (_entries.Count > capacity)
                {
                    _entries.Remove(_recent.Last!.Value.Key);
                    _recent.RemoveLast();
                }
            }

            value = node.Value.Value;
        }

        try
        {
            return value.Value;
        }
        catch
        {
            Forget(key, value);
            throw;
        }
    }

    private void Forget(TKey key, Lazy<TValue> failed)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Value, failed))
            {
                _entries.Remove(key);
                _recent.Remove(node);
            }
        }
    }

    private void Touch(LinkedListNode<Entry> node)
    {
        if (node != _recent.First)
        {
            _recent.Remove(node);
            _recent.AddFirst(node);
        }
    }

    private readonly record struct Entry(TKey Key, Lazy<TValue> Value);
}
