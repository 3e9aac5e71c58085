namespace CrmGraph.GraphQL.Planning;

/// <summary>
/// When a field is part of the response. Each <c>@skip</c>/<c>@include</c> with a variable is one bit of the request's flags;
/// a place of the document needs all bits on its way from the root, and a field needs any of its places.
/// </summary>
public sealed class IncludeCondition
{
    private static readonly IncludeCondition Always = new([]);
    private readonly ulong[] _masks;

    private IncludeCondition(ulong[] masks) => _masks = masks;

    /// <summary>Whether the field is included whatever the variables are.</summary>
    public bool IsAlways => _masks.Length == 0;

    /// <summary>Whether the field is included in a request with these flags.</summary>
    public bool Holds(ulong flags)
    {
        if (_masks.Length == 0)
        {
            return true;
        }

        foreach (var mask in _masks)
        {
            if ((flags & mask) == mask)
            {
                return true;
            }
        }

        return false;
    }

    internal static IncludeCondition AnyOf(IReadOnlyList<FieldOccurrence> occurrences) =>
        occurrences.Any(o => o.Mask == 0) ? Always : new([.. occurrences.Select(o => o.Mask).Distinct()]);
}
