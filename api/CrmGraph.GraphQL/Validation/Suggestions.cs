namespace CrmGraph.GraphQL.Validation;

/// <summary>Finds the names a client probably meant.</summary>
internal static class Suggestions
{
    private const int Max = 5;

    /// <summary>Options within a distance that grows with the input's length, nearest first.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        return
        [
            .. options
                .Select(option => (Option: option, Distance: Distance(input, option, threshold)))
                .Where(s => s.Distance <= threshold)
                .OrderBy(s => s.Distance)
                .ThenBy(s => s.Option, StringComparer.Ordinal)
                .Select(s => s.Option),
        ];
    }

    /// <summary>The sentence for up to five options, or nothing; <paramref name="what"/> says what they are, for example "the enum value".</summary>
    public static string DidYouMean(IReadOnlyList<string> options, string? what = null)
    {
        var quoted = options.Take(Max).Select(o => $"\"{o}\"").ToArray();
        var list = quoted.Length switch
        {
            0 => null,
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return list is null ? "" : $" Did you mean {(what is null ? "" : what + " ")}{list}?";
    }

    // Optimal string alignment: insertion, deletion, substitution, transposition; a change of case alone counts one.
    private static int Distance(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var a = input.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return int.MaxValue;
        }

        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[b.Length];
    }
}
