using CrmGraph.Api.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using static CrmGraph.Api.Identity.AccountAnswers;

namespace CrmGraph.Api.Identity;

/// <summary>Where passwords are chosen: one's own, by a one-time link, and that of the first administrator.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswords(this IEndpointRouteBuilder account)
    {
        account.MapPost("/password", ChangeAsync);
        account.MapPost("/redeem", RedeemAsync);
        account.MapPost("/setup", SetupAsync);
    }

    private static async Task<IResult> ChangeAsync(ChangeRequest request, PasswordChange change, DeviceCookie device, HttpContext http)
    {
        if (http.RequestServices.Viewer() is not { } viewer)
        {
            return SignedOut();
        }

        if (request is not { Current.Length: > 0 and <= PasswordRules.MaxLength, Next: { } next })
        {
            return InvalidCredentials();
        }

        var (proof, result) = await change.ChangeAsync(http, viewer, request.Current, next, AccountEndpoints.CallerOf(http, device));
        return proof switch
        {
            SignInResult.LockedOut { RetryAfter: var wait } => LockedOut(http, wait),
            SignInResult.Busy => Busy(http),
            not SignInResult.Succeeded => InvalidCredentials(),
            _ when result is { Succeeded: true } => Results.NoContent(),
            _ => WeakPassword(result!),
        };
    }

    private static async Task<IResult> RedeemAsync(RedeemRequest request, OneTimeLinks links, HttpContext http)
    {
        if (request.Token is not { Length: > 0 and <= 100 } token)
        {
            return Error(400, "invalid_token");
        }

        return await links.RedeemAsync(token, request.Password ?? "", http.RequestAborted) switch
        {
            Redemption.Done { Email: var email } => Results.Ok(new { email }),
            Redemption.PasswordRefused { Result: var result } => WeakPassword(result),
            Redemption.Busy => Busy(http),
            _ => Error(400, "invalid_token"),
        };
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
            if (result is null)
            {
                return Error(400, "invalid_token");
            }

            if (result.Succeeded)
            {
                return Results.NoContent();
            }

            firstAdmin.Restore(request.Token);
            return result.Errors.All(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? WeakPassword(result) : InvalidInput(result.Errors.Select(e => e.Code));
        }
        catch (ValidationException refused)
        {
            firstAdmin.Restore(request.Token);
            return InvalidInput([refused.Code]);
        }
        catch
        {
            // The caller went away, or the database did not answer: nobody should have to restart for another try.
            firstAdmin.Restore(request.Token);
            throw;
        }
    }

    private static IResult InvalidInput(IEnumerable<string> reasons) => Results.Json(new { error = "invalid_input", reasons }, statusCode: 400);

    private sealed record ChangeRequest(string? Current, string? Next);

    private sealed record RedeemRequest(string? Token, string? Password);

    private sealed record SetupRequest(string? Token, string? Name, string? Email, string? Password);
}
