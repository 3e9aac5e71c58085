using System.Text.Json;
using CrmGraph.GraphQL.Tests.Validation;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>Documents over one schema; the same ones in every run.</summary>
internal sealed record Corpus(string Sdl, IReadOnlyList<string> Documents)
{
    /// <summary>Everything that both implementations are asked about.</summary>
    public static IEnumerable<Corpus> All()
    {
        var sink = RuleHarness.KitchenSinkSdl;
        var crm = GraphQLJs.ReadRepositoryFile("api/CrmGraph.Api/schema.graphql");
        var dashboard = JsonSerializer.Deserialize<Dictionary<string, string>>(GraphQLJs.ReadRepositoryFile("client/persisted-queries.json"))!.Values.ToArray();

        yield return new(sink, HandWritten.Documents);
        foreach (var (seed, noise) in new[] { (1, 0.0), (2, 0.01), (3, 0.05), (8, 0.02), (9, 0.1) })
        {
            yield return Generated(sink, 400, seed, noise);
        }

        yield return Generated(sink, 600, 6, 0, "", "", "", "x: ", "y: ");
        yield return Generated(sink, 600, 7, 0, "", "", "", "", "", "", "", "id: ", "name: ");
        yield return Generated(crm, 300, 4, 0);
        yield return Generated(crm, 500, 5, 0.02);
        yield return Generated(crm, 300, 10, 0, "", "", "x: ");

        yield return Mutated(sink, 900, 11, [.. HandWritten.Documents.Where(IsSeed)]);
        yield return Mutated(crm, 700, 12, dashboard);
    }

    // Known differences that a change would hit: how deep introspection may go, and rules about type definitions in documents.
    private static bool IsSeed(string document) =>
        !document.Contains("__schema", StringComparison.Ordinal)
        && !document.Contains("__type(", StringComparison.Ordinal)
        && RuleVerdicts.Of(RuleHarness.KitchenSink, document) is not [.., "ExecutableDefinitionsRule"] and not ["ExecutableDefinitionsRule", ..];

    private static Corpus Generated(string sdl, int count, int seed, double noise, params string[] aliases)
    {
        var generator = new DocumentGenerator(SdlSchema.Build(sdl), seed, noise, aliases);
        return new(sdl, [.. Enumerable.Range(0, count).Select(_ => generator.Next())]);
    }

    private static Corpus Mutated(string sdl, int count, int seed, IReadOnlyList<string> documents)
    {
        var mutator = new DocumentMutator(documents, seed);
        return new(sdl, [.. Enumerable.Range(0, count).Select(_ => mutator.Next())]);
    }
}
