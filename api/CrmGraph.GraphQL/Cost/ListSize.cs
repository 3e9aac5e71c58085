using System.Text;

namespace CrmGraph.GraphQL.Cost;

/// <summary>How long a list is before it is read (<c>@listSize</c>).</summary>
public sealed record ListSize
{
    /// <summary>The length when no argument says another.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments that say how many items are wanted: integers, or lists that count their own items.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The length when none of the arguments is given.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields below this one that hold the list; empty when the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one of the arguments must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <summary>More items than this are refused by the field itself, so they are not priced either; null when it has no maximum.</summary>
    internal int? Maximum { get; init; }

    /// <summary>The directive as it stands in the schema.</summary>
    public override string ToString()
    {
        List<string> arguments = [];
        if (AssumedSize is { } assumed)
        {
            arguments.Add($"assumedSize: {assumed}");
        }

        if (SlicingArguments.Count > 0)
        {
            arguments.Add($"slicingArguments: {Names(SlicingArguments)}");
        }

        if (SlicingArgumentDefaultValue is { } given)
        {
            arguments.Add($"slicingArgumentDefaultValue: {given}");
        }

        if (SizedFields.Count > 0)
        {
            arguments.Add($"sizedFields: {Names(SizedFields)}");
        }

        if (!RequireOneSlicingArgument)
        {
            arguments.Add("requireOneSlicingArgument: false");
        }

        return new StringBuilder("@listSize").Append(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})").ToString();
    }

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(n => $"\"{n}\""))}]";
}
