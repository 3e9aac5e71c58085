using System.Text;

namespace CrmGraph.GraphQL.Language;

/// <summary>
/// Hands out one string for equal short names, so that parsing the same field names again and again allocates nothing.
/// A direct-mapped table of fixed size: a collision replaces the entry, so no client can make it grow. Races only cost
/// a duplicate string.
/// </summary>
internal static class NamePool
{
    private const int Slots = 2048;
    private const int MaxLength = 48;
    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The string of an ASCII name.</summary>
    public static string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > MaxLength)
        {
            return Encoding.ASCII.GetString(ascii);
        }

        var hash = 2166136261u;
        foreach (var b in ascii)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var slot = ref Names[hash % Slots];
        var known = slot;
        if (known is not null && Ascii.Equals(ascii, known))
        {
            return known;
        }

        return slot = Encoding.ASCII.GetString(ascii);
    }
}
