using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Language;

/// <summary>The text is not a GraphQL document, or is larger than the parser accepts.</summary>
public sealed class GraphQLSyntaxException : GraphQLException
{
    // A token shown in the message may be as long as the document.
    private const int MaxLength = 1000;

    internal GraphQLSyntaxException(string description, Location location)
        : base(new GraphQLError($"Syntax Error: {Short(description)}") { Locations = [location] }.WithCode(ErrorCodes.Syntax))
    {
    }

    private static string Short(string text) => text.Length > MaxLength ? text[..MaxLength] + "…" : text;
}
