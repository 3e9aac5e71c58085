using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Hosting;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>The limits leave room for every operation of the dashboard, at its largest pages and with filters as full as its forms make them.</summary>
public sealed class DashboardCostTests(RunningApi world) : IClassFixture<RunningApi>
{
    private const double Margin = 1.4;
    private static readonly Dictionary<string, string> s_documents = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(HomeFolder.Combine("client/persisted-queries.json")))!;

    public static TheoryData<string> Operations => [.. s_documents.Values.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Dashboard_operation_costs_well_below_the_limits(string name)
    {
        var schema = world.Api.Services.GetRequiredService<Schema>();
        var document = s_documents.Values.Single(d => NameOf(d) == name);
        var operation = Parser.ParseDocument(document).Definitions.OfType<OperationDefinitionNode>().Single();
        var variables = new JsonObject(operation.VariableDefinitions.Select(v =>
            KeyValuePair.Create(v.Variable.Name, Fullest(schema, v.Type.ToString()!, 2))));

        var (status, cost) = await PriceAsync(document, variables);

        Assert.True(cost is not null, status);
        Assert.InRange((double)cost["fieldCost"]!, 0, CostOptions.Default.MaxFieldCost / Margin);
        Assert.InRange((double)cost["typeCost"]!, 0, CostOptions.Default.MaxTypeCost / Margin);
    }

    private async Task<(string Text, JsonNode? Cost)> PriceAsync(string document, JsonObject variables)
    {
        await using var scope = world.Api.Services.CreateAsyncScope();
        var request = GraphQLRequest.Of(document, scope.ServiceProvider) with
        {
            Variables = JsonSerializer.SerializeToElement(variables),
            Cost = CostReport.Validate,
        };
        using var result = await world.Api.Services.GetRequiredService<RequestExecutor>().ExecuteAsync(request, TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        return (text, JsonNode.Parse(text)!["extensions"]?["operationCost"]);
    }

    // The largest page; filters with four conditions, lists with two entries, orders with two keys.
    private static JsonNode? Fullest(Schema schema, string type, int depth)
    {
        var bare = type.TrimEnd('!');
        if (bare.StartsWith('['))
        {
            var item = Fullest(schema, bare[1..^1], depth);
            return new JsonArray(item, item?.DeepClone());
        }

        return schema.Types[bare] switch
        {
            EnumType values => values.Values[0].Name,
            InputObjectType { Filter: not null } when depth == 0 => null,
            InputObjectType { Filter: not null } filter => Object(schema, filter, filter.Fields.Where(f => f.Name is not ("and" or "or")).Take(filter.Filter!.Kind == FilterKind.Object ? 4 : 1), depth - 1),
            InputObjectType input when depth == 0 => Object(schema, input, input.Fields.Where(f => f.IsRequired), 0),
            InputObjectType { Name: var name } input when name.EndsWith("SortInput", StringComparison.Ordinal) =>
                Object(schema, input, input.Fields.Where(f => f.Type.IsLeaf).Take(1), 0),
            InputObjectType input => Object(schema, input, input.Fields, depth - 1),
            var scalar => scalar.Name switch
            {
                "Int" => 200,
                "Float" or "Decimal" or "Long" => 1,
                "Boolean" => true,
                "DateTime" => "2026-01-01T00:00:00Z",
                "LocalDate" => "2026-01-01",
                "UUID" => Guid.Empty.ToString(),
                _ => "x",
            },
        };
    }

    private static JsonObject Object(Schema schema, InputObjectType type, IEnumerable<InputValueDefinition> fields, int depth) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, Fullest(schema, f.Type.ToString()!, depth))).Where(f => f.Value is not null || type.Filter is null));

    private static string NameOf(string document) =>
        Parser.ParseDocument(document).Definitions.OfType<OperationDefinitionNode>().Single().Name!;
}
