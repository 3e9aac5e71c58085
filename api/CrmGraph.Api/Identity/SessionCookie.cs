namespace CrmGraph.Api.Identity;

/// <summary>The cookie that carries a <see cref="SessionKey"/> and nothing else.</summary>
public sealed class SessionCookie(IHostEnvironment environment)
{
    public const string Scheme = "Session";

    // The __Host- prefix demands https, which a development server on localhost does not have.
    private readonly string _name = environment.IsDevelopment() ? "crmgraph" : "__Host-crmgraph";

    public SessionKey? Read(HttpRequest request) => SessionKey.Parse(request.Cookies[_name]);

    /// <summary>Hands the key to the browser; with an end it outlives the window.</summary>
    public void Write(HttpContext http, SessionKey key, DateTimeOffset? expires) =>
        http.Response.Cookies.Append(_name, key.ToString(), Options(http, expires));

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(_name, Options(http, null));

    private CookieOptions Options(HttpContext http, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = !environment.IsDevelopment() || http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        Expires = expires,
    };
}
