using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>What came of redeeming a one-time link.</summary>
public abstract record Redemption
{
    /// <summary>The password is set; its user signs in with it under this address.</summary>
    public sealed record Done(string Email) : Redemption;

    /// <summary>Unknown, used, replaced or too old: all read the same.</summary>
    public sealed record InvalidToken : Redemption;

    /// <summary>The password breaks a rule; the link is still good.</summary>
    public sealed record PasswordRefused(IdentityResult Result) : Redemption;

    /// <summary>Too many are being checked; nothing was, and the link is still good.</summary>
    public sealed record Busy : Redemption;
}

/// <summary>Links that let their bearer choose a password once. An administrator makes them and never learns the password.</summary>
public sealed class OneTimeLinks(CrmDbContext db, UserManager<Account> accounts, NewPasswords passwords, Sessions sessions, ViewerDirectory viewers, SignIn signIn, SecurityNotices notices, TimeProvider time)
{
    private const string Prefix = "crm_ol_";

    /// <summary>
    /// A token for the dashboard's page <c>/redeem#token</c>; it is told here and never again. It lives 72 hours as an invitation and 30
    /// minutes as a reset, and replaces the tokens the user was given before.
    /// </summary>
    public async Task<string> IssueAsync(Guid userId, LinkKind kind, CancellationToken ct)
    {
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        await db.OneTimeLinks.Where(l => l.UserId == userId && l.UsedAt == null).ExecuteDeleteAsync(ct);
        db.OneTimeLinks.Add(new OneTimeLink
        {
            UserId = userId,
            Kind = kind,
            TokenHash = Hash(token),
            CreatedAt = now,
            ExpiresAt = now + (kind == LinkKind.Invite ? TimeSpan.FromHours(72) : TimeSpan.FromMinutes(30)),
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Sets the password of the link's user and ends all sessions of theirs. Nobody is signed in by it: a second factor stays in force.</summary>
    public async Task<Redemption> RedeemAsync(string token, string password, CancellationToken ct)
    {
        var (hash, now) = (Hash(token), time.GetUtcNow());
        var valid = db.OneTimeLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now && l.User!.Active);
        if (await valid.Select(l => new { l.UserId, l.User!.Email, l.Kind }).SingleOrDefaultAsync(ct) is not { } link)
        {
            return new Redemption.InvalidToken();
        }

        var known = await accounts.FindByIdAsync(link.UserId.ToString());
        var account = known ?? new Account { Id = link.UserId, UserName = link.Email, Email = link.Email };
        var (rules, passwordHash) = await passwords.PrepareAsync(account, password, ct);
        if (passwordHash is null)
        {
            return rules.Succeeded ? new Redemption.Busy() : new Redemption.PasswordRefused(rules);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Of two that redeem the same link one uses it up and the other finds nothing.
        if (await valid.ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), ct) != 1)
        {
            return new Redemption.InvalidToken();
        }

        var result = await SetPasswordAsync(account, known is null, passwordHash, ct);
        if (!result.Succeeded)
        {
            return new Redemption.PasswordRefused(result);
        }

        await sessions.EndAsync(link.UserId, null, ct);
        if (link.Kind == LinkKind.Reset)
        {
            await notices.AddAsync(link.UserId, SecurityNotices.PasswordChanged, ct);
        }

        await signIn.TellAsync(link.Kind == LinkKind.Invite ? "acceptInvite" : "resetPassword", link.UserId, link.UserId);
        await transaction.CommitAsync(ct);
        viewers.Forget(link.UserId);
        return new Redemption.Done(link.Email);
    }

    // Saves the account, and with the new stamp every session of the old password is over.
    private async Task<IdentityResult> SetPasswordAsync(Account account, bool isNew, string hash, CancellationToken ct)
    {
        if (isNew)
        {
            account.PasswordHash = hash;
            return await accounts.CreateAsync(account);
        }

        // It was read before the transaction.
        await db.Entry(account).ReloadAsync(ct);
        account.PasswordHash = hash;
        return await accounts.UpdateSecurityStampAsync(account);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
