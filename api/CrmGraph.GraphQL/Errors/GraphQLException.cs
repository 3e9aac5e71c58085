namespace CrmGraph.GraphQL.Errors;

/// <summary>Carries one error of the client through code that cannot return it; its <see cref="Error"/> reaches the response unchanged.</summary>
public class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    [GraphQLIgnore]
    public GraphQLError Error { get; } = error;
}
