using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Cost;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Cost;

/// <summary>What operations cost (conventions: HotChocolate's weights, real values of variables).</summary>
public sealed class CostTests
{
    private static readonly Schema s_schema = new SchemaBuilder().AddTypes(typeof(BookQueries), typeof(Book), typeof(Author)).Build();

    [Theory]
    [InlineData("{ books(where: {title: {eq: \"a\"}}) { nodes { title } } }", 32, 12)]
    [InlineData("{ books { nodes { title } } }", 11, 12)]
    [InlineData("{ books(first: 3) { nodes { title } } }", 11, 5)]
    [InlineData("{ books(last: 3) { edges { node { title } } } }", 14, 8)]
    [InlineData("{ books { totalCount } }", 20, 2)]
    [InlineData("{ books(first: 3) { nodes { author { name } } } }", 14, 8)]
    [InlineData("{ books(order: [{title: ASC}, {pages: DESC}]) { nodes { title } } }", 41, 12)]
    [InlineData("{ books(where: {title: {contains: \"a\"}}) { nodes { title } } }", 42, 12)]
    [InlineData("{ books(where: {or: [{title: {eq: \"a\"}}, {title: {eq: \"b\"}}]}) { nodes { title } } }", 44, 12)]
    [InlineData("{ books(where: {tags: {any: true}}) { nodes { title } } }", 32, 12)]
    [InlineData("{ bestsellers { title } }", 1, 2)]
    [InlineData("{ dear }", 250, 1)]
    [InlineData("{ shelf(size: 7) { title } }", 1, 8)]
    [InlineData("{ __schema { types { name } } __typename }", 0, 1)]
    [InlineData("{ a: bestsellers { title } bestsellers { title } bestsellers { pages } }", 2, 3)]
    [InlineData("{ something { __typename ... on Book { author { name } } ... on Author { works { author { name } } } } }", 3, 4)]
    public void Operation_costs(string document, double fieldCost, double typeCost) =>
        Assert.Equal(new OperationCost(fieldCost, typeCost).ToString(), Price(document));

