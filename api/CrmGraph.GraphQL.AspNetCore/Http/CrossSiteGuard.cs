using CrmGraph.GraphQL.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CrmGraph.GraphQL.AspNetCore.Http;

/// <summary>Keeps other sites from using a session: a header only our scripts can add, and what the browser says of the origin.</summary>
internal static class CrossSiteGuard
{
    /// <summary>Throws <see cref="RequestRefusedException"/> with 403 when the host asks for proof and there is none.</summary>
    public static void EnsureSameSite(HttpContext context, GraphQLServerOptions options)
    {
        if (!options.RequirePreflightHeader(context))
        {
            return;
        }

        var headers = context.Request.Headers;
        if (!headers.ContainsKey("GraphQL-Preflight") && !headers.ContainsKey("X-CSRF"))
        {
            throw Refused("csrf_header_required", "This request needs the header `GraphQL-Preflight: 1`.");
        }

        if (!StringValues.IsNullOrEmpty(headers["Sec-Fetch-Site"]) && headers["Sec-Fetch-Site"] is not ["same-origin" or "none"])
        {
            throw Refused("cross_site_request", "This request came from another site.");
        }

        EnsureOrigin(context, options);
    }

    /// <summary>Programs send no <c>Origin</c>; browsers always do where it matters.</summary>
    public static void EnsureOrigin(HttpContext context, GraphQLServerOptions options)
    {
        var origin = context.Request.Headers.Origin;
        if (!StringValues.IsNullOrEmpty(origin) && !options.AllowOrigin(context, origin.ToString()))
        {
            throw Refused("cross_site_request", "This request came from another site.");
        }
    }

    private static RequestRefusedException Refused(string reason, string message) => new(403, ErrorCodes.PreflightHeaderMissing, message) { Reason = reason };
}
