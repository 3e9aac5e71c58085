using System.Text.Json.Nodes;

namespace CrmGraph.Benchmarks;

/// <summary>Whether both answers say the same. Cursors are opaque: both must have one, whatever it holds.</summary>
internal static class Sameness
{
    /// <summary>The first place where the answers differ, or null.</summary>
    public static string? Difference(JsonNode? left, JsonNode? right, string path = "$")
    {
        switch (left, right)
        {
            case (JsonObject a, JsonObject b):
                return a.Count != b.Count || !a.Select(m => m.Key).SequenceEqual(b.Select(m => m.Key))
                    ? $"{path}: members {string.Join(',', a.Select(m => m.Key))} and {string.Join(',', b.Select(m => m.Key))}"
                    : a.Select(m => Difference(m.Value, b[m.Key], $"{path}.{m.Key}")).FirstOrDefault(d => d is not null);
            case (JsonArray a, JsonArray b):
                return a.Count != b.Count
                    ? $"{path}: {a.Count} and {b.Count} items"
                    : a.Zip(b).Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(d => d is not null);
            case (JsonValue, JsonValue) when path.EndsWith("Cursor", StringComparison.Ordinal):
                return null;
            default:
                return JsonNode.DeepEquals(left, right) ? null : $"{path}: {left?.ToJsonString() ?? "null"} and {right?.ToJsonString() ?? "null"}";
        }
    }
}
