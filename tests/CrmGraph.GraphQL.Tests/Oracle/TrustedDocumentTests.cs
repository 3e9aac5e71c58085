using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The dashboard's documents are real ones: every rule and every default limit must let them pass.</summary>
public sealed class TrustedDocumentTests
{
    [Fact]
    public void Every_document_of_the_dashboard_is_valid_within_the_default_limits()
    {
        var schema = SdlSchema.Build(GraphQLJs.ReadRepositoryFile("api/CrmGraph.Api/schema.graphql"));
        var documents = JsonSerializer.Deserialize<Dictionary<string, string>>(GraphQLJs.ReadRepositoryFile("client/persisted-queries.json"))!;
        Assert.SkipWhen(documents.Count == 0, "client/persisted-queries.json holds no document yet: run `npm run relay` in client/.");

        var errors = documents.Values.SelectMany(
            text => DocumentValidator.Validate(schema, Parser.ParseDocument(text)),
            (text, error) => $"{error.Message} in {text[..Math.Min(80, text.Length)]}");

        Assert.Empty(errors);
    }
}
