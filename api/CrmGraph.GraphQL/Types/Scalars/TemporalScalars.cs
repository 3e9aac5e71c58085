using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CrmGraph.GraphQL.Types.Scalars;

/// <summary>An instant. The offset is required on input, so that nobody's local time is guessed.</summary>
internal sealed partial class DateTimeScalar() : TextScalar("DateTime", "https://scalars.graphql.org/chillicream/date-time.html")
{
    protected override object? Parse(string text)
    {
        // "z" and "t" are legal in RFC 3339; fractions beyond 100 ns are cut, as no clock of ours knows them.
        var match = Rfc3339().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Value;
        var offset = match.Groups["offset"].Value.ToUpperInvariant();
        var normalized = $"{match.Groups["date"].Value}T{match.Groups["time"].Value}{fraction[..Math.Min(fraction.Length, 8)]}{offset}";
        return DateTimeOffset.TryParse(normalized, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
    }

    protected override string Format(object value)
    {
        Span<char> text = stackalloc char[40];
        TryFormat(value, text, out var length);
        return new string(text[..length]);
    }

    protected override bool TryFormat(object value, Span<char> text, out int length)
    {
        var instant = value switch
        {
            DateTimeOffset offset => offset,
            DateTime { Kind: DateTimeKind.Unspecified } utc => new DateTimeOffset(utc, TimeSpan.Zero),
            DateTime time => time,
            _ => throw Unrepresentable(value),
        };
        instant.TryFormat(text, out length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        if (instant.Offset == TimeSpan.Zero)
        {
            text[length++] = 'Z';
            return true;
        }

        instant.TryFormat(text[length..], out var offsetLength, "zzz", CultureInfo.InvariantCulture);
        length += offsetLength;
        return true;
    }

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?<fraction>\.[0-9]{1,9})?(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}

/// <summary>A calendar date without time and zone.</summary>
internal sealed class LocalDateScalar() : TextScalar("LocalDate", "https://scalars.graphql.org/andimarek/local-date.html")
{
    protected override object? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    protected override string Format(object value) => Date(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override bool TryFormat(object value, Span<char> text, out int length) =>
        Date(value).TryFormat(text, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly Date(object value) => value as DateOnly? ?? throw Unrepresentable(value);
}

/// <summary>A time of day without date and zone.</summary>
internal sealed class LocalTimeScalar() : TextScalar("LocalTime", "https://scalars.graphql.org/chillicream/local-time.html")
{
    protected override object? Parse(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    protected override string Format(object value) =>
        value is TimeOnly time ? time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : throw Unrepresentable(value);
}

/// <summary>A length of time as ISO 8601 writes it, for example <c>PT2H30M</c>.</summary>
internal sealed class DurationScalar() : TextScalar("Duration", "https://scalars.graphql.org/chillicream/duration.html")
{
    protected override object? Parse(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    protected override string Format(object value) =>
        value is TimeSpan duration ? XmlConvert.ToString(duration) : throw Unrepresentable(value);
}
