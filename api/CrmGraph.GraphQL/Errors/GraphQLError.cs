using System.Text.Json;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Errors;

/// <summary>
/// One entry of <c>errors</c> in a response. Immutable. Written with the keys message, locations, path, extensions in
/// this order; empty parts are left out.
/// </summary>
public sealed record GraphQLError(string Message)
{
    /// <summary>Places in the document, 1-based.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response names (<see cref="string"/>) and list indices (<see cref="int"/>) from the root to the field; null when the error belongs to no field.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further facts in the order they are written. Values are JSON-like: null, text, numbers, booleans, lists, pairs.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Extensions { get; init; } = [];

    /// <summary>What we got wrong, for the log; never written to the response.</summary>
    public Exception? Cause { get; init; }

    /// <summary>The <c>code</c> clients branch on, see <see cref="ErrorCodes"/>.</summary>
    public string? Code => Extension(CodeKey) as string;

    private const string CodeKey = "code";

    /// <summary>The same error with <paramref name="code"/> as first extension.</summary>
    public GraphQLError WithCode(string code) =>
        this with { Extensions = [new(CodeKey, code), .. Extensions.Where(e => e.Key != CodeKey)] };

    /// <summary>The same error with one extension added at the end, or replaced in place.</summary>
    public GraphQLError With(string name, object? value)
    {
        var entry = new KeyValuePair<string, object?>(name, value);
        return this with
        {
            Extensions = Extensions.Any(e => e.Key == name)
                ? [.. Extensions.Select(e => e.Key == name ? entry : e)]
                : [.. Extensions, entry],
        };
    }

    /// <summary>The value of an extension, or null.</summary>
    public object? Extension(string name)
    {
        foreach (var (key, value) in Extensions)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Writes the error as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, Message);
        if (Locations.Count > 0)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (Path is not null)
        {
            writer.WritePropertyName("path"u8);
            WriteValue(writer, Path);
        }

        if (Extensions.Count > 0)
        {
            writer.WritePropertyName("extensions"u8);
            WriteValue(writer, Extensions);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                writer.WriteStartObject();
                foreach (var (name, item) in pairs)
                {
                    writer.WritePropertyName(name);
                    WriteValue(writer, item);
                }

                writer.WriteEndObject();
                break;
            case System.Collections.IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
