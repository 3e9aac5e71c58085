using System.Text.Json;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation and this engine agree on which documents are valid.</summary>
public sealed class OracleTests
{
    // Our own limits that the reference implementation does not have are off.
    private static readonly ValidationOptions AsTheReference = new() { MaxExecutionDepth = null, MaxFieldCycleDepth = null };

    [Fact]
    public async Task Both_agree_on_documents_written_by_hand() =>
        await AgreeAsync(RuleHarness.KitchenSinkSdl, HandWritten.Documents, atLeast: 100);

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.01, 2)]
    [InlineData(0.05, 3)]
    public async Task Both_agree_on_generated_documents(double noise, int seed)
    {
        var generator = new DocumentGenerator(RuleHarness.KitchenSink, seed, noise);

        await AgreeAsync(RuleHarness.KitchenSinkSdl, Enumerable.Range(0, 400).Select(_ => generator.Next()), atLeast: 400);
    }

    [Theory]
    [InlineData(6, "", "", "", "x: ", "y: ")]
    [InlineData(7, "", "", "", "", "", "", "", "id: ", "name: ")]
    public async Task Both_agree_on_documents_whose_fields_share_names(int seed, params string[] aliases)
    {
        var generator = new DocumentGenerator(RuleHarness.KitchenSink, seed, 0, aliases);

        await AgreeAsync(RuleHarness.KitchenSinkSdl, Enumerable.Range(0, 600).Select(_ => generator.Next()), atLeast: 600);
    }

    [Theory]
    [InlineData(0.0, 4)]
    [InlineData(0.02, 5)]
    public async Task Both_agree_on_documents_for_the_published_schema(double noise, int seed)
    {
        var sdl = GraphQLJs.ReadRepositoryFile("api/CrmGraph.Api/schema.graphql");
        var generator = new DocumentGenerator(SdlSchema.Build(sdl), seed, noise);

        await AgreeAsync(sdl, Enumerable.Range(0, 300).Select(_ => generator.Next()), atLeast: 300);
    }

    [Fact]
    public async Task Generated_documents_are_valid_and_invalid_in_good_number()
    {
        var quiet = new DocumentGenerator(RuleHarness.KitchenSink, 1, 0);
        var noisy = new DocumentGenerator(RuleHarness.KitchenSink, 3, 0.05);
        var documents = Enumerable.Range(0, 200).Select(_ => quiet.Next()).Concat(Enumerable.Range(0, 200).Select(_ => noisy.Next()));

        var verdicts = await GraphQLJs.ValidateAsync(RuleHarness.KitchenSinkSdl, documents, TestContext.Current.CancellationToken);

        Assert.InRange(verdicts.Count(v => v.Valid), 180, 300);
        Assert.InRange(verdicts.Count(v => !v.Valid), 100, 220);
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
    [InlineData("A skip on the root field of a subscription", "subscription { renamed @skip(if: false) { id } }", true, false)]
    [InlineData("An introspection list inside itself", "{ __schema { types { fields { type { fields { name } } } } } }", true, false)]
    [InlineData("A variable in a list for a custom scalar", "query Q($v: Int) { arguments { any(value: [$v]) } }", false, true)]
    [InlineData("A number beyond the largest Float", "{ arguments { float(value: 1e400) } }", true, false)]
    public async Task Known_differences_stay_as_they_are(string why, string document, bool theirs, bool ours)
    {
        var verdict = await GraphQLJs.ValidateAsync(RuleHarness.KitchenSinkSdl, [document], TestContext.Current.CancellationToken);

        Assert.Equal((why, theirs, ours), (why, verdict[0].Valid, Errors(RuleHarness.KitchenSinkSdl, [document])[0].Count == 0));
    }

    [Fact]
    public async Task An_operation_without_root_type_is_an_error_here_only()
    {
        const string Sdl = "type Query { a: Int }";

        var verdict = await GraphQLJs.ValidateAsync(Sdl, ["mutation { a }"], TestContext.Current.CancellationToken);

        Assert.True(verdict[0].Valid);
        Assert.Equal("The mutation operation is not supported by the schema.", Assert.Single(Errors(Sdl, ["mutation { a }"])[0]).Message);
    }

    private static async Task AgreeAsync(string sdl, IEnumerable<string> documents, int atLeast)
    {
        var texts = documents.ToArray();
        Assert.True(texts.Length >= atLeast, $"{texts.Length} documents");
        var theirs = await GraphQLJs.ValidateAsync(sdl, texts, TestContext.Current.CancellationToken);
        var ours = Errors(sdl, texts);

        var disagreements = texts.Index()
            .Where(d => theirs[d.Index].Valid != (ours[d.Index].Count == 0))
            .Select(d => $"{d.Item}\n  reference: {Show(theirs[d.Index].Errors)}\n  ours: {Show(ours[d.Index].Select(e => e.Message))}");
        Assert.Empty(disagreements);
    }

    private static string Show(IEnumerable<string> errors) => string.Join(" | ", errors.DefaultIfEmpty("valid"));

    private static IReadOnlyList<IReadOnlyList<GraphQLError>> Errors(string sdl, IEnumerable<string> documents)
    {
        var schema = SdlSchema.Build(sdl);
        return [.. documents.Select(d => Errors(d))];

        IReadOnlyList<GraphQLError> Errors(string document)
        {
            try
            {
                return DocumentValidator.Validate(schema, Parser.ParseDocument(document, ParserOptions.Trusted), AsTheReference);
            }
            catch (GraphQLSyntaxException e)
            {
                return [e.Error];
            }
        }
    }
}
