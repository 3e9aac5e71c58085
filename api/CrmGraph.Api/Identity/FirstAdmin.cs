using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmGraph.Api.Access;
using CrmGraph.Api.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Identity;

/// <summary>
/// Makes the first administrator of an empty database: a token is printed once at start, works once and for an hour.
/// There is no default password anywhere.
/// </summary>
public sealed class FirstAdmin(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private byte[]? _tokenHash;
    private DateTimeOffset _expires;

    /// <summary>A new token when the database has no account yet; null otherwise.</summary>
    public async Task<string?> OfferAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<CrmDbContext>().Accounts.AnyAsync(ct))
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _tokenHash = Hash(token);
        _expires = time.GetUtcNow() + Lifetime;
        return token;
    }

    /// <summary>Whether <paramref name="token"/> is the printed one and still valid; it is used up by a yes.</summary>
    public bool Redeem(string token)
    {
        var expected = _tokenHash;
        if (expected is null || time.GetUtcNow() > _expires || !CryptographicOperations.FixedTimeEquals(expected, Hash(token)))
        {
            return false;
        }

        return Interlocked.CompareExchange(ref _tokenHash, null, expected) == expected;
    }

    /// <summary>Offers the token again after a failed set-up, for example a password that was refused.</summary>
    public void Restore(string token) => _tokenHash = Hash(token);

    /// <summary>
    /// Creates user and account as one, with what the company starts with in the language of the request; the errors are
    /// those of the password rules. Null when there is an account already.
    /// </summary>
    public static async Task<IdentityResult?> CreateAsync(
        IServiceProvider services, string name, string email, string password, CancellationToken ct)
    {
        services.GetRequiredService<RecordScope>().OpenForSystem();
        var db = services.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Accounts.AnyAsync(ct))
        {
            return null;
        }

        var user = new User { Name = name, Email = email };
        user.RoleLinks.Add(new UserRole { UserId = user.Id, RoleId = Role.IdOf(RoleCode.Admin) });
        db.Users.Add(user);

        // A company that works with real customers begins with a second factor for who may do everything; it may decide otherwise.
        (await db.Roles.SingleAsync(r => r.Code == RoleCode.Admin, ct)).RequiresSecondFactor = !services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        await db.SaveChangesAsync(ct);
        var account = new Account { Id = user.Id, UserName = email, Email = email };
        var result = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, password);
        if (result.Succeeded)
        {
            db.Tell("createFirstAdmin", user.Id, user.Id);
            await CompanyStart.PrepareAsync(db, CompanyTemplate.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), ct);
            await transaction.CommitAsync(ct);
        }

        return result;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
