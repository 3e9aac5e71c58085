using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Types;
using Microsoft.AspNetCore.Identity;

namespace CrmGraph.Api.Identity;

/// <summary>Sign-in, sign-out and the session of browser users. Errors are <c>{"error": code}</c>; the client words them.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account");
        account.MapPost("/login", LoginAsync);
        account.MapPost("/logout", (Delegate)LogoutAsync);
        account.MapGet("/session", (HttpContext http) => http.RequestServices.Viewer() is { } viewer ? Results.Ok(SessionOf(viewer)) : Error(401, "signed_out"));
        account.MapGet("/demo-accounts", (DemoAccounts demo) => demo.Read() is { Count: > 0 } accounts ? Results.Ok(accounts) : Error(404, "none"));
        account.MapPost("/setup", SetupAsync);
    }

    private static async Task<IResult> LoginAsync(LoginRequest request, SignIn signIn, BrowserSessions browser, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(request.Email) || request.Email.Length > User.EmailLength || string.IsNullOrEmpty(request.Password) || request.Password.Length > 128)
        {
            return Error(400, "invalid_credentials");
        }

        switch (await signIn.WithPasswordAsync(request.Email.Trim(), request.Password))
        {
            case SignInResult.Succeeded { Account: var account }:
                return await browser.EnterAsync(http, account, "pwd", request.Remember) is { } viewer
                    ? Results.Ok(SessionOf(viewer))
                    : Error(400, "invalid_credentials");
            case SignInResult.LockedOut { RetryAfter: var wait }:
                var seconds = (int)Math.Ceiling(wait.TotalSeconds);
                http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Results.Json(new { error = "locked_out", retryAfter = seconds }, statusCode: 429);
            default:
                return Error(400, "invalid_credentials");
        }
    }

    private static async Task<IResult> LogoutAsync(HttpContext http, SignIn signIn, BrowserSessions browser)
    {
        if (http.RequestServices.Viewer() is { } viewer)
        {
            await signIn.TellAsync(SignIn.LoggedOut, viewer.UserId, viewer.UserId);
        }

        await browser.LeaveAsync(http);
        return Results.NoContent();
    }

    private static async Task<IResult> SetupAsync(SetupRequest request, FirstAdmin firstAdmin, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || string.IsNullOrWhiteSpace(request.Email) || !request.Email.Contains('@'))
        {
            return Error(400, "invalid_input");
        }

        if (request.Token is null || !firstAdmin.Redeem(request.Token))
        {
            return Error(400, "invalid_token");
        }

        try
        {
            var result = await FirstAdmin.CreateAsync(
                http.RequestServices, request.Name.Trim(), request.Email.Trim(), request.Password ?? "", http.RequestAborted);
            if (result.Succeeded)
            {
                return Results.NoContent();
            }

            firstAdmin.Restore(request.Token);
            var error = result.Errors.All(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? "weak_password" : "invalid_input";
            return Results.Json(new { error, reasons = result.Errors.Select(e => e.Code) }, statusCode: 400);
        }
        catch (ValidationException refused)
        {
            firstAdmin.Restore(request.Token);
            return Results.Json(new { error = "invalid_input", reasons = new[] { refused.Code } }, statusCode: 400);
        }
    }

    private static object SessionOf(Viewer viewer) => new
    {
        id = GlobalId.Encode("User", viewer.UserId),
        viewer.Name,
        viewer.Email,
        viewer.Roles,
        permissions = Permissions.All.Where(viewer.Holds),
    };

    private static IResult Error(int status, string code) => Results.Json(new { error = code }, statusCode: status);

    private sealed record LoginRequest(string? Email, string? Password, bool Remember);

    private sealed record SetupRequest(string? Token, string? Name, string? Email, string? Password);
}
