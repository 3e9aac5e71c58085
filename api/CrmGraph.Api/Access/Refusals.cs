using CrmGraph.GraphQL.Errors;

namespace CrmGraph.Api.Access;

/// <summary>The two ways to be turned away; they say nothing about what exists.</summary>
internal static class Refusals
{
    private const string Message = "The current user is not authorized to access this resource.";

    public static GraphQLError NotAuthenticated { get; } = new GraphQLError(Message).WithCode(ErrorCodes.NotAuthenticated);

    public static GraphQLError NotAuthorized { get; } = new GraphQLError(Message).WithCode(ErrorCodes.NotAuthorized);
}
