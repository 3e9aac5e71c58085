using System.Collections.Frozen;
using System.Text;

namespace CrmGraph.Api.Identity.Passwords;

/// <summary>
/// Passwords everybody tries first. The resource <c>common-passwords.txt</c> holds words and keyboard walks that lists of leaked
/// passwords begin with; a password counts as one of them also when it is repeated, written with the usual digits for letters, or
/// lengthened by digits and marks at its ends.
/// </summary>
internal static class CommonPasswords
{
    private const string Resource = "CrmGraph.Api.Identity.Passwords.common-passwords.txt";
    private const string Disguises = "@a4a0o1i!i3e5s$s7t";

    private static readonly FrozenSet<string> s_words = Read();

    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        return Candidates(lower).Any(IsKnown);
    }

    private static IEnumerable<string> Candidates(string password)
    {
        var core = password.AsSpan().Trim("0123456789!@#$%^&*()_-+=.,;:?/\\'\"~` ").ToString();
        string[] forms = [password, core, Undisguised(password), Undisguised(core)];
        return forms.SelectMany(f => (string[])[f, string.Concat(f.Where(char.IsLetterOrDigit))]).Distinct(StringComparer.Ordinal);
    }

    // One or two known words, or one again and again: passwordqwerty, dragondragondragon. Three and more are a passphrase.
    private static bool IsKnown(string text)
    {
        var known = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 3; cut <= text.Length; cut++)
        {
            if (known.Contains(text.AsSpan(0, cut)) && (cut == text.Length || known.Contains(text.AsSpan(cut)) || IsRepeated(text, cut)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeated(string text, int length) =>
        text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length));

    private static string Undisguised(string text)
    {
        var plain = new StringBuilder(text);
        for (var i = 0; i < Disguises.Length; i += 2)
        {
            plain.Replace(Disguises[i], Disguises[i + 1]);
        }

        return plain.ToString();
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
