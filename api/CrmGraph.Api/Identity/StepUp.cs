using CrmGraph.Api.Access;
using CrmGraph.Api.Identity.SecondFactor;
using CrmGraph.GraphQL.Errors;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Identity;

/// <summary>Guards sensitive actions: whoever left a browser open for an hour should not have left these open as well.</summary>
public sealed class StepUp(CurrentViewer current, TotpFactors factors, IOptions<SessionOptions> options, TimeProvider time)
{
    public const string Password = "PASSWORD";
    public const string Totp = "TOTP";

    /// <summary>
    /// Refuses with <c>CRM_STEP_UP_REQUIRED</c> and <c>methods</c> unless the viewer proved who they are in the last ten minutes.
    /// The dashboard asks for the proof (<c>POST /account/step-up</c>) and repeats the action.
    /// </summary>
    public async Task RequireAsync(CancellationToken ct)
    {
        if (current is not { Person: { } viewer, Session: { } session })
        {
            throw new GraphQLException(Refusals.NotAuthenticated);
        }

        if (time.GetUtcNow() - session.AuthTime > options.Value.StepUp)
        {
            throw new GraphQLException(new GraphQLError(Messages.For(ErrorCodes.StepUpRequired))
                .WithCode(ErrorCodes.StepUpRequired)
                .With("methods", await MethodsAsync(viewer.UserId, ct)));
        }
    }

    /// <summary>What proves it: the second factor where there is one, for the password alone no longer does.</summary>
    public async Task<string[]> MethodsAsync(Guid userId, CancellationToken ct) => await factors.IsOnAsync(userId, ct) ? [Totp] : [Password];
}
