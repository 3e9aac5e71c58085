using System.Globalization;
using System.Text;

namespace CrmGraph.Fuzz.Generation;

/// <summary>A value in both its forms: in a document and in the JSON of variables.</summary>
internal readonly record struct FuzzValue(string Literal, string Json)
{
    public static FuzzValue Null { get; } = Same("null");

    public static FuzzValue Same(string text) => new(text, text);

    public static FuzzValue Enum(string name) => new(name, $"\"{name}\"");

    public static FuzzValue List(IReadOnlyList<FuzzValue> items) =>
        new($"[{string.Join(", ", items.Select(i => i.Literal))}]", $"[{string.Join(",", items.Select(i => i.Json))}]");

    public static FuzzValue Object(IReadOnlyList<(string Name, FuzzValue Value)> fields) => new(
        $"{{{string.Join(", ", fields.Select(f => $"{f.Name}: {f.Value.Literal}"))}}}",
        $"{{{string.Join(",", fields.Select(f => $"\"{f.Name}\":{f.Value.Json}"))}}}");

    /// <summary>A string; anything beyond ASCII is escaped, halves of surrogate pairs included.</summary>
    public static FuzzValue Text(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : c is >= ' ' and < (char)127 ? quoted.Append(c)
                : quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return Same(quoted.Append('"').ToString());
    }
}
