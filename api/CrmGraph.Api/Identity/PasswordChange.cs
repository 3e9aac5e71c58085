using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>Changes one's own password: with the present one, and with the end of every other session.</summary>
public sealed class PasswordChange(SignIn signIn, UserManager<Account> accounts, Sessions sessions, BrowserSessions browser, CrmDbContext db)
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

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var result = await accounts.ChangePasswordAsync(account, current, next);
        if (result.Succeeded)
        {
            await sessions.EndAsync(viewer.UserId, browser.Current?.Id, ct);
            await browser.RenewAsync(http, account.SecurityStamp!);
            await signIn.TellAsync("changePassword", viewer.UserId, viewer.UserId);
            await transaction.CommitAsync(ct);
            browser.Forget();
        }

        return (proof, result);
    }
}
