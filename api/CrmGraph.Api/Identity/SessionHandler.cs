using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity;

/// <summary>Reads the session cookie. Who may not be answered 401 or 403, never sent elsewhere.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionCookie cookie, SessionDirectory sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // What is no session is nobody. The cookie is left alone: another tab may just have been given a new one.
        if (cookie.Read(Request) is not { } key
            || await sessions.FindAsync(key.SessionId, Context.RequestAborted) is not { } session
            || !CryptographicOperations.FixedTimeEquals(session.KeyHash, key.Hash))
        {
            return AuthenticateResult.NoResult();
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, session.UserId.ToString()), new Claim(SessionViewers.SessionClaim, session.Id.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
