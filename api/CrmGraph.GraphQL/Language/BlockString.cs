using System.Text;

namespace CrmGraph.GraphQL.Language;

// spec: Block Strings
internal static class BlockString
{
    /// <summary>Removes the common indentation of all lines but the first, and blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.ReplaceLineEndingsOfGraphQL().Split('\n');
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        if (first < 0)
        {
            return "";
        }

        var text = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            var skip = i == 0 ? 0 : Math.Min(commonIndent, lines[i].Length);
            text.Append(i > first ? "\n" : "").Append(lines[i].AsSpan(skip));
        }

        return text.ToString();
    }

    /// <summary>The value as block string text, which <see cref="Dedent"/> turns back into the value.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.ReplaceLineEndingsOfGraphQL().Split('\n');
        var isSingleLine = lines.Length == 1;
        var forceLeadingNewLine = !isSingleLine && lines.Skip(1).All(l => l.Length == 0 || IsWhiteSpace(l[0]));
        var endsWithTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !endsWithTripleQuotes) || value.EndsWith('\\');
        var multiline = !isSingleLine || value.Length > 70 || forceTrailingNewLine || endsWithTripleQuotes;
        var skipLeadingNewLine = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);

        var text = new StringBuilder("\"\"\"");
        text.Append((multiline && !skipLeadingNewLine) || forceLeadingNewLine ? "\n" : "");
        text.Append(escaped);
        text.Append(multiline || forceTrailingNewLine ? "\n" : "");
        return text.Append("\"\"\"").ToString();
    }

    private static string ReplaceLineEndingsOfGraphQL(this string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
