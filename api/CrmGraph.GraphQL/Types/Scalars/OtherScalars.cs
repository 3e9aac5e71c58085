using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Scalars;

/// <summary>A decimal number; every digit is kept.</summary>
internal sealed class DecimalScalar() : ScalarType("Decimal")
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = literal switch { FloatValueNode f => f.Value, IntValueNode i => i.Value, _ => null };
        return TryParse(text, literal, out value, out error);
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = json.GetRawText();
        return TryParse(json.ValueKind == JsonValueKind.Number ? text : null, text, out value, out error);
    }

    public override void Write(ResultWriter writer, object value) => writer.WriteNumber(Number(value));

    public override ValueNode ToLiteral(object value) => new FloatValueNode(default, Number(value).ToString(CultureInfo.InvariantCulture));

    private static bool TryParse(string? text, object shown, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        error = value is null ? $"Decimal cannot represent value: {shown}" : null;
        return value is not null;
    }

    private static decimal Number(object value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        _ => throw new FormatException($"Decimal cannot represent value: {Display.Of(value)}"),
    };
}

/// <summary>A UUID, written with hyphens; the form without hyphens is accepted.</summary>
internal sealed class UuidScalar() : TextScalar("UUID", "https://tools.ietf.org/html/rfc4122")
{
    protected override object? Parse(string text) =>
        Guid.TryParseExact(text, "D", out var guid) || Guid.TryParseExact(text, "N", out guid) ? guid : null;

    protected override string Format(object value) => Id(value).ToString("D");

    protected override bool TryFormat(object value, Span<char> text, out int length) => Id(value).TryFormat(text, out length);

    private Guid Id(object value) => value as Guid? ?? throw Unrepresentable(value);
}

/// <summary>An absolute or relative URI.</summary>
internal sealed class UriScalar() : TextScalar("URI", "https://tools.ietf.org/html/rfc3986")
{
    protected override object? Parse(string text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null;

    protected override string Format(object value) => value is Uri uri
        ? uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString
        : throw Unrepresentable(value);
}

/// <summary>Bytes as base64 text.</summary>
internal sealed class Base64StringScalar() : TextScalar("Base64String", "https://tools.ietf.org/html/rfc4648#section-4")
{
    protected override object? Parse(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    protected override string Format(object value) =>
        value is byte[] bytes ? Convert.ToBase64String(bytes) : throw Unrepresentable(value);
}

/// <summary>Any JSON value; at run time a <see cref="JsonElement"/>.</summary>
internal sealed class AnyScalar() : ScalarType("Any")
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            if (!TryWrite(json, literal))
            {
                value = null;
                error = $"Any cannot represent a value with variables: {literal}";
                return false;
            }
        }

        value = JsonSerializer.Deserialize<JsonElement>(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        error = null;
        return true;
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json;
        error = null;
        return true;
    }

    public override void Write(ResultWriter writer, object value) =>
        writer.WriteRaw(value is IFilterDocument filter ? Encoding.UTF8.GetBytes(filter.Json) : JsonSerializer.SerializeToUtf8Bytes(value));

    public override ValueNode ToLiteral(object value) => ToNode(JsonSerializer.SerializeToElement(value));

    private static bool TryWrite(Utf8JsonWriter json, ValueNode literal)
    {
        switch (literal)
        {
            case NullValueNode:
                json.WriteNullValue();
                return true;
            case BooleanValueNode boolean:
                json.WriteBooleanValue(boolean.Value);
                return true;
            case IntValueNode integer:
                json.WriteRawValue(integer.Value);
                return true;
            case FloatValueNode number:
                json.WriteRawValue(number.Value);
                return true;
            case StringValueNode text:
                json.WriteStringValue(text.Value);
                return true;
            case EnumValueNode name:
                json.WriteStringValue(name.Value);
                return true;
            case ListValueNode list:
                json.WriteStartArray();
                var allItems = list.Values.All(item => TryWrite(json, item));
                json.WriteEndArray();
                return allItems;
            case ObjectValueNode map:
                json.WriteStartObject();
                var allFields = map.Fields.All(field => TryWriteField(json, field));
                json.WriteEndObject();
                return allFields;
            default:
                return false;
        }
    }

    private static bool TryWriteField(Utf8JsonWriter json, ObjectFieldNode field)
    {
        json.WritePropertyName(field.Name);
        if (TryWrite(json, field.Value))
        {
            return true;
        }

        json.WriteNullValue();
        return false;
    }

    private static ValueNode ToNode(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new ObjectValueNode(default, [.. json.EnumerateObject().Select(p => new ObjectFieldNode(default, p.Name, ToNode(p.Value)))]),
        JsonValueKind.Array => new ListValueNode(default, [.. json.EnumerateArray().Select(ToNode)]),
        JsonValueKind.String => new StringValueNode(default, json.GetString()!),
        JsonValueKind.Number when json.TryGetInt64(out _) => new IntValueNode(default, json.GetRawText()),
        JsonValueKind.Number => new FloatValueNode(default, json.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new BooleanValueNode(default, json.GetBoolean()),
        _ => new NullValueNode(default),
    };
}
