using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>What came of an attempt to sign in.</summary>
public abstract record SignInResult
{
    public sealed record Succeeded(Account Account) : SignInResult;

    public sealed record InvalidCredentials : SignInResult;

    public sealed record LockedOut(TimeSpan RetryAfter) : SignInResult;
}

/// <summary>
/// Checks a password. Known and unknown addresses are answered alike, in words, time and lock-out, so that nobody learns
/// which accounts exist.
/// </summary>
public sealed class SignIn(UserManager<Account> accounts, UnknownAddresses unknown, CrmDbContext db, TimeProvider time)
{
    public const string LoggedIn = "login";
    public const string LoggedOut = "logout";
    public const string LoginFailed = "loginFailed";
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<SignInResult> WithPasswordAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            return FailUnknown(accounts.NormalizeEmail(email), password);
        }

        if (await LockedForAsync(account) is { } locked)
        {
            return new SignInResult.LockedOut(locked);
        }

        if (await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            await TellAsync(LoggedIn, account.Id, account.Id);
            return new SignInResult.Succeeded(account);
        }

        await accounts.AccessFailedAsync(account);
        await TellAsync(LoginFailed, null, account.Id);
        return await LockedForAsync(account) is { } wait2 ? new SignInResult.LockedOut(wait2) : new SignInResult.InvalidCredentials();
    }

    /// <summary>Writes a sign-in step to the audit; who failed to sign in is nobody.</summary>
    internal Task TellAsync(string action, Guid? actorId, Guid userId)
    {
        db.AuditEvents.Add(new AuditEvent { At = time.GetUtcNow(), ActorId = actorId, Action = action, Entity = nameof(User), EntityId = userId.ToString() });
        return db.SaveChangesAsync();
    }

    private SignInResult FailUnknown(string address, string password)
    {
        // A locked account is answered without looking at the password, so is a locked address.
        if (unknown.LockedFor(address, time.GetUtcNow()) is { } locked)
        {
            return new SignInResult.LockedOut(locked);
        }

        accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return unknown.Fail(address, accounts.Options.Lockout, time.GetUtcNow()) is { } wait
            ? new SignInResult.LockedOut(wait)
            : new SignInResult.InvalidCredentials();
    }

    private async Task<TimeSpan?> LockedForAsync(Account account)
    {
        var end = await accounts.GetLockoutEndDateAsync(account);
        return end > time.GetUtcNow() ? end - time.GetUtcNow() : null;
    }
}

/// <summary>Counts failures of addresses that have no account, bounded, so that they lock like real ones.</summary>
public sealed class UnknownAddresses
{
    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset LockedUntil)> _failures = new(StringComparer.Ordinal);

    /// <summary>How long the address is still locked; null when it is not.</summary>
    public TimeSpan? LockedFor(string address, DateTimeOffset now) =>
        _failures.TryGetValue(address, out var entry) && entry.LockedUntil > now ? entry.LockedUntil - now : null;

    /// <summary>Notes a failure; returns how long the address is locked, or null when it is not.</summary>
    public TimeSpan? Fail(string address, LockoutOptions options, DateTimeOffset now)
    {
        if (_failures.Count >= Capacity)
        {
            _failures.Clear();
        }

        var entry = _failures.AddOrUpdate(address, _ => Next(0, default), (_, e) => e.LockedUntil > now ? e : Next(e.Failures, e.LockedUntil));
        return entry.LockedUntil > now ? entry.LockedUntil - now : null;

        (int, DateTimeOffset) Next(int failures, DateTimeOffset until) =>
            failures + 1 >= options.MaxFailedAccessAttempts ? (0, now + options.DefaultLockoutTimeSpan) : (failures + 1, until);
    }
}
