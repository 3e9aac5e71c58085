using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Exchange;

/// <summary>Which field a column of the file fills.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Field">The field of <c>Customer</c>; each at most once.</param>
public sealed record ColumnMapping(int Column, string Field);

/// <summary>What a text in the cells of a field stands for.</summary>
/// <param name="Field">The field of <c>Customer</c>.</param>
/// <param name="Text">The text as it stands in the cells.</param>
/// <param name="Value">What is meant: a name, an e-mail address, or the value as the schema names it. Null leaves the cell out.</param>
public sealed record ValueMapping(string Field, string Text, string? Value);

/// <summary>How the rows of a file become customers.</summary>
internal sealed record ImportPlan(IReadOnlyList<ColumnMapping> Columns, IReadOnlyList<ValueMapping> Values, DuplicatePolicy Duplicates, DuplicateKey Key, CustomerKind DefaultKind)
{
    public string ToJson() => JsonSerializer.Serialize(this, JobQueue.Json);

    public static ImportPlan Of(CustomerImport import) => JsonSerializer.Deserialize<ImportPlan>(import.Plan, JobQueue.Json)!;

    /// <summary>What the headers say by themselves, in either language.</summary>
    public static ImportPlan Guess(IReadOnlyList<FileColumn> header)
    {
        List<ColumnMapping> columns = [];
        for (var i = 0; i < header.Count; i++)
        {
            var title = Folded(header[i].Title);
            if (CustomerColumns.All.FirstOrDefault(c => c.Input is not null && (IsCalled(c, title))) is { } column && columns.TrueForAll(c => c.Field != column.Name))
            {
                columns.Add(new ColumnMapping(i, column.Name));
            }
        }

        var key = columns.Exists(c => c.Field == "code") ? DuplicateKey.Code : columns.Exists(c => c.Field == "taxNumber") ? DuplicateKey.TaxNumber : DuplicateKey.Name;
        return new ImportPlan(columns, [], DuplicatePolicy.Skip, key, CustomerKind.Company);
    }

    public static string HashOf(IReadOnlyList<FileColumn> header) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(c => Folded(c.Title))))));

    private static bool IsCalled(CustomerColumn column, string title) =>
        new[] { column.Name, column.Title.Zh, column.Title.En }.Concat(column.Synonyms).Any(word => Folded(word) == title);

    // As people write headers: in any case, with stars for what is required, with units in brackets.
    private static string Folded(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var c in title.Normalize(NormalizationForm.FormKC))
        {
            if (c == '(')
            {
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
