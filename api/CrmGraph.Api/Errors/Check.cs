using System.Runtime.CompilerServices;
using System.Text;

namespace CrmGraph.Api.Errors;

/// <summary>
/// The checks entity setters share. The code is built from the entity and the property that is being set
/// (<c>CUSTOMER</c> + <c>Name</c> → <c>CUSTOMER_NAME_REQUIRED</c>), the field is the property's name in the schema.
/// </summary>
internal static class Check
{
    public const decimal MaxMoney = 9_999_999_999_999.99m;

    // Ids and business days are made from times, and both end where calendars do.
    private static readonly DateTimeOffset Earliest = new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static string Required(string? value, int maxLength, string entity, [CallerMemberName] string property = "") =>
        Optional(value, maxLength, entity, property) ?? throw Refuse(entity, property, "REQUIRED");

    public static string? Optional(string? value, int maxLength, string entity, [CallerMemberName] string property = "")
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.Trim();
        if (text.Length > maxLength)
        {
            throw Refuse(entity, property, "TOO_LONG");
        }

        return IsStorable(text) ? text : throw Refuse(entity, property, "INVALID");
    }

    public static int Range(int value, int min, int max, string entity, [CallerMemberName] string property = "") =>
        value >= min && value <= max ? value : throw Refuse(entity, property, "OUT_OF_RANGE");

    public static int? Range(int? value, int min, int max, string entity, [CallerMemberName] string property = "") =>
        value is { } number ? Range(number, min, max, entity, property) : null;

    public static decimal Money(decimal value, string entity, [CallerMemberName] string property = "") =>
        value is >= 0 and <= MaxMoney && decimal.Round(value, 2) == value ? value : throw Refuse(entity, property, "OUT_OF_RANGE");

    public static decimal? Money(decimal? value, string entity, [CallerMemberName] string property = "") =>
        value is { } amount ? Money(amount, entity, property) : null;

    /// <summary>When something happened: now when left out, not in the future, not before there was anything to record.</summary>
    public static DateTimeOffset Past(DateTimeOffset? value, DateTimeOffset now, string entity, string property) =>
        value is not { } at ? now : at >= Earliest && at <= now + ClockSkew ? at : throw Refuse(entity, property, "OUT_OF_RANGE");

    public static string? Color(string? value, string entity, [CallerMemberName] string property = "") =>
        Optional(value, 7, entity, property) switch
        {
            null => null,
            ['#', _, _, _, _, _, _] color when color.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0 => color,
            _ => throw Refuse(entity, property, "INVALID"),
        };

    public static List<string> Texts(
        IEnumerable<string>? values, int maxCount, int maxLength, Func<string, bool> isValid, string entity, [CallerMemberName] string property = "")
    {
        List<string> texts = [.. (values ?? []).Select(v => Optional(v, maxLength, entity, property)).OfType<string>().Distinct()];
        if (texts.Count > maxCount)
        {
            throw Refuse(entity, property, "TOO_LONG");
        }

        return texts.TrueForAll(t => isValid(t)) ? texts : throw Refuse(entity, property, "INVALID");
    }

    public static ValidationException Refuse(string entity, string property, string what) =>
        new($"{entity}_{ScreamingSnake(property)}_{what}", char.ToLowerInvariant(property[0]) + property[1..]);

    private static string ScreamingSnake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }

    // Line breaks and tabs are text; other control characters and halves of surrogate pairs are not.
    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }
}
