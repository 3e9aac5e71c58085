using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Answers authorization rules. Each distinct list of rules in an operation is asked once per request, before any resolver runs.</summary>
public interface IAuthorizationGate
{
    /// <summary>Null when the rule holds for the user, else the error to show: <c>AUTH_NOT_AUTHENTICATED</c>, <c>AUTH_NOT_AUTHORIZED</c> or <c>AUTH_POLICY_NOT_FOUND</c>.</summary>
    ValueTask<GraphQLError?> CheckAsync(AuthorizeRule rule, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct);
}

/// <summary>Rules over the roles of the signed-in user; it knows no policies.</summary>
public sealed class RoleAuthorizationGate : IAuthorizationGate
{
    public static RoleAuthorizationGate Instance { get; } = new();

    public ValueTask<GraphQLError?> CheckAsync(AuthorizeRule rule, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct) =>
        new(Check(rule, user));

    private static GraphQLError? Check(AuthorizeRule rule, ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return ExecutionErrors.NotAuthenticated;
        }

        if (rule.Policy is not null)
        {
            return ExecutionErrors.PolicyNotFound(rule.Policy);
        }

        return rule.Roles.Count == 0 || rule.Roles.Any(user.IsInRole) ? null : ExecutionErrors.NotAuthorized;
    }
}
