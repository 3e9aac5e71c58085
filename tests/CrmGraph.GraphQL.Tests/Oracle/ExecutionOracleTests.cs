using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>The reference implementation and this engine answer the same against mirrored resolvers: data, nulls, and the places of errors.</summary>
public sealed class ExecutionOracleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Both_answer_a_thousand_operations_with_the_same_data_and_lose_the_same_to_errors()
    {
        var mock = new MockSchema(RuleHarness.KitchenSinkSdl);
        using var executor = new RequestExecutor(mock.Schema, new ExecutorOptions { Validation = new() { Rules = SpecifiedRules.Specification } });
        var requests = Requests().ToArray();
        var theirs = await GraphQLJs.ExecuteAsync(RuleHarness.KitchenSinkSdl, requests, TestContext.Current.CancellationToken);

        var counts = (Whole: 0, WithErrors: 0, Nothing: 0);
        var reordered = 0;
        var disagreements = new List<string>();
        foreach (var (request, expected) in requests.Zip(theirs))
        {
            var ours = JsonNode.Parse(await executor.RunAsync(request.Document, request.Variables.ToJsonString()))!.AsObject();
            counts = ours["data"] is null ? counts with { Nothing = counts.Nothing + 1 }
                : ours["errors"] is null ? counts with { Whole = counts.Whole + 1 }
                : counts with { WithErrors = counts.WithErrors + 1 };
            if (JsonNode.DeepEquals(ours["data"], expected["data"]) && ours["data"]?.ToJsonString() != expected["data"]?.ToJsonString())
            {
                reordered++;
            }
            else if (Outcome(ours) != Outcome(expected))
            {
                disagreements.Add($"{request.Document} {request.Variables.ToJsonString()}\n  theirs: {expected.ToJsonString()}\n  ours: {ours.ToJsonString()}");
            }

            Assert.DoesNotContain(Paths(ours).GroupBy(path => path), path => path.Count() > 1);
        }

        output.WriteLine($"{requests.Length} operations: {counts}, {reordered} reordered");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join("\n", disagreements.Take(8))}");
        Assert.InRange(reordered, 0, 5);
        Assert.True(requests.Length >= 1_000, $"{requests.Length} operations");
        Assert.True(counts is { Whole: >= 150, WithErrors: >= 250, Nothing: >= 20 }, $"{counts}");
    }

    /// <summary>The plan gives a field its place once for all variables: where its first mention stands, even if that one is left out.</summary>
    [Fact]
    public async Task Known_difference_a_field_keeps_the_place_of_a_mention_that_a_variable_leaves_out()
    {
        var request = new GraphQLJs.Request("query($v: Boolean!) { a: __typename @include(if: $v) b: __typename a: __typename }", new() { ["v"] = false });
        using var executor = new RequestExecutor(RuleHarness.KitchenSink);

        var theirs = await GraphQLJs.ExecuteAsync(RuleHarness.KitchenSinkSdl, [request], TestContext.Current.CancellationToken);
        var ours = await executor.RunAsync(request.Document, request.Variables.ToJsonString());

        Assert.Equal("""{"b":"Query","a":"Query"}""", theirs[0]["data"]!.ToJsonString());
        Assert.Equal("""{"data":{"a":"Query","b":"Query"}}""", ours);
    }

    // Valid queries and mutations; the variables of some do not fit.
    private static IEnumerable<GraphQLJs.Request> Requests()
    {
        var schema = RuleHarness.KitchenSink;
        var values = new VariableGenerator(schema, 31, 0.02);
        foreach (var (seed, aliases) in new (int, string[])[] { (32, []), (33, ["", "", "", "x: ", "y: "]) })
        {
            var generator = new DocumentGenerator(schema, seed, 0, aliases);
            for (var found = 0; found < 600;)
            {
                var document = Parser.ParseDocument(generator.Next());
                var operation = (OperationDefinitionNode)document.Definitions[0];
                if (operation.Operation == OperationType.Subscription || RuleVerdicts.Of(schema, document.ToString()).Count > 0)
                {
                    continue;
                }

                found++;
                var definitions = operation.VariableDefinitions.Select(d => VariableDefinition.Create(schema, d));
                yield return new(document.ToString(), values.ValuesFor(definitions.Select(d => (d.Name, d.Type))));
            }
        }
    }

    // The data, and for each error the place where the data shows it: what is below a null is nobody's business.
    private static string Outcome(JsonObject response)
    {
        var data = response["data"];
        var hasPaths = Paths(response).Any();
        var places = (response["errors"]?.AsArray() ?? []).Select(e => e!["path"] is JsonArray path ? Visible(data, path) : "request").Distinct().Order(StringComparer.Ordinal);
        return $"{(data is null ? hasPaths ? "null" : "none" : data.ToJsonString())} {string.Join(" ", places)}";
    }

    private static string Visible(JsonNode? data, JsonArray path)
    {
        var place = "$";
        foreach (var step in path)
        {
            if (data is null)
            {
                break;
            }

            place += "/" + step;
            data = data is JsonArray items ? items[step!.GetValue<int>()] : data[step!.GetValue<string>()];
        }

        return place;
    }

    private static IEnumerable<string> Paths(JsonObject response) =>
        (response["errors"]?.AsArray() ?? []).Where(e => e!["path"] is not null).Select(e => e!["path"]!.ToJsonString());
}
