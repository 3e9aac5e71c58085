using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmGraph.Api.Access;

/// <summary>Masked forms of personal data. Lengths count text elements; a value that is not of its kind becomes <c>***</c>.</summary>
internal static partial class Masks
{
    private const string Nothing = "***";

    /// <summary>Chinese mobile <c>138****1234</c>, landline <c>010-****56</c>, other numbers <c>+44 *****21</c>.</summary>
    public static string Phone(string value)
    {
        var digits = NotPhone().Replace(value, "");
        if (ChineseMobile().Match(digits) is { Success: true } mobile)
        {
            var number = mobile.Groups[1].Value;
            return $"{number[..3]}****{number[^4..]}";
        }

        if (Landline().Match(value.Trim()) is { Success: true } landline)
        {
            return $"{landline.Groups[1].Value}-****{landline.Groups[2].Value[^2..]}";
        }

        if (International().Match(value.Trim()) is { Success: true } international)
        {
            return $"{international.Groups[1].Value} *****{digits[^2..]}";
        }

        return Nothing;
    }

    /// <summary><c>z***@qq.com</c>; a local part of one or two characters is hidden whole.</summary>
    public static string Email(string value)
    {
        var at = value.LastIndexOf('@');
        if (at <= 0 || at == value.Length - 1)
        {
            return Nothing;
        }

        var local = new StringInfo(value[..at]);
        return local.LengthInTextElements <= 2
            ? Nothing + value[at..]
            : local.SubstringByTextElements(0, 1) + Nothing + value[at..];
    }

    /// <summary>An account name: first and last character, for example <c>l******3</c>.</summary>
    public static string Account(string value)
    {
        var text = new StringInfo(value);
        return text.LengthInTextElements <= 2
            ? Nothing
            : text.SubstringByTextElements(0, 1) + "******" + text.SubstringByTextElements(text.LengthInTextElements - 1, 1);
    }

    [GeneratedRegex(@"[^\d+]")]
    private static partial Regex NotPhone();

    [GeneratedRegex(@"^(?:\+?86)?(1[3-9]\d{9})$")]
    private static partial Regex ChineseMobile();

    [GeneratedRegex(@"^(0\d{2,3})[- ]?(\d{7,8})(?:[-转]\d+)?$")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^(\+\d{1,3})[\d\s\-()]{5,}$")]
    private static partial Regex International();
}
