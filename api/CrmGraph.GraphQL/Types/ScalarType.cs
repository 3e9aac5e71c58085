using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A leaf type with its own text form (spec: Scalars). Implementations are stateless singletons.</summary>
public abstract class ScalarType(string name) : NamedType(name)
{
    /// <summary>The page that specifies the format, printed as <c>@specifiedBy(url:)</c>; null when there is none.</summary>
    public virtual string? SpecifiedBy => null;

    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Coerces a literal (never a variable or null). On failure <paramref name="error"/> is worded as the specification words it, for example <c>Int cannot represent non-integer value: "a"</c>.</summary>
    public abstract bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a JSON value of the variables (never null).</summary>
    public abstract bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Writes a result value (never null); throws <see cref="FormatException"/> when the value cannot be represented (spec: Result Coercion).</summary>
    public abstract void Write(ResultWriter writer, object value);

    /// <summary>The literal of a value, for default values in SDL and introspection.</summary>
    public abstract ValueNode ToLiteral(object value);
}
