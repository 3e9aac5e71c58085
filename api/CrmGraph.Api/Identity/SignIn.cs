using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Checks a password. Known and unknown names are answered alike, in words, time and waits, so that nobody learns which accounts
/// exist; wrong passwords from elsewhere never make a known device wait.
/// </summary>
public sealed class SignIn(UserManager<Account> accounts, Attempts attempts, ProofLane lane, IOptions<AttemptOptions> options, CrmDbContext db)
{
    public const string LoggedIn = "login";
    public const string LoggedOut = "logout";
    public const string LoginFailed = "loginFailed";
    private static readonly Account Nobody = new();

    /// <summary>What the password of a name nobody has is compared with.</summary>
    internal static string? NobodysHash { get; private set; }

    /// <summary>Whether this is the password of that name. The line of a full sign-in is for the caller to write: a second factor may follow.</summary>
    public async Task<SignInResult> WithPasswordAsync(string email, string password, SignInCaller caller, CancellationToken ct)
    {
        var name = accounts.NormalizeEmail(email);
        var device = caller.Device is { } known && await db.Accounts.AnyAsync(a => a.NormalizedEmail == name && known.UserIds.Contains(a.Id), ct) ? known : null;
        var counter = device is null ? Attempts.Key("name", name) : Attempts.Key("device", $"{device.Id} {name}");

        // What is counted on its own also waits on its own: guesses from elsewhere never stand before a known device.
        return await lane.RunAsync(counter, () => CheckAsync(name, password, counter, device is not null, caller.Network, ct), ct) ?? new SignInResult.Busy();
    }

    /// <summary>Writes a sign-in step to the audit; who failed to sign in is nobody.</summary>
    internal Task TellAsync(string action, Guid? actorId, Guid userId)
    {
        db.Tell(action, actorId, userId);
        return db.SaveChangesAsync();
    }

    private async Task<SignInResult> CheckAsync(string name, string password, string counter, bool isKnownDevice, string network, CancellationToken ct)
    {
        // Made by the hasher in use: another number of rounds would take another time.
        NobodysHash ??= accounts.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var account = await accounts.FindByEmailAsync(name);
        string[] address = [Attempts.Key("minute", network), Attempts.Key("day", network)];
        if (await attempts.BlockedForAsync(isKnownDevice ? [counter] : [counter, .. address], ct) is { } wait)
        {
            return new SignInResult.LockedOut(wait);
        }

        // The right password of who is kept out is a wrong one, also for the counters.
        if (await IsPasswordOfAsync(account, password) && await db.Users.AnyAsync(u => u.Id == account!.Id && u.Active, ct))
        {
            await attempts.ForgetAsync(counter, ct);
            return new SignInResult.Succeeded(account!);
        }

        // A name nobody has leaves a line as well: the time of an answer must not tell names apart.
        await TellAsync(LoginFailed, null, account?.Id ?? Guid.Empty);
        await attempts.FailAsync(address[0], options.Value.AddressByMinute, ct);
        await attempts.FailAsync(address[1], options.Value.AddressByDay, ct);
        return await attempts.FailAsync(counter, options.Value.Name, ct) is { } locked
            ? new SignInResult.LockedOut(locked)
            : new SignInResult.InvalidCredentials();
    }

    private async Task<bool> IsPasswordOfAsync(Account? account, string password)
    {
        if (account is { PasswordHash: not null })
        {
            return await accounts.CheckPasswordAsync(account, password);
        }

        accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash!, password);
        return false;
    }
}
