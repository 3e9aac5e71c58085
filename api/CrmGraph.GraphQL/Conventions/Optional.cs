using System.Diagnostics.CodeAnalysis;

namespace CrmGraph.GraphQL;

/// <summary>An input member that tells "omitted" from "null". In the schema it is the same type as <typeparamref name="T"/>.</summary>
public readonly struct Optional<T>
{
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The value given, null included; default when omitted.</summary>
    public T? Value { get; }

    /// <summary>Whether the client gave the member.</summary>
    public bool HasValue { get; }

    /// <summary>The value given, or <paramref name="otherwise"/> when omitted.</summary>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public T? Or(T? otherwise) => HasValue ? Value : otherwise;

    public static implicit operator Optional<T>(T value) => new(value);
}
