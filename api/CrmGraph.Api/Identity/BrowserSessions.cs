namespace CrmGraph.Api.Identity;

/// <summary>The session of the browser that calls: the row and the cookies go together.</summary>
public sealed class BrowserSessions(Sessions sessions, SessionDirectory directory, SessionCookie cookie, DeviceCookie device, ViewerDirectory viewers, SecurityNotices notices, CurrentViewer current)
{
    /// <summary>The session the request came with.</summary>
    public SessionSnapshot? Current => current.Session;

    /// <summary>
    /// Signs the account in under a new key and ends the session the browser held before, so that nobody can have planted it.
    /// The browser is a known device from now on. Null when the user is disabled.
    /// </summary>
    public async Task<Viewer?> EnterAsync(HttpContext http, Account account, string methods, bool persistent)
    {
        var ct = http.RequestAborted;
        viewers.Forget(account.Id);
        if (await viewers.FindAsync(account.Id, account.SecurityStamp!, ct) is not { } viewer)
        {
            return null;
        }

        var isNews = device.Read(http.Request)?.Knows(account.Id) != true && await notices.IsNewDeviceNewsAsync(account.Id, ct);
        await EndCurrentAsync(ct);
        var origin = SessionOrigin.Of(http);
        var (key, session) = await sessions.StartAsync(account, methods, persistent, origin, ct);
        if (isNews)
        {
            await notices.TellNewDeviceAsync(account.Id, origin, ct);
        }

        cookie.Write(http, key, persistent ? session.ExpiresAt : null);
        device.Remember(http, account.Id);
        return viewer;
    }

    /// <summary>A new key for the session; with another stamp when the account changed.</summary>
    /// <param name="proven">Whether its person has just proved who they are.</param>
    public async Task RenewAsync(HttpContext http, string? securityStamp = null, bool proven = true)
    {
        if (Current is { } session)
        {
            var key = await sessions.RenewAsync(session.Id, securityStamp ?? session.SecurityStamp, proven, http.RequestAborted);
            cookie.Write(http, key, session.Persistent ? session.ExpiresAt : null);
        }
    }

    /// <summary>Forgets what was remembered of session and viewer, after their rows changed.</summary>
    public void Forget()
    {
        if (Current is { } session)
        {
            directory.Forget(session.Id);
            viewers.Forget(session.UserId);
        }
    }

    /// <summary>Ends the session of the browser, here and in the database.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        await EndCurrentAsync(http.RequestAborted);
        cookie.Delete(http);
    }

    private async Task EndCurrentAsync(CancellationToken ct)
    {
        if (Current is { } session)
        {
            await sessions.EndPresentAsync(session, ct);
        }
    }
}
