using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>
/// Texts that clients registered under their SHA-256 (automatic persisted queries). Only a memory of what was sent: it forgets
/// the text used longest ago when it is full, and clients send a forgotten one again.
/// </summary>
internal sealed class PersistedQueries(IOptions<GraphQLServerOptions> options)
{
    // What an entry costs besides its text: key, nodes, headers.
    private const int EntryOverhead = 512;

    private readonly int _capacity = options.Value.PersistedQueryBytes;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _recent = [];
    private int _bytes;

    public bool IsOff => _capacity <= 0;

    /// <summary>The key of a text: its SHA-256 in lower-case hex.</summary>
    public static string KeyOf(ReadOnlyMemory<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text.Span));

    public ReadOnlyMemory<byte>? Find(string key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return null;
            }

            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Text;
        }
    }

    /// <summary>Keeps a text whose key was checked; one larger than the whole memory is not kept.</summary>
    public void Add(string key, ReadOnlyMemory<byte> text)
    {
        // A copy of its own size: the text may be a slice of a larger buffer.
        var entry = new Entry(key, text.ToArray());
        lock (_gate)
        {
            if (entry.Size > _capacity || _entries.ContainsKey(key))
            {
                return;
            }

            _entries.Add(key, _recent.AddFirst(entry));
            _bytes += entry.Size;
            while (_bytes > _capacity)
            {
                var oldest = _recent.Last!.Value;
                _recent.RemoveLast();
                _entries.Remove(oldest.Key);
                _bytes -= oldest.Size;
            }
        }
    }

    private sealed record Entry(string Key, byte[] Text)
    {
        public int Size => Text.Length + EntryOverhead;
    }
}
