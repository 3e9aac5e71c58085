using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// Refuses what a foreign page could have caused, everything under /account and whatever else may change something: it must carry a
/// header that only a script of our own origin can set. The GraphQL endpoint asks for the same header on its own.
/// </summary>
internal static class AntiForgery
{
    public const string Header = "GraphQL-Preflight";

    /// <summary>What a file is sent as: no form can send it either.</summary>
    private const string FileContent = "application/octet-stream";

    public static void UseAntiForgeryHeader(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        var guarded = IsGuarded(context.Request);
        if (guarded && Refusal(context.Request) is { } code)
        {
            await AnswerAsync(context, StatusCodes.Status403Forbidden, code);
        }
        else if (guarded && context.Request.ContentType is not null and not FileContent && !IsReadableJson(context.Request))
        {
            // The types a plain form can send are never read, nor is an encoding nobody knows.
            await AnswerAsync(context, StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type");
        }
        else
        {
            await next(context);
        }
    });

    private static bool IsGuarded(HttpRequest request) => request.Path.StartsWithSegments("/account")
        || (!request.Path.StartsWithSegments("/graphql") && request.Method is not ("GET" or "HEAD" or "OPTIONS"));

    private static bool IsReadableJson(HttpRequest request) =>
        request.HasJsonContentType()
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.Charset.Length == 0 || type.Encoding is not null);

    private static Task AnswerAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = code }, context.RequestAborted);
    }

    private static string? Refusal(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(Header) && !request.Headers.ContainsKey("X-CSRF"))
        {
            return "csrf_header_required";
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return "cross_site";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            ? "cross_origin"
            : null;
    }
}
