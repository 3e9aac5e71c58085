namespace CrmGraph.GraphQL.Language;

/// <summary>A place in a document: <paramref name="Start"/> is the byte offset in the UTF-8 text, <paramref name="Line"/> and <paramref name="Column"/> are 1-based (columns in UTF-16 units, as clients count).</summary>
public readonly record struct Location(int Start, int Line, int Column)
{
    /// <summary>The place of the byte at <paramref name="offset"/>, found by scanning the text; used for errors only.</summary>
    public static Location Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (utf8[i] == '\n' || (utf8[i] == '\r' && !(i + 1 < utf8.Length && utf8[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = 1;
        foreach (var b in utf8[lineStart..offset])
        {
            column += Utf16Units(b);
        }

        return new Location(offset, line, column);
    }

    /// <summary>UTF-16 units that begin at this UTF-8 byte: a lead byte of four makes two, a continuation none.</summary>
    internal static int Utf16Units(byte b) => b < 0x80 ? 1 : (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
}
