using System.Globalization;

namespace CrmGraph.Api.Exchange;

/// <summary>One row of a file as values of a customer's fields. Reading throws what the setters of a customer would: a code and the field.</summary>
internal sealed class ImportCells
{
    private static readonly char[] s_between = [';', '；', ',', '，', '、', '|', '\n'];
    private readonly Dictionary<string, string> texts = [];
    private readonly ImportNames names;

    public ImportCells(ImportPlan plan, string?[] row, ImportNames names)
    {
        this.names = names;
        foreach (var (column, field) in plan.Columns)
        {
            if (column < row.Length && row[column]?.Trim() is { Length: > 0 } text)
            {
                var mapped = plan.Values.FirstOrDefault(v => v.Field == field && v.Text == text);
                if (mapped is null || mapped.Value is { Length: > 0 })
                {
                    texts[field] = mapped?.Value ?? text;
                }
            }
        }
    }

    /// <summary>The fields whose cells are not empty.</summary>
    public IReadOnlyCollection<string> Fields => texts.Keys;

    public string? Text(string field) => texts.GetValueOrDefault(field);

    /// <summary>An amount as people write it: with a sign of the currency, with commas between thousands.</summary>
    public decimal? Money(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var digits = text.Trim('¥', '￥', '元', ' ').Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw Check.Refuse("CUSTOMER", nameof(Customer.AnnualValue), "INVALID");
    }

    /// <summary>One of a set of words, in either language or as the schema spells it.</summary>
    public T? Choice<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        foreach (var (name, term) in CustomerColumns.Find(field)!.Choices!)
        {
            if (Is(name) || Is(term.Zh) || Is(term.En))
            {
                return Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            }
        }

        throw new ValidationException("IMPORT_WORD_UNKNOWN", field);

        bool Is(string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    public Guid? Reference(string field, string entity) => Text(field) is { } text ? names.Find(field, text, entity) : null;

    public IReadOnlyList<Guid> References(string field, string entity) =>
        [.. (Text(field) ?? "").Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => names.Find(field, t, entity)).Distinct()];
}
