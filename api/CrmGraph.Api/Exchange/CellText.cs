namespace CrmGraph.Api.Exchange;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula. What begins, perhaps after blanks nobody sees, like one gets an apostrophe in CSV
/// files; so does what begins as if it had one, so that taking one away gives every text back as it was.
/// </summary>
internal static class CellText
{
    private const string Dangerous = "=+-@＝＋－＠\t\r\n";
    private const string Unseen = " \u00a0\u3000\ufeff\u200b\u200c\u200d\u2060";

    public static string Shield(string text) => LooksLikeFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    /// <summary>Takes away exactly what <see cref="Shield"/> adds.</summary>
    public static string Unshield(string text) => text is ['\'', .. var rest] && LooksLikeFormula(rest.AsSpan().TrimStart('\'')) ? rest : text;

    private static bool LooksLikeFormula(ReadOnlySpan<char> text) =>
        text.TrimStart(Unseen) is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);
}
