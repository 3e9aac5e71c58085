using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmGraph.GraphQL.Execution;

/// <summary>JSON values and paths as error messages show them: short, on one line.</summary>
internal static class JsonText
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;
    private const int MaxText = 200;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Inspect(JsonElement json)
    {
        var text = new StringBuilder();
        Append(text, json, 0);
        return text.ToString();
    }

    /// <summary><c>.name[0]</c></summary>
    public static string Path(PathSegment path)
    {
        var text = new StringBuilder();
        foreach (var step in PathSegment.ToList(path))
        {
            text.Append(step is string name ? $".{name}" : $"[{step}]");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, json, depth);
                break;
            case JsonValueKind.Array:
                AppendArray(text, json, depth);
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(Shorten(json.GetString()!), Readable));
                break;
            default:
                text.Append(Shorten(json.GetRawText()));
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement json, int depth)
    {
        if (depth == MaxDepth)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var property in json.EnumerateObject())
        {
            text.Append(separator).Append(Shorten(property.Name)).Append(": ");
            Append(text, property.Value, depth + 1);
            separator = ", ";
        }

        text.Append(separator == "{ " ? "{}" : " }");
    }

    private static void AppendArray(StringBuilder text, JsonElement json, int depth)
    {
        var count = json.GetArrayLength();
        if (count > 0 && depth == MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < Math.Min(count, MaxItems); i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, json[i], depth + 1);
        }

        var more = count - MaxItems;
        text.Append(more > 1 ? $", ... {more} more items]" : more == 1 ? ", ... 1 more item]" : "]");
    }

    private static string Shorten(string text) => text.Length <= MaxText ? text : $"{text[..MaxText]}…";
}
