using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceRuleTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query Q { a }")]
    public void A_query_is_always_possible(string document) => Assert.Empty(Run(document));

    [Theory]
    [InlineData("mutation { a }", "The mutation operation is not supported by the schema.")]
    [InlineData("subscription S { a }", "The subscription operation is not supported by the schema.")]
    public void An_operation_needs_its_root_type(string document, string message)
    {
        var error = Assert.Single(Run(document));

        Assert.Equal(message, error.Message);
        Assert.Equal("https://spec.graphql.org/September2025/#sec-Operation-Type-Existence", error.Extension("specifiedBy"));
    }

    private static IReadOnlyList<GraphQL.Errors.GraphQLError> Run(string document) => DocumentValidator.Validate(
        SdlSchema.Build("type Query { a: Int }"),
        Parser.ParseDocument(document),
        new ValidationOptions { Rules = [OperationTypeExistenceRule.Register] });
}
