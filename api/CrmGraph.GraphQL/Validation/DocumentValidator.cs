using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Checks a document against a schema (spec: Validation). Stateless.</summary>
public static class DocumentValidator
{
    /// <summary>The errors of the document, at most <see cref="ValidationOptions.MaxErrors"/>; none when it may be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        var listeners = new RuleListeners();
        foreach (var rule in context.Options.Rules)
        {
            rule(context, listeners);
        }

        new DocumentWalk(context, listeners).Walk();
        return context.Errors;
    }
}
