using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// The headers every answer carries, errors included. What is not the dashboard's page or the query page may do nothing at all when
/// a browser shows it.
/// </summary>
internal static class SecurityHeaders
{
    private const string Answers = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private const string Features =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private static readonly string[] s_personal = ["/account", "/files", "/graphql"];

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strictTransport = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            Write(context, strictTransport);

            // An error handler clears the answer and with it the headers; they are written again when it starts.
            context.Response.OnStarting(() =>
            {
                Write(context, strictTransport);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Lets this answer be the dashboard's page; answers the nonce its style elements carry.</summary>
    public static string AllowPage(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

        // Ant Design writes its styles into style elements; scripts come from files only.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "object-src 'none'; require-trusted-types-for 'script'; trusted-types default"
            + (context.Request.IsHttps ? "; upgrade-insecure-requests" : "");
        return nonce;
    }

    private static void Write(HttpContext context, bool strictTransport)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Answers);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Features;
        if (strictTransport)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        if (s_personal.Any(p => context.Request.Path.StartsWithSegments(p)))
        {
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
        }
    }
}
