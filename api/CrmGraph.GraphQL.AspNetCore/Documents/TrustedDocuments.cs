using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.AspNetCore.Documents;

/// <summary>
/// Documents held in memory, found by their own key and by the MD5 or SHA-256 of their text in lower-case hex:
/// clients compiled with either hash are served from one map.
/// </summary>
public sealed class TrustedDocuments : ITrustedDocuments
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;

    public TrustedDocuments(IEnumerable<KeyValuePair<string, string>> documents)
    {
        var byKey = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (key, text) in documents)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            byKey[key] = utf8;
            byKey[Convert.ToHexStringLower(SHA256.HashData(utf8))] = utf8;
            byKey[Convert.ToHexStringLower(MD5.HashData(utf8))] = utf8;
        }

        _documents = byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static TrustedDocuments None { get; } = new([]);

    /// <summary>Loads the maps that relay-compiler writes (<c>{"key": "text"}</c>); a missing or malformed file throws and names it.</summary>
    public static TrustedDocuments Load(params IEnumerable<string> paths) => new(paths.SelectMany(Read));

    public ReadOnlyMemory<byte>? Find(string key) => _documents.TryGetValue(key, out var text) ? text : default(ReadOnlyMemory<byte>?);

    private static Dictionary<string, string> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' is not a map of trusted documents: {e.Message}", e);
        }
    }
}
