using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Execution;

/// <summary>The step that asks every rule an operation meets, before anything runs.</summary>
internal static class AuthorizationStep
{
    /// <summary>By slot, why a list of rules does not hold; null where it does.</summary>
    public static ValueTask<GraphQLError?[]> CheckAsync(
        OperationPlan plan, IAuthorizationGate gate, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct) =>
        plan.AuthorizationRules.Count == 0 ? new([]) : CheckAllAsync(plan, gate, user, services, ct);

    private static async ValueTask<GraphQLError?[]> CheckAllAsync(
        OperationPlan plan, IAuthorizationGate gate, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct)
    {
        var denials = new GraphQLError?[plan.AuthorizationRules.Count];
        for (var slot = 0; slot < denials.Length; slot++)
        {
            foreach (var rule in plan.AuthorizationRules[slot])
            {
                denials[slot] ??= await gate.CheckAsync(rule, user, services, ct).ConfigureAwait(false);
            }
        }

        return denials;
    }
}
