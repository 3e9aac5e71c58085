using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Checks new passwords and hashes them: in the lane, and before a transaction begins, for hashing takes long and SQLite has
/// one writer.
/// </summary>
public sealed class NewPasswords(UserManager<Account> accounts, ProofLane lane)
{
    /// <summary>What the rules say, and the hash when they say yes; no hash then when too many wait already.</summary>
    public async Task<(IdentityResult Rules, string? Hash)> PrepareAsync(Account account, string password, CancellationToken ct)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            if (await rule.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return (refused, null);
            }
        }

        return (IdentityResult.Success, await lane.RunAsync($"hash:{account.Id}", () => Task.FromResult(accounts.PasswordHasher.HashPassword(account, password)), ct));
    }
}
