using System.Globalization;

namespace CrmGraph.Seed.Words;

/// <summary>What the sentences about one customer are filled with.</summary>
internal sealed record Phrase(string Company, string City, string Person, string[] Products)
{
    public string Fill(Dice dice, string text)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        return text
            .Replace("{product}", dice.Pick(Products), StringComparison.Ordinal)
            .Replace("{person}", Person, StringComparison.Ordinal)
            .Replace("{company}", Company, StringComparison.Ordinal)
            .Replace("{city}", City, StringComparison.Ordinal)
            .Replace("{number}", (dice.Number(2, 30) * 10).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{percent}", dice.Number(3, 15).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
