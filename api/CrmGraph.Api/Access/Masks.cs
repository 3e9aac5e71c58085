using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmGraph.Api.Access;

/// <summary>Masked forms of personal data. Lengths count text elements; a value that is not of its kind becomes <c>***</c>.</summary>
internal static partial class Masks
{
    private const string Nothing = "***";

    /// <summary>What whoever sees <paramref name="value"/> masked is shown instead.</summary>
    public static string Of(MaskKind kind, string value) => kind switch
    {
        MaskKind.Phone => Phone(value),
        MaskKind.Email => Email(value),
        MaskKind.Account => Account(value),
        MaskKind.PersonName => PersonName(value),
        MaskKind.Address => Address(value),
        MaskKind.ResidentId => ResidentId(value),
        MaskKind.BankCard => BankCard(value),
        _ => Nothing,
    };

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

    /// <summary>An account name, passport or tax number: first and last character, for example <c>l******3</c>.</summary>
    public static string Account(string value)
    {
        var text = new StringInfo(value);
        return text.LengthInTextElements <= 2
            ? Nothing
            : text.SubstringByTextElements(0, 1) + "******" + text.SubstringByTextElements(text.LengthInTextElements - 1, 1);
    }

    /// <summary><c>张**</c>: the first character and at most three stars; a name of one character is hidden whole.</summary>
    private static string PersonName(string value)
    {
        var name = new StringInfo(value.Trim());
        return name.LengthInTextElements < 2 || !char.IsLetter(name.String, 0)
            ? Nothing
            : name.SubstringByTextElements(0, 1) + new string('*', Math.Min(name.LengthInTextElements - 1, 3));
    }

    /// <summary><c>北京市海淀区***</c>: a Chinese address down to its district, or as far as it names the levels above.</summary>
    private static string Address(string value) => District().Match(value.Trim()).Value + Nothing;

    /// <summary><c>110*************12</c>, of a number of 18 or, before 1999, 15 digits.</summary>
    private static string ResidentId(string value)
    {
        var number = value.Trim();
        return ResidentNumber().IsMatch(number) ? $"{number[..3]}*************{number[^2..]}" : Nothing;
    }

    /// <summary><c>************8888</c></summary>
    private static string BankCard(string value)
    {
        var number = CardSeparator().Replace(value.Trim(), "");
        return CardNumber().IsMatch(number) ? $"************{number[^4..]}" : Nothing;
    }

    [GeneratedRegex(@"[^\d+]")]
    private static partial Regex NotPhone();

    [GeneratedRegex(@"^(?:\+?86)?(1[3-9]\d{9})$")]
    private static partial Regex ChineseMobile();

    [GeneratedRegex(@"^(0\d{2,3})[- ]?(\d{7,8})(?:[-转]\d+)?$")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^(\+\d{1,3})[\d\s\-()]{5,}$")]
    private static partial Regex International();

    // Province, city, district, each of them optional. Names of roads, villages, housing estates (小区) and shops (超市) end
    // it: rather a level too few than a house too many.
    [GeneratedRegex("""
        ^(?:[\p{IsCJKUnifiedIdeographs}-[省市区县旗路街道巷号楼村镇乡]]{2,7}(?:省|自治区|特别行政区))?
        (?:[\p{IsCJKUnifiedIdeographs}-[省市区县旗路街道巷号楼村镇乡]]{1,9}(?:(?<![超菜夜集])市|自治州|地区)|(?:锡林郭勒|兴安|阿拉善)盟)?
        (?:[\p{IsCJKUnifiedIdeographs}-[省路街道巷号楼村镇乡]]{1,7}?(?<![小社园校厂院景超菜夜集])[区县旗市])?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex District();

    [GeneratedRegex(@"^[0-9]{15}(?:[0-9]{2}[0-9Xx])?$")]
    private static partial Regex ResidentNumber();

    [GeneratedRegex("[ -]")]
    private static partial Regex CardSeparator();

    [GeneratedRegex("^[0-9]{13,19}$")]
    private static partial Regex CardNumber();
}
