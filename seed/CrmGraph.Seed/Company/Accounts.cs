using System.Security.Cryptography;
using CrmGraph.Api.Identity;
using CrmGraph.Seed.Writing;
using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Seed.Company;

/// <summary>
/// The sign-ins of the demo: one per role, with passwords made up on the spot. They are the only part of the data that is
/// different every time.
/// </summary>
internal sealed class Accounts(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    private const int PasswordLength = 20;

    // Without the letters and digits that are taken for one another when typed from a screen.
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public List<DemoAccount> Open(DemoCompany company, Batch batch)
    {
        List<DemoAccount> accounts = [];
        foreach (var role in Enum.GetValues<RoleCode>())
        {
            var user = company.Demo(role);
            var password = RandomNumberGenerator.GetString(Letters, PasswordLength);
            var account = new Account
            {
                Id = user.Id,
                UserName = user.Email,
                NormalizedUserName = normalizer.NormalizeName(user.Email),
                Email = user.Email,
                NormalizedEmail = normalizer.NormalizeEmail(user.Email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
                ConcurrencyStamp = Guid.NewGuid().ToString(),
            };
            account.PasswordHash = hasher.HashPassword(account, password);
            batch.Add(account);
            accounts.Add(new DemoAccount(user.Email, password, role, user.Name));
        }

        return accounts;
    }
}
