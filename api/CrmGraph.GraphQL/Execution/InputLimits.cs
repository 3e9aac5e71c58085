namespace CrmGraph.GraphQL.Execution;

/// <summary>How large variables may be.</summary>
public sealed record InputLimits
{
    /// <summary>No limits but those of the transport.</summary>
    public static InputLimits None { get; } = new();

    /// <summary>Bytes of the whole variables object, as sent.</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>Items of one list.</summary>
    public int MaxListItems { get; init; } = int.MaxValue;

    /// <summary>Bytes of one string, as sent.</summary>
    public int MaxStringBytes { get; init; } = int.MaxValue;
}
