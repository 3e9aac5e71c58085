using System.Security.Claims;

namespace CrmGraph.Api.Identity;

/// <summary>A viewer and the session they are signed in with.</summary>
public sealed record SignedIn(Viewer Viewer, SessionSnapshot Session)
{
    /// <summary>Whether a role asks for a second factor the session was begun without: it is good for setting one up and nothing else.</summary>
    public bool IsEnrolling => Viewer.Access.RequiresSecondFactor && !Session.HasSecondFactor;
}

/// <summary>Who stands behind the identity of a session; asked again for every request and every second of a socket.</summary>
public sealed class SessionViewers(SessionDirectory sessions, ViewerDirectory viewers)
{
    public const string SessionClaim = "sid";

    /// <summary>Who may act in the session: as <see cref="AnyAsync"/>, but null also while a second factor is to be set up.</summary>
    public async ValueTask<SignedIn?> OfAsync(ClaimsPrincipal principal, CancellationToken ct) =>
        await AnyAsync(principal, ct) is { IsEnrolling: false } signedIn ? signedIn : null;

    /// <summary>Null when the session has ended, its user is disabled or the account changed since.</summary>
    public async ValueTask<SignedIn?> AnyAsync(ClaimsPrincipal principal, CancellationToken ct) =>
        Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id)
        && await sessions.FindAsync(id, ct) is { } session
        && await viewers.FindAsync(session.UserId, session.SecurityStamp, ct) is { } viewer
            ? new SignedIn(viewer, session)
            : null;
}
