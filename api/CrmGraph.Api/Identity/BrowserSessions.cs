namespace CrmGraph.Api.Identity;

/// <summary>The session of the browser that calls: the row and the cookie go together.</summary>
public sealed class BrowserSessions(Sessions sessions, SessionCookie cookie, ViewerDirectory viewers)
{
    /// <summary>
    /// Signs the account in under a new key and ends the session the browser held before, so that nobody can have planted it.
    /// Null when the user is disabled.
    /// </summary>
    public async Task<Viewer?> EnterAsync(HttpContext http, Account account, string methods, bool persistent)
    {
        var ct = http.RequestAborted;
        viewers.Forget(account.Id);
        if (await viewers.FindAsync(account.Id, account.SecurityStamp!, ct) is not { } viewer)
        {
            return null;
        }

        await EndPresentAsync(http);
        var (key, session) = await sessions.StartAsync(account, methods, persistent, SessionOrigin.Of(http), ct);
        cookie.Write(http, key, persistent ? session.ExpiresAt : null);
        return viewer;
    }

    /// <summary>Ends the session of the browser, here and in the database.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        await EndPresentAsync(http);
        cookie.Delete(http);
    }

    private async Task EndPresentAsync(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<CurrentViewer>() is { Session: { } session })
        {
            await sessions.EndPresentAsync(session, http.RequestAborted);
        }
    }
}
