using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmGraph.Api.Customers;

namespace CrmGraph.Access.Worlds;

/// <summary>A value that stands in one field of one record and nowhere else.</summary>
internal sealed record Canary(Row Row, GovernedField Field);

/// <summary>
/// The unique values of a world: makes them and finds them again, whole, in any text. Truth values, enum values and
/// references cannot be unique; they are compared record by record instead.
/// </summary>
internal sealed partial class Canaries
{
    private static readonly DateTimeOffset FirstMoment = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly FirstDay = new(2050, 1, 1);
    private readonly Dictionary<string, Canary> _byToken = new(StringComparer.Ordinal);
    private int _count;

    public int Count => _count;

    /// <summary>A value for a field of a record; null where no value of its type is unique.</summary>
    public object? Next(Row row, GovernedField field)
    {
        var n = ++_count;
        var canary = new Canary(row, field);
        var type = Nullable.GetUnderlyingType(field.Member.PropertyType) ?? field.Member.PropertyType;
        if (type == typeof(string))
        {
            return Text(n, canary);
        }

        if (type == typeof(List<string>))
        {
            return new List<string> { Text(n, canary), Text(++_count, canary) };
        }

        if (type == typeof(int))
        {
            // A calendar has too few months and days for each to be another, and the next day is found by them.
            return field is { Type: nameof(ImportantDate), Name: "month" or "day" } ? null : Number(n, canary);
        }

        if (type == typeof(decimal))
        {
            return Number(n, canary) + 0.25m;
        }

        if (type == typeof(double))
        {
            return Number(n, canary) + 0.5;
        }

        if (type == typeof(DateOnly))
        {
            var day = FirstDay.AddDays(n);
            Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), canary);
            return day;
        }

        return type == typeof(DateTimeOffset) ? Moment(n, canary) : null;
    }

    /// <summary>The canaries in an answer, also inside its cursors.</summary>
    public IEnumerable<Canary> In(string answer)
    {
        var whole = new StringBuilder(answer);
        foreach (Match cursor in CursorText().Matches(answer))
        {
            whole.Append('\n').Append(Decoded(cursor.Groups[1].Value));
        }

        return Token().Matches(whole.ToString()).Select(m => _byToken.GetValueOrDefault(m.Value)).OfType<Canary>().Distinct();
    }

    private static string Decoded(string cursor)
    {
        var raw = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, raw, out var length) ? Encoding.UTF8.GetString(raw, 0, length).Replace("\\", "", StringComparison.Ordinal) : "";
    }

    private string Text(int n, Canary canary)
    {
        var (text, token) = canary.Field.Mask switch
        {
            MaskKind.Phone => ($"138{n:D8}", $"138{n:D8}"),
            MaskKind.Email => ($"zq{n:D6}@canary.example", $"zq{n:D6}"),
            _ => ($"zq{n:D6}", $"zq{n:D6}"),
        };
        Add(token, canary);
        return text;
    }

    // Scattered, or the average of some would be another.
    private int Number(int n, Canary canary)
    {
        var number = 1_000_000_000 + (int)((((long)n * n * 48_271) + (n * 7_654_321L)) % 1_000_000_007L);
        Add(number.ToString(CultureInfo.InvariantCulture), canary);
        return number;
    }

    // In answers as text, in cursors perhaps as a number.
    private DateTimeOffset Moment(int n, Canary canary)
    {
        var moment = FirstMoment.AddSeconds(61 * n);
        Add(moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), canary);
        Add(moment.UtcTicks.ToString(CultureInfo.InvariantCulture), canary);
        Add(moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), canary);
        return moment;
    }

    private void Add(string token, Canary canary) => _byToken.Add(token, canary);

    [GeneratedRegex("\"(?:cursor|startCursor|endCursor)\":\"([^\"]+)\"")]
    private static partial Regex CursorText();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?|[A-Za-z0-9]+")]
    private static partial Regex Token();
}
