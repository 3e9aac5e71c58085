using CrmGraph.Api.Identity.SecondFactor;
using static CrmGraph.Api.Identity.AccountAnswers;

namespace CrmGraph.Api.Identity;

/// <summary>Sign-in, sign-out and the session of browser users.</summary>
public static class AccountEndpoints
{
    private const int MaxPasswordLength = Passwords.PasswordRules.MaxLength;

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account");
        account.MapPost("/login", LoginAsync);
        account.MapPost("/login/totp", LoginWithCodeAsync);
        account.MapPost("/logout", (Delegate)LogoutAsync);
        account.MapPost("/step-up", StepUpAsync);
        account.MapGet("/session", (CurrentViewer current) => current.Person is { } person ? SessionOf(person, current.Enrolling is not null) : SignedOut());
        account.MapGet("/demo-accounts", (DemoAccounts demo) => demo.Read() is { Count: > 0 } accounts ? Results.Ok(accounts) : Error(404, "none"));
        account.MapPasswords();
    }

    private static async Task<IResult> LoginAsync(
        LoginRequest request, SignIn signIn, DeviceCookie device, TotpFactors factors, SecondStep step, BrowserSessions browser, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(request.Email) || request.Email.Length > User.EmailLength || string.IsNullOrEmpty(request.Password) || request.Password.Length > MaxPasswordLength)
        {
            return InvalidCredentials();
        }

        switch (await signIn.WithPasswordAsync(request.Email.Trim(), request.Password, CallerOf(http, device), http.RequestAborted))
        {
            case SignInResult.Succeeded { Account: var account } when await factors.IsOnAsync(account.Id, http.RequestAborted):
                return Results.Ok(new { secondFactor = StepUp.Totp, ticket = step.TicketFor(account, request.Remember) });
            case SignInResult.Succeeded { Account: var account }:
                return await EnterAsync(account, "pwd", request.Remember, browser, http);
            case SignInResult.LockedOut { RetryAfter: var wait }:
                return LockedOut(http, wait);
            case SignInResult.Busy:
                return Busy(http);
            default:
                return InvalidCredentials();
        }
    }

    private static async Task<IResult> LoginWithCodeAsync(
        CodeRequest request, SecondStep step, TotpFactors factors, BrowserSessions browser, HttpContext http)
    {
        if (await step.ReadAsync(request.Ticket, http.RequestAborted) is not { } pending)
        {
            return Error(400, "invalid_ticket");
        }

        switch (await factors.VerifyAsync(pending.Account.Id, CodeOf(request.Code), SignIn.LoginFailed, null, http.RequestAborted))
        {
            case CodeResult.Accepted:
                return await EnterAsync(pending.Account, Sessions.BothFactors, pending.Persistent, browser, http);
            case CodeResult.LockedOut { RetryAfter: var wait }:
                return LockedOut(http, wait);
            default:
                return Error(400, "invalid_code");
        }
    }

    private static async Task<IResult> LogoutAsync(HttpContext http, SignIn signIn, BrowserSessions browser)
    {
        if (PersonOf(http) is { } viewer)
        {
            await signIn.TellAsync(SignIn.LoggedOut, viewer.UserId, viewer.UserId);
        }

        await browser.LeaveAsync(http);
        return Results.NoContent();
    }

    /// <summary>Proves again who is signed in; sensitive actions are open for ten minutes.</summary>
    private static async Task<IResult> StepUpAsync(
        StepUpRequest request, SignIn signIn, DeviceCookie device, StepUp stepUp, TotpFactors factors, BrowserSessions browser, CrmDbContext db, HttpContext http)
    {
        if (PersonOf(http) is not { } viewer)
        {
            return SignedOut();
        }

        var ct = http.RequestAborted;
        if ((await stepUp.MethodsAsync(viewer.UserId, ct)).Contains(StepUp.Totp))
        {
            switch (await factors.VerifyAsync(viewer.UserId, CodeOf(request.Code), "stepUpFailed", viewer.UserId, ct))
            {
                case CodeResult.Accepted:
                    break;
                case CodeResult.LockedOut { RetryAfter: var wait }:
                    return LockedOut(http, wait);
                default:
                    return Error(400, "invalid_code");
            }
        }
        else
        {
            switch (await signIn.WithPasswordAsync(viewer.Email, request.Password is { Length: <= MaxPasswordLength } given ? given : "", CallerOf(http, device), ct))
            {
                case SignInResult.Succeeded:
                    break;
                case SignInResult.LockedOut { RetryAfter: var wait }:
                    return LockedOut(http, wait);
                case SignInResult.Busy:
                    return Busy(http);
                default:
                    return InvalidCredentials();
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await browser.RenewAsync(http);
        await signIn.TellAsync("stepUp", viewer.UserId, viewer.UserId);
        await transaction.CommitAsync(ct);
        browser.Forget();
        return Results.NoContent();
    }

    internal static SignInCaller CallerOf(HttpContext http, DeviceCookie device) =>
        new(SignInCaller.NetworkOf(http.Connection.RemoteIpAddress), device.Read(http.Request));

    private static async Task<IResult> EnterAsync(Account account, string methods, bool persistent, BrowserSessions browser, HttpContext http)
    {
        if (await browser.EnterAsync(http, account, methods, persistent) is not { } viewer)
        {
            return InvalidCredentials();
        }

        return SessionOf(viewer, enrolling: viewer.Access.RequiresSecondFactor && !methods.Contains("mfa", StringComparison.Ordinal));
    }

    private static Viewer? PersonOf(HttpContext http) => http.RequestServices.GetRequiredService<CurrentViewer>().Person;

    private static string CodeOf(string? code) => code is { Length: <= 40 } ? code : "";

    private sealed record LoginRequest(string? Email, string? Password, bool Remember);

    private sealed record CodeRequest(string? Ticket, string? Code);

    private sealed record StepUpRequest(string? Password, string? Code);
}
