using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>
/// The ticket between password and code. It says that the password was right a moment ago, and is worth nothing without the code,
/// after five minutes, or once the account changed.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection, CrmDbContext db)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("CrmGraph.SecondStep").ToTimeLimitedDataProtector();

    public string TicketFor(Account account, bool persistent) =>
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id}|{account.SecurityStamp}|{persistent}"), s_lifetime);

    /// <summary>Whose password was right, and whether the session is to stay; null for a ticket that is none.</summary>
    public async Task<(Account Account, bool Persistent)?> ReadAsync(string? ticket, CancellationToken ct)
    {
        if (ticket is not { Length: > 0 and < 2000 })
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(ticket).Split('|');
            var (id, stamp) = (Guid.Parse(parts[0]), parts[1]);
            var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp, ct);
            return account is null ? null : (account, bool.Parse(parts[2]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
