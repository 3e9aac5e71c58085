namespace CrmGraph.Api.Identity;

/// <summary>What came of an attempt to prove who one is.</summary>
public abstract record SignInResult
{
    public sealed record Succeeded(Account Account) : SignInResult;

    public sealed record InvalidCredentials : SignInResult;

    public sealed record LockedOut(TimeSpan RetryAfter) : SignInResult;

    /// <summary>Too many are being checked; nothing was.</summary>
    public sealed record Busy : SignInResult;
}
