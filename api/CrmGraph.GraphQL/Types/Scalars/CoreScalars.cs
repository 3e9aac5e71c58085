using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Scalars;

/// <summary>Text (spec: String).</summary>
internal sealed class StringScalar() : ScalarType("String")
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = (literal as StringValueNode)?.Value;
        error = value is null ? $"String cannot represent a non string value: {literal}" : null;
        return value is not null;
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        error = value is null ? $"String cannot represent a non string value: {json.GetRawText()}" : null;
        return value is not null;
    }

    public override void Write(ResultWriter writer, object value) => writer.WriteString(Text(value));

    public override ValueNode ToLiteral(object value) => new StringValueNode(default, Text(value));

    private static string Text(object value) =>
        value as string ?? throw new FormatException($"String cannot represent value: {Display.Of(value)}");
}

/// <summary>True or false (spec: Boolean).</summary>
internal sealed class BooleanScalar() : ScalarType("Boolean")
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = (literal as BooleanValueNode)?.Value;
        error = value is null ? $"Boolean cannot represent a non boolean value: {literal}" : null;
        return value is not null;
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null;
        error = value is null ? $"Boolean cannot represent a non boolean value: {json.GetRawText()}" : null;
        return value is not null;
    }

    public override void Write(ResultWriter writer, object value) => writer.WriteBoolean(Flag(value));

    public override ValueNode ToLiteral(object value) => new BooleanValueNode(default, Flag(value));

    private static bool Flag(object value) =>
        value as bool? ?? throw new FormatException($"Boolean cannot represent a non boolean value: {Display.Of(value)}");
}

/// <summary>An integer of one CLR type; a JSON number with a zero fraction counts as integer (spec: Int).</summary>
internal sealed class IntegerScalar<T>(string name, string range) : ScalarType(name)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is IntValueNode integer)
        {
            return TryParse(integer.Value, out value, out error);
        }

        value = null;
        error = $"{Name} cannot represent non-integer value: {literal}";
        return false;
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            return TryParse(json.GetRawText(), out value, out error);
        }

        value = null;
        error = $"{Name} cannot represent non-integer value: {json.GetRawText()}";
        return false;
    }

    public override void Write(ResultWriter writer, object value)
    {
        var number = Number(value);
        if (T.IsNegative(number))
        {
            writer.WriteNumber(long.CreateChecked(number));
        }
        else
        {
            writer.WriteNumber(ulong.CreateChecked(number));
        }
    }

    public override ValueNode ToLiteral(object value) => new IntValueNode(default, Number(value).ToString(null, CultureInfo.InvariantCulture));

    private bool TryParse(string text, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        value = T.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) ? number : null;
        error = value is not null ? null
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var any) && any != decimal.Truncate(any)
                ? $"{Name} cannot represent non-integer value: {text}"
                : $"{Name} cannot represent {range} value: {text}";
        return value is not null;
    }

    private T Number(object value)
    {
        if (value is T number)
        {
            return number;
        }

        try
        {
            return value switch
            {
                int i => T.CreateChecked(i),
                long i => T.CreateChecked(i),
                short i => T.CreateChecked(i),
                byte i => T.CreateChecked(i),
                sbyte i => T.CreateChecked(i),
                uint i => T.CreateChecked(i),
                ulong i => T.CreateChecked(i),
                ushort i => T.CreateChecked(i),
                decimal d when d == decimal.Truncate(d) => T.CreateChecked(d),
                double d when d == Math.Truncate(d) => T.CreateChecked(d),
                _ => throw new FormatException($"{Name} cannot represent non-integer value: {Display.Of(value)}"),
            };
        }
        catch (OverflowException)
        {
            throw new FormatException($"{Name} cannot represent {range} value: {Display.Of(value)}");
        }
    }
}

/// <summary>A double-precision number; integers are accepted (spec: Float).</summary>
internal sealed class FloatScalar() : ScalarType("Float")
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

    public override void Write(ResultWriter writer, object value)
    {
        switch (value)
        {
            case float number:
                WriteSingle(writer, number);
                break;
            case decimal number:
                writer.WriteNumber(number);
                break;
            default:
                writer.WriteNumber(Number(value));
                break;
        }
    }

    public override ValueNode ToLiteral(object value) => new FloatValueNode(default, Number(value).ToString("R", CultureInfo.InvariantCulture));

    // Widening 0.1f to double would print 0.10000000149011612.
    private static void WriteSingle(ResultWriter writer, float number) =>
        writer.WriteNumber(float.IsFinite(number)
            ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : number);

    private static bool TryParse(string? text, object shown, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
        error = value is null ? $"Float cannot represent non numeric value: {shown}" : null;
        return value is not null;
    }

    private static double Number(object value) => value switch
    {
        double number => number,
        float number => number,
        int number => number,
        long number => number,
        short number => number,
        decimal number => (double)number,
        _ => throw new FormatException($"Float cannot represent non numeric value: {Display.Of(value)}"),
    };
}

/// <summary>An identifier: written as text; text and integers are accepted (spec: ID).</summary>
internal sealed class IdScalar() : ScalarType("ID")
{
    public override bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = literal switch { StringValueNode s => s.Value, IntValueNode i => i.Value, _ => null };
        error = value is null ? $"ID cannot represent a non-string and non-integer value: {literal}" : null;
        return value is not null;
    }

    public override bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number when json.GetRawText() is var text && text.AsSpan().IndexOfAny(".eE") < 0 => text,
            _ => null,
        };
        error = value is null ? $"ID cannot represent value: {json.GetRawText()}" : null;
        return value is not null;
    }

    public override void Write(ResultWriter writer, object value)
    {
        if (value is Guid guid)
        {
            Span<char> text = stackalloc char[36];
            guid.TryFormat(text, out _);
            writer.WriteString(text);
            return;
        }

        writer.WriteString(Text(value));
    }

    public override ValueNode ToLiteral(object value) => new StringValueNode(default, Text(value));

    private static string Text(object value) => value switch
    {
        string text => text,
        Guid or int or long or short => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"ID cannot represent value: {Display.Of(value)}"),
    };
}

/// <summary>How a value appears in an error message.</summary>
internal static class Display
{
    public static string Of(object value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };
}
