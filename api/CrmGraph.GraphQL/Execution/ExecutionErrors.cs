using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Execution;

/// <summary>The errors of execution that have one fixed form.</summary>
internal static class ExecutionErrors
{
    public static GraphQLError NonNullViolation { get; } =
        new GraphQLError("Cannot return null for non-nullable field.").WithCode(ErrorCodes.NonNullViolation);

    public static GraphQLError Cancelled { get; } =
        new GraphQLError("The request was cancelled.").WithCode(ErrorCodes.Cancelled);

    public static GraphQLError NotAuthenticated { get; } = Unauthorized(ErrorCodes.NotAuthenticated);

    public static GraphQLError NotAuthorized { get; } = Unauthorized(ErrorCodes.NotAuthorized);

    public static GraphQLError Overloaded { get; } =
        new GraphQLError("Too many operations are running. Try again later.").WithCode(ErrorCodes.Overloaded).With("retryAfter", 1);

    public static GraphQLError Timeout(TimeSpan limit) =>
        new GraphQLError($"The request exceeded the configured timeout of `{limit:c}`.").WithCode(ErrorCodes.Timeout);

    public static GraphQLError PolicyNotFound(string policy) =>
        new GraphQLError($"The `{policy}` authorization policy does not exist.").WithCode(ErrorCodes.PolicyNotFound);

    private static GraphQLError Unauthorized(string code) =>
        new GraphQLError("The current user is not authorized to access this resource.").WithCode(code);
}
