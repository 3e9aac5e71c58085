using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CrmGraph.Api.Identity;

/// <summary>A browser somebody has signed in with before.</summary>
public sealed record KnownDevice(string Id, IReadOnlyList<Guid> UserIds)
{
    public bool Knows(Guid userId) => UserIds.Contains(userId);
}

/// <summary>
/// The sealed cookie of a browser after a full sign-in. It opens nothing: wrong passwords from elsewhere do not make a known
/// device wait, and it is counted on its own.
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const int MaxUsers = 5;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(180);
    private readonly string _name = environment.IsDevelopment() ? "crmgraph-device" : "__Host-crmgraph-device";
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("CrmGraph.KnownDevice").ToTimeLimitedDataProtector();

    public KnownDevice? Read(HttpRequest request)
    {
        if (request.Cookies[_name] is not { Length: > 0 and < 1000 } value)
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(value).Split('|');
            return new KnownDevice(parts[0], [.. parts[1..].Select(Guid.Parse)]);
        }
        catch (CryptographicException)
        {
            // Made up, of another installation, or too old: an unknown device like any other.
            return null;
        }
    }

    /// <summary>Makes the browser a known device of the user; that of others who signed in with it stays.</summary>
    public void Remember(HttpContext http, Guid userId)
    {
        var known = Read(http.Request) ?? new KnownDevice(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), []);
        var users = known.UserIds.Where(id => id != userId).Prepend(userId).Take(MaxUsers);
        http.Response.Cookies.Append(_name, _seal.Protect($"{known.Id}|{string.Join('|', users)}", s_lifetime), new CookieOptions
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment() || http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
            MaxAge = s_lifetime,
        });
    }
}
