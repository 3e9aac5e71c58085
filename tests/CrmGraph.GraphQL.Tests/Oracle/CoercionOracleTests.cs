using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation and this engine make the same values of variables, or refuse them at the same places.</summary>
public sealed partial class CoercionOracleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Both_make_the_same_of_a_thousand_sets_of_variables()
    {
        var coerced = 0;
        var refused = 0;
        var disagreements = new List<string>();
        var published = GraphQLJs.ReadRepositoryFile("api/CrmGraph.Api/schema.graphql");
        foreach (var (sdl, count, seed, noise) in new[]
        {
            (RuleHarness.KitchenSinkSdl, 400, 21, 0.0), (RuleHarness.KitchenSinkSdl, 700, 22, 0.12), (published, 150, 23, 0.0), (published, 250, 24, 0.06),
        })
        {
            var schema = SdlSchema.Build(sdl);
            var generator = new VariableGenerator(schema, seed, noise);
            var requests = Enumerable.Range(0, count).Select(_ => generator.Next()).ToArray();
            var theirs = await GraphQLJs.CoerceAsync(sdl, requests, TestContext.Current.CancellationToken);
            foreach (var (request, coercion) in requests.Zip(theirs))
            {
                var expected = coercion.Errors is { } errors ? Places(errors) : CanonicalValue.Of(coercion.Values);
                var actual = Coerce(schema, request);
                (coerced, refused) = coercion.Errors is null ? (coerced + 1, refused) : (coerced, refused + 1);
                if (expected != actual)
                {
                    disagreements.Add($"{request.Document} {request.Variables.ToJsonString()}\n  theirs: {expected}\n  ours: {actual}\n  {string.Join(" | ", coercion.Errors ?? [])}");
                }
            }
        }

        output.WriteLine($"{coerced} coerced, {refused} refused");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join("\n", disagreements.Take(15))}");
        Assert.True(coerced >= 600, $"{coerced} coerced");
        Assert.True(refused >= 300, $"{refused} refused");
    }

    /// <summary>JavaScript cannot tell 1.0 from 1; we can, and an ID is never written so.</summary>
    [Theory]
    [InlineData("ID", "1.0", "{v:1}", "refused $v at ")]
    public async Task Known_differences_stay_as_they_are(string type, string json, string theirs, string ours)
    {
        var request = new GraphQLJs.Request($"query($v: {type}) {{ __typename }}", new() { ["v"] = JsonNode.Parse(json) });

        var answer = await GraphQLJs.CoerceAsync(RuleHarness.KitchenSinkSdl, [request], TestContext.Current.CancellationToken);

        Assert.Equal((theirs, ours), (CanonicalValue.Of(answer[0].Values), Coerce(RuleHarness.KitchenSink, request)));
    }

    private static string Coerce(Schema schema, GraphQLJs.Request request)
    {
        var operation = (OperationDefinitionNode)Parser.ParseDocument(request.Document).Definitions[0];
        VariableDefinition[] definitions = [.. operation.VariableDefinitions.Select(d => VariableDefinition.Create(schema, d))];
        try
        {
            var values = VariableCoercion.Coerce(definitions, JsonSerializer.SerializeToElement(request.Variables), InputLimits.None);
            var given = definitions.Zip(values).Where(v => !ReferenceEquals(v.Second, ArgumentValues.Absent));
            return $"{{{string.Join(",", given.OrderBy(v => v.First.Name, StringComparer.Ordinal).Select(v => $"{v.First.Name}:{CanonicalValue.Of(v.Second)}"))}}}";
        }
        catch (InvalidVariablesException e)
        {
            return Places(e.Errors.Select(error => error.Message));
        }
    }

    // Which variable, and where in it: `$v0 at "v0.name[1]"`.
    private static string Places(IEnumerable<string> errors) =>
        "refused " + string.Join("; ", errors.Select(e => Place().Match(e)).Select(m => $"{m.Groups[1].Value} at {m.Groups[2].Value}").Order(StringComparer.Ordinal));

    [GeneratedRegex("""^Variable "(\$\w+)"(?: got invalid value (?:[\s\S]*? at "([^"]*)";)?)?""")]
    private static partial Regex Place();
}
