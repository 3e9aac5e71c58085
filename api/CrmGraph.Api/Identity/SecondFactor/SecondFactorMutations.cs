using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Identity.SecondFactor;

/// <summary>How the viewer proves who they are besides the password.</summary>
/// <param name="Totp">Whether an authenticator app is asked for.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that were not used yet.</param>
public sealed record SecondFactorState(bool Totp, int RecoveryCodesLeft);

/// <summary>What an authenticator app needs to know. It is told once.</summary>
/// <param name="Secret">The seed in Base32, for typing.</param>
/// <param name="Uri">The same as a key URI, for a QR code.</param>
public sealed record TotpSetup(string Secret, string Uri);

[ObjectType<ViewerInfo>]
public static class ViewerSecondFactor
{
    /// <summary>How the viewer proves who they are besides the password.</summary>
    public static async Task<SecondFactorState> GetSecondFactorAsync([Parent] ViewerInfo viewer, [Service] TotpFactors factors, CancellationToken ct) =>
        new(await factors.IsOnAsync(viewer.UserId, ct), await factors.RecoveryCodesLeftAsync(viewer.UserId, ct));
}

[MutationType]
public static class SecondFactorMutations
{
    /// <summary>
    /// Begins to switch the authenticator app on. Needs a proof of identity of the last minutes, else CRM_STEP_UP_REQUIRED. Open also to
    /// who can do nothing else until it is on.
    /// </summary>
    [Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "setup")]
    public static async Task<TotpSetup> BeginTotpAsync(CurrentViewer current, [Service] StepUp stepUp, [Service] TotpFactors factors, CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        var person = PersonOf(current);
        var seed = await factors.BeginAsync(person.UserId, ct);
        return new TotpSetup(Totp.Base32(seed), Totp.UriOf(seed, person.Email));
    }

    /// <summary>
    /// Switches the authenticator app on: it has shown a right code. Every other session of the viewer ends. Answers ten recovery codes,
    /// told once.
    /// </summary>
    /// <param name="code">The six digits the app shows now.</param>
    [Error<ValidationException>, Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "recoveryCodes")]
    public static async Task<IReadOnlyList<string>> ConfirmTotpAsync(
        string code, CurrentViewer current, [Service] TotpFactors factors, [Service] Sessions sessions, CancellationToken ct)
    {
        var userId = PersonOf(current).UserId;
        var codes = await factors.ConfirmAsync(userId, code, ct);

        // What was begun with the password alone proves too little from now on; this session has just shown a code.
        await sessions.EndAsync(userId, current.Session?.Id, ct);
        await sessions.ProvenAsync(userId, ct);
        return codes;
    }

    /// <summary>Switches the authenticator app off; its recovery codes go with it. Needs a proof of identity of the last minutes, else CRM_STEP_UP_REQUIRED.</summary>
    [Authorize]
    [Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "disabled")]
    public static async Task<bool> DisableTotpAsync(
        Viewer viewer, [Service] StepUp stepUp, [Service] TotpFactors factors, CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        if (viewer.Access.RequiresSecondFactor)
        {
            throw new InvalidStateException("TOTP_REQUIRED");
        }

        await factors.RemoveAsync(viewer.UserId, ct);
        return true;
    }

    /// <summary>Ten new recovery codes in place of those from before. Needs a proof of identity of the last minutes, else CRM_STEP_UP_REQUIRED.</summary>
    [Authorize]
    [Error<InvalidStateException>]
    [UseMutationConvention(PayloadFieldName = "recoveryCodes")]
    public static async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(
        Viewer viewer, [Service] StepUp stepUp, [Service] TotpFactors factors, CancellationToken ct)
    {
        await stepUp.RequireAsync(ct);
        return await factors.RenewRecoveryCodesAsync(viewer.UserId, ct);
    }

    private static Viewer PersonOf(CurrentViewer current) => current.Person ?? throw new GraphQLException(Refusals.NotAuthenticated);
}
