using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>What the account endpoints answer. Errors are <c>{"error": code}</c>; the client words them.</summary>
internal static class AccountAnswers
{
    public static IResult Error(int status, string code) => Results.Json(new { error = code }, statusCode: status);

    public static IResult InvalidCredentials() => Error(400, "invalid_credentials");

    public static IResult SignedOut() => Error(401, "signed_out");

    public static IResult LockedOut(HttpContext http, TimeSpan wait) => Later(http, 429, "locked_out", wait);

    public static IResult Busy(HttpContext http) => Later(http, 503, "busy", TimeSpan.FromSeconds(1));

    public static IResult WeakPassword(IdentityResult result) =>
        Results.Json(new { error = "weak_password", reasons = result.Errors.Select(e => e.Code) }, statusCode: 400);

    /// <summary>Who is signed in and what they may do: nothing, while a second factor is to be set up.</summary>
    public static IResult SessionOf(Viewer viewer, bool enrolling) => Results.Ok(new
    {
        id = GlobalId.Encode("User", viewer.UserId),
        viewer.Name,
        viewer.Email,
        viewer.Roles,
        permissions = Permissions.All.Where(p => !enrolling && viewer.Holds(p)),
        secondFactorRequired = enrolling,
    });

    private static IResult Later(HttpContext http, int status, string code, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.Json(new { error = code, retryAfter = seconds }, statusCode: status);
    }
}