    [Theory]
    [InlineData("query($w: BookFilterInput) { books(where: $w) { nodes { title } } }", """{"w":{"title":{"eq":"a"}}}""", 32)]
    [InlineData("query($w: BookFilterInput) { books(where: $w) { nodes { title } } }", """{"w":{"or":[{"title":{"eq":"a"}},{"title":{"eq":"b"}}]}}""", 44)]
    [InlineData("query($w: BookFilterInput) { books(where: $w) { nodes { title } } }", """{"w":null}""", 21)]
    [InlineData("query($w: BookFilterInput) { books(where: $w) { nodes { title } } }", "{}", 11)]
    [InlineData("query($w: BookFilterInput = {title: {eq: \"a\"}}) { books(where: $w) { nodes { title } } }", "{}", 32)]
    [InlineData("query($t: String) { books(where: {title: {eq: $t}}) { nodes { title } } }", """{"t":"a"}""", 32)]
    [InlineData("query($t: String) { books(where: {title: {eq: $t}}) { nodes { title } } }", "{}", 22)]
    [InlineData("query($o: [BookSortInput!]) { books(order: $o) { nodes { title } } }", """{"o":[{"title":"ASC"},{"pages":"DESC"}]}""", 41)]
    [InlineData("query($t: [String]) { books(where: {title: {in: $t}}) { nodes { title } } }", """{"t":["a","b"]}""", 32)]
    [InlineData("query($t: [String]) { books(where: {title: {in: $t}}) { nodes { title } } }", """{"t":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20"]}""", 34)]
    [InlineData("query($s: Boolean!) { bestsellers { title } books @include(if: $s) { totalCount } }", """{"s":true}""", 21)]
    [InlineData("query($s: Boolean!) { bestsellers { title } books @include(if: $s) { totalCount } }", """{"s":false}""", 1)]
    public void Variable_costs_what_its_value_costs_inline(string document, string variables, double fieldCost) =>
        Assert.StartsWith($"{{\"fieldCost\":{fieldCost},", Price(document, variables), StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 5)]
    [InlineData(20, 22)]
    [InlineData(50, 52)]
    [InlineData(1_000_000, 52)] // the field refuses more than a full page, so more is never read
    public void Page_size_in_a_variable_multiplies_what_is_below(int first, double typeCost) =>
        Assert.EndsWith(
            $"\"typeCost\":{typeCost}}}",
            Price("query($n: Int) { books(first: $n) { nodes { title } } }", $$"""{"n":{{first}}}"""),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{ strict { title } }")]
    [InlineData("{ strict(a: 1, b: 2) { title } }")]
    [InlineData("query($a: Int = 1, $b: Int = 2) { strict(a: $a, b: $b) { title } }")]
    public async Task List_that_requires_one_slicing_argument_refuses_none_and_two(string document)
    {
        var text = await Executor().RunAsync(document);

        Assert.Contains("\"code\":\"HC0082\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public async Task Operation_over_the_field_cost_is_refused(int slices, bool runs)
    {
        using var executor = Executor(new CostOptions { MaxFieldCost = 14 });

        var text = await executor.RunAsync("query($n: Int!) { slices(n: $n) { author { name } } }", $$"""{"n":{{slices}}}""");

        Assert.Equal(
            !runs,
            text == """{"errors":[{"message":"The maximum allowed field cost was exceeded.","extensions":{"code":"HC0047","fieldCost":15,"maxFieldCost":14}}]}""");
        Assert.Equal(runs, text.StartsWith("{\"data\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Operation_over_the_type_cost_is_refused()
    {
        using var executor = Executor(new CostOptions { MaxTypeCost = 11 });

        var text = await executor.RunAsync("{ shelf(size: 11) { title } }");

        Assert.Equal(
            """{"errors":[{"message":"The maximum allowed type cost was exceeded.","extensions":{"code":"HC0047","typeCost":12,"maxTypeCost":11}}]}""", text);
    }

    [Fact]
    public async Task Limits_that_are_not_enforced_still_have_a_price()
    {
        using var executor = Executor(new CostOptions { MaxTypeCost = 1, EnforceCostLimits = false });

        using var result = await executor.ExecuteAsync(Run.Request("{ bestsellers { title } }") with { Cost = CostReport.Report });

        Assert.Equal("""{"data":{"bestsellers":[]},"extensions":{"operationCost":{"fieldCost":1,"typeCost":2}}}""", result.Text());
    }

    [Fact]
    public async Task Price_is_reported_beside_a_refusal()
    {
        using var executor = Executor(new CostOptions { MaxTypeCost = 1 });

        using var result = await executor.ExecuteAsync(Run.Request("{ bestsellers { title } }") with { Cost = CostReport.Report });

        Assert.Equal("""{"fieldCost":1,"typeCost":2}""", JsonNode.Parse(result.Text())!["extensions"]!["operationCost"]!.ToJsonString());
        Assert.Equal(ResultKind.RequestError, result.Kind);
    }

    [Fact]
    public async Task Caller_who_cannot_pay_is_told_when_to_come_back()
    {
        OperationCost asked = default;
        using var executor = Executor();

        using var result = await executor.ExecuteAsync(Run.Request("{ bestsellers { title } }") with
        {
            Pay = cost =>
            {
                asked = cost;
                return TimeSpan.FromSeconds(2.5);
            },
        });

        Assert.Equal(ResultKind.RateLimited, result.Kind);
        Assert.Equal(TimeSpan.FromSeconds(2.5), result.RetryAfter);
        Assert.Equal(new OperationCost(1, 2), asked);
        Assert.Equal("""{"errors":[{"message":"Too many requests. Try again later.","extensions":{"code":"CRM_RATE_LIMITED","retryAfter":3}}]}""", result.Text());
    }

    private static RequestExecutor Executor(CostOptions? options = null) =>
        new(s_schema, new ExecutorOptions { Cost = options ?? CostOptions.Default });

    // Without a plan: the schema has no database to plan statements for.
    private static string Price(string document, string? variables = null)
    {
        var syntax = Parser.ParseDocument(document);
        Assert.Empty(DocumentValidator.Validate(s_schema, syntax));
        var operation = OperationCache.Select(syntax, null);
        var collector = new SelectionCollector(s_schema, syntax, operation);
        var program = CostProgram.Compile(s_schema, s_schema.Query, collector.CollectRoot(s_schema.Query, operation.SelectionSet), collector.Variables);
        VariableDefinition[] definitions = [.. operation.VariableDefinitions.Select(d => VariableDefinition.Create(s_schema, d))];
        var values = VariableCoercion.Coerce(definitions, variables is null ? default : JsonElement.Parse(variables), InputLimits.None);
        var flags = collector.Flags.ToArray().Aggregate(0UL, (set, flag) => set | (flag.Expected == (bool)values[flag.Slot]! ? 1UL : 0));
        return program.Evaluate(values, flags).ToString();
    }
}
