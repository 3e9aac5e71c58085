using CrmGraph.Api.Identity.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>Changes one's own password: with the present one, and with the end of every other session.</summary>
public sealed class PasswordChange(
    SignIn signIn, NewPasswords passwords, UserManager<Account> accounts, TotpFactors factors, Sessions sessions, BrowserSessions browser, SecurityNotices notices, CrmDbContext db)
{
    /// <summary>Whether the present password was right, and if so what the rules say of the new one.</summary>
    public async Task<(SignInResult Proof, IdentityResult? Result)> ChangeAsync(
        HttpContext http, Viewer viewer, string current, string next, SignInCaller caller)
    {
        var ct = http.RequestAborted;
        var proof = await signIn.WithPasswordAsync(viewer.Email, current, caller, ct);
        if (proof is not SignInResult.Succeeded { Account: var account })
        {
            return (proof, null);
        }

        var (rules, hash) = await passwords.PrepareAsync(account, next, ct);
        if (hash is null)
        {
            return rules.Succeeded ? (new SignInResult.Busy(), null) : (proof, rules);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // The password was shown before the transaction: another one may have been set since.
        if (!await db.Accounts.AnyAsync(a => a.Id == account.Id && a.SecurityStamp == account.SecurityStamp, ct))
        {
            return (new SignInResult.InvalidCredentials(), null);
        }

        account.PasswordHash = hash;
        var result = await accounts.UpdateSecurityStampAsync(account);
        if (result.Succeeded)
        {
            await sessions.EndAsync(viewer.UserId, browser.Current?.Id, ct);

            // Where there is a second factor the password alone is no fresh proof of identity.
            await browser.RenewAsync(http, account.SecurityStamp!, proven: !await factors.IsOnAsync(viewer.UserId, ct));
            await notices.AddAsync(viewer.UserId, SecurityNotices.PasswordChanged, ct);
            await signIn.TellAsync("changePassword", viewer.UserId, viewer.UserId);
            await transaction.CommitAsync(ct);
            browser.Forget();
        }

        return (proof, result);
    }
}
