using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity.Passwords;

/// <summary>
/// What a password must be: long enough, and nothing somebody would try first. It is taken exactly as it was typed, and nothing is
/// asked of its composition.
/// </summary>
public sealed class PasswordRules(CrmDbContext db) : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;
    private const string Product = "crmgraph";

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var name = await db.Users.Where(u => u.Id == user.Id).Select(u => u.Name).SingleOrDefaultAsync();
        return Refusal(password ?? "", name, user.Email) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
            : IdentityResult.Success;
    }

    /// <summary>The code of the rule a password breaks; null when it breaks none.</summary>
    public static string? Refusal(string password, string? name, string? email) => password switch
    {
        { Length: < MinLength } => "PasswordTooShort",
        { Length: > MaxLength } => "PasswordTooLong",
        _ when ConsistsOfRuns(password) => "PasswordTooSimple",
        _ when CommonPasswords.Contains(password) => "PasswordTooCommon",
        _ when password.Contains(Product, StringComparison.OrdinalIgnoreCase) => "PasswordNamesProduct",
        _ when Personal(name, email).Any(part => password.Contains(part, StringComparison.OrdinalIgnoreCase)) => "PasswordNamesOwner",
        _ => null,
    };

    /// <summary>Whether a password is nothing but repeated or counted characters, four or more each: <c>aaaa1234dcba</c>.</summary>
    private static bool ConsistsOfRuns(string password)
    {
        for (var start = 0; start < password.Length;)
        {
            var length = new[] { -1, 0, 1 }.Max(step => RunLength(password, start, step));
            if (length < 4)
            {
                return false;
            }

            start += length;
        }

        return true;
    }

    private static int RunLength(string text, int start, int step)
    {
        var length = 1;
        while (start + length < text.Length && text[start + length] - text[start + length - 1] == step)
        {
            length++;
        }

        return length;
    }

    // Two Chinese characters are a name; two or three Latin letters are in every second word.
    private static IEnumerable<string> Personal(string? name, string? email) =>
        $"{name} {name?.Replace(" ", "", StringComparison.Ordinal)} {email?.Split('@')[0]}"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= (part.Any(c => c > 0x2E80) ? 2 : 4));
}
