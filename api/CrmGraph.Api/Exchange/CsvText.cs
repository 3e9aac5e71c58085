using System.Text;

namespace CrmGraph.Api.Exchange;

/// <summary>Comma-separated text as RFC 4180 has it; reading also takes semicolons and tabs.</summary>
internal static class CsvText
{
    /// <summary>Adds a line.</summary>
    public static void AddRow(StringBuilder text, IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            if (cell is null)
            {
                continue;
            }

            // Blanks at the ends would be lost to readers who trim.
            var quoted = cell.AsSpan().IndexOfAny(",;\"\r\n\t") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ');
            text.Append(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        text.Append("\r\n");
    }

    /// <summary>The lines, without blank ones unless <paramref name="keepsBlank"/>. Refuses a quoted cell that does not end.</summary>
    public static IEnumerable<string?[]> Rows(string text, bool keepsBlank = false)
    {
        var separator = SeparatorOf(text);
        List<string?> row = [];
        var cell = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            at = AddCell(text, at, separator, cell);
            row.Add(cell.Length == 0 ? null : cell.ToString());
            cell.Clear();
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                row.Add(null);
            }

            at += at < text.Length && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (keepsBlank || row.Exists(c => c is not null))
            {
                yield return [.. row];
            }

            row.Clear();
        }
    }

    // From its first character to the separator or line break behind it.
    private static int AddCell(string text, int at, char separator, StringBuilder cell)
    {
        if (text[at] == '"')
        {
            for (at++; ; at++)
            {
                var end = text.IndexOf('"', at);
                if (end < 0)
                {
                    throw new ValidationException("IMPORT_FILE_TRUNCATED", null);
                }

                cell.Append(text, at, end - at);
                at = end + 1;
                if (at >= text.Length || text[at] != '"')
                {
                    break;
                }

                cell.Append('"');
            }
        }

        // What stands behind a closing quote belongs to the cell as well.
        var stop = text.AsSpan(at).IndexOfAny([separator, '\r', '\n']);
        stop = stop < 0 ? text.Length : at + stop;
        cell.Append(text, at, stop - at);
        return stop;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var commas = header.Count(',');
        return header.Count('\t') > commas ? '\t' : header.Count(';') > commas ? ';' : ',';
    }
}
