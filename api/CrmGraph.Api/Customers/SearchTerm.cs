using System.Text;

namespace CrmGraph.Api.Customers;

/// <summary>
/// Folds text for search: full-width letters and digits become plain ones, case is ignored. Stored text and the searched
/// text pass the same fold, so a plain substring match finds them on every database.
/// </summary>
public static class SearchTerm
{
    public static string Of(params string?[] parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(part.Trim());
            }
        }

        return WellFormed(text.ToString()).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    // Half a surrogate pair cannot be folded; a searched one becomes a character that no stored text has.
    private static string WellFormed(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
