namespace CrmGraph.GraphQL.Types.SchemaValidation;

/// <summary>The schema cannot be built. Every problem names the member, the reason and the way out.</summary>
public sealed class SchemaException(IReadOnlyList<SchemaError> errors)
    : Exception("The schema cannot be built:\n" + string.Join('\n', errors.Select(e => $"- {e}")))
{
    public SchemaException(string message, string? code = null)
        : this([new SchemaError(message, code)])
    {
    }

    public IReadOnlyList<SchemaError> Errors { get; } = errors;
}

/// <summary>One problem of a schema; <paramref name="Code"/> is set for the documented ones.</summary>
public sealed record SchemaError(string Message, string? Code = null)
{
    public override string ToString() => Code is null ? Message : $"{Message} ({Code})";
}
