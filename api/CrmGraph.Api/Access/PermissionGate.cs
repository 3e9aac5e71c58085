using System.Security.Claims;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Access;

/// <summary>Answers <c>[Authorize]</c>: the policy is a permission's name, without one a session is enough.</summary>
internal sealed class PermissionGate : IAuthorizationGate
{
    public ValueTask<GraphQLError?> CheckAsync(AuthorizeRule rule, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct) =>
        ValueTask.FromResult(Check(rule, services.GetRequiredService<CurrentViewer>()));

    private static GraphQLError? Check(AuthorizeRule rule, CurrentViewer current)
    {
        if (current.Value is not { } viewer)
        {
            return current.Refusal;
        }

        if (rule.Policy is { } permission && !Permissions.Exists(permission))
        {
            throw new InvalidOperationException($"The `{permission}` authorization policy does not exist.");
        }

        var holds = (rule.Policy is null || viewer.Access.Holds(rule.Policy))
            && (rule.Roles.Count == 0 || rule.Roles.Any(role => viewer.Access.Roles.Any(r => r.Code?.ToString() == role)));
        return holds ? null : Refusals.NotAuthorized;
    }
}
