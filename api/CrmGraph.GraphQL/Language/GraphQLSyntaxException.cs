using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Language;

/// <summary>The text is not a GraphQL document, or is larger than the parser accepts.</summary>
public sealed class GraphQLSyntaxException : GraphQLException
{
    internal GraphQLSyntaxException(string description, Location location)
        : base(new GraphQLError($"Syntax Error: {description}") { Locations = [location] }.WithCode(ErrorCodes.Syntax))
    {
    }
}
