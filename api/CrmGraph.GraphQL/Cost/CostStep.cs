using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Cost;

/// <summary>The step between the variables and the first statement: is the operation too dear, and can the caller pay for it?</summary>
internal static class CostStep
{
    private const string Extension = "operationCost";

    /// <summary>What to answer instead of running the operation; null when it may run.</summary>
    public static ExecutionResult? Answer(OperationCost cost, GraphQLRequest request, CostOptions options)
    {
        if (request.Cost == CostReport.Validate)
        {
            return Reported(ExecutionResult.Error(ResultKind.Executed), cost);
        }

        if (options.EnforceCostLimits && Excess(cost, options) is { } error)
        {
            var refused = ExecutionResult.Error(ResultKind.RequestError, error);
            return request.Cost == CostReport.Report ? Reported(refused, cost) : refused;
        }

        return request.Pay?.Invoke(cost) is { } wait
            ? ExecutionResult.Error(ResultKind.RateLimited, LimitErrors.RateLimited(wait)).Later(wait)
            : null;
    }

    /// <summary>The same result with its price.</summary>
    public static ExecutionResult Reported(ExecutionResult result, OperationCost cost)
    {
        result.Extend(Extension, cost.ToString());
        return result;
    }

    private static GraphQLError? Excess(OperationCost cost, CostOptions options)
    {
        if (cost.FieldCost > options.MaxFieldCost)
        {
            return new GraphQLError("The maximum allowed field cost was exceeded.").WithCode(ErrorCodes.CostExceeded)
                .With("fieldCost", cost.FieldCost)
                .With("maxFieldCost", options.MaxFieldCost);
        }

        return cost.TypeCost > options.MaxTypeCost
            ? new GraphQLError("The maximum allowed type cost was exceeded.").WithCode(ErrorCodes.CostExceeded)
                .With("typeCost", cost.TypeCost)
                .With("maxTypeCost", options.MaxTypeCost)
            : null;
    }
}
