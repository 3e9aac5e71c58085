using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation and this engine agree on which rules a document breaks.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const string SameName = "UniqueFragmentNamesRule";

    [Fact]
    public async Task Both_find_the_same_rules_broken_in_thousands_of_documents()
    {
        var documents = 0;
        var valid = 0;
        var broken = RuleVerdicts.Rules.Keys.Append(RuleVerdicts.Last).Append("Syntax").ToDictionary(rule => rule, _ => 0);
        var disagreements = new List<string>();
        foreach (var corpora in Corpus.All().GroupBy(corpus => corpus.Sdl))
        {
            var schema = SdlSchema.Build(corpora.Key);
            var texts = corpora.SelectMany(corpus => corpus.Documents).ToArray();
            var theirs = await GraphQLJs.ValidateAsync(corpora.Key, texts, TestContext.Current.CancellationToken);
            foreach (var (document, verdict) in texts.Zip(theirs))
            {
                var ours = RuleVerdicts.Of(schema, document);
                string[] expected = verdict.Rules is [RuleVerdicts.Last]
                    ? [RuleVerdicts.Last]
                    : [.. verdict.Rules.Where(rule => rule != RuleVerdicts.Last).Order(StringComparer.Ordinal)];
                documents++;
                valid += verdict.Valid ? 1 : 0;
                foreach (var rule in ours.Intersect(expected))
                {
                    broken[rule]++;
                }

                // Which of two fragments of one name the other rules look at is a known difference.
                if (!ours.SequenceEqual(expected) && !(ours.Contains(SameName) && expected.Contains(SameName)))
                {
                    disagreements.Add(
                        $"{document}\n  only theirs: {string.Join(" ", expected.Except(ours))}\n  only ours: {string.Join(" ", ours.Except(expected))}\n  {string.Join(" | ", verdict.Errors)}");
                }
            }
        }

        output.WriteLine($"{documents} documents, {valid} valid; broken: {string.Join(", ", broken.Select(rule => $"{rule.Key} {rule.Value}"))}");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join("\n", disagreements.Take(20))}");
        Assert.True(documents >= 5_000, $"{documents} documents");
        Assert.InRange(valid, 1_500, documents - 1_500);
        Assert.DoesNotContain(broken, rule => rule.Value < 5);
    }

    [Theory]
    [InlineData("tests/CrmGraph.GraphQL.Tests/Validation/kitchen-sink.graphql")]
    [InlineData("api/CrmGraph.Api/schema.graphql")]
    public async Task Introspection_tells_the_reference_implementation_the_same_schema_as_the_text(string file)
    {
        var sdl = GraphQLJs.ReadRepositoryFile(file);
        var query = GraphQLJs.ReadRepositoryFile("tests/CrmGraph.GraphQL.Tests/Validation/introspection.graphql");
        using var executor = new RequestExecutor(SdlSchema.Build(sdl));
        using var answer = JsonDocument.Parse(await executor.RunAsync(query));

        var (fromSdl, fromIntrospection) = await GraphQLJs.SchemasAsync(
            sdl, answer.RootElement.GetProperty("data").GetRawText(), TestContext.Current.CancellationToken);

        Assert.Equal(fromSdl, fromIntrospection);
    }

    /// <summary>Where we know better than the reference implementation, or stop earlier: what it says, and what we say.</summary>
    [Theory]
    [InlineData("A skip on the root field of a subscription", "subscription { renamed @skip(if: false) { id } }", "", "SingleFieldSubscriptionsRule")]
    [InlineData("An introspection list inside itself", "{ __schema { types { fields { type { fields { name } } } } } }", "", "MaxIntrospectionDepthRule")]
    [InlineData("A variable in a list for a custom scalar", "query Q($v: Int) { arguments { any(value: [$v]) } }", "VariablesInAllowedPositionRule", "")]
    [InlineData("A number beyond the largest Float", "{ arguments { float(value: 1e400) } }", "", "ValuesOfCorrectTypeRule")]
    [InlineData("Which of two fragments of one name is looked at", "{ ...F } fragment F on Query { __typename } fragment F on Company { id }", "PossibleFragmentSpreadsRule UniqueFragmentNamesRule", "UniqueFragmentNamesRule")]
    public async Task Known_differences_stay_as_they_are(string why, string document, string theirs, string ours)
    {
        var verdict = await GraphQLJs.ValidateAsync(RuleHarness.KitchenSinkSdl, [document], TestContext.Current.CancellationToken);

        Assert.Equal(
            (why, theirs, ours),
            (why, string.Join(" ", verdict[0].Rules), string.Join(" ", RuleVerdicts.Of(RuleHarness.KitchenSink, document))));
    }

    [Fact]
    public async Task An_operation_without_root_type_is_an_error_here_only()
    {
        const string Sdl = "type Query { a: Int }";

        var verdict = await GraphQLJs.ValidateAsync(Sdl, ["mutation { a }"], TestContext.Current.CancellationToken);
        var ours = DocumentValidator.Validate(SdlSchema.Build(Sdl), Parser.ParseDocument("mutation { a }"));

        Assert.True(verdict[0].Valid);
        Assert.Equal("The mutation operation is not supported by the schema.", Assert.Single(ours).Message);
    }
}
