using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Scalars;

/// <summary>A scalar whose values are JSON strings of one fixed format.</summary>
internal abstract class TextScalar(string name, string? specifiedBy) : ScalarType(name)
{
    public override string? SpecifiedBy { get; } = specifiedBy;

    public sealed override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = literal is StringValueNode text ? Parse(text.Value) : null;
        error = value is null ? $"{Name} cannot represent value: {literal}" : null;
        return value is not null;
    }

    public sealed override bool TryParseJson(
        JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind == JsonValueKind.String ? Parse(json.GetString()!) : null;
        error = value is null ? $"{Name} cannot represent value: {json.GetRawText()}" : null;
        return value is not null;
    }

    public override void Write(ResultWriter writer, object value)
    {
        Span<char> text = stackalloc char[64];
        if (TryFormat(value, text, out var length))
        {
            writer.WriteString(text[..length]);
            return;
        }

        writer.WriteString(Format(value));
    }

    public sealed override ValueNode ToLiteral(object value) => new StringValueNode(default, Format(value));

    /// <summary>The value of well-formed text, else null.</summary>
    protected abstract object? Parse(string text);

    /// <summary>The text of a value; throws <see cref="FormatException"/> for a value of another kind.</summary>
    protected abstract string Format(object value);

    /// <summary>Formats without allocating; false leaves it to <see cref="Format"/>.</summary>
    protected virtual bool TryFormat(object value, Span<char> text, out int length)
    {
        length = 0;
        return false;
    }

    protected FormatException Unrepresentable(object value) => new($"{Name} cannot represent value: {Display.Of(value)}");
}
