using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.AspNetCore.WebSockets;

internal static class SocketErrors
{
    public static GraphQLError TooManyOperations(int limit) =>
        new GraphQLError($"This connection already runs {limit} operations.").WithCode(ErrorCodes.InvalidRequest).With("maxOperations", limit);
}
