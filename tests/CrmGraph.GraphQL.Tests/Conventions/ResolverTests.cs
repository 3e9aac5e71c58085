using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Conventions.Sample;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions;

/// <summary>The schema made from C# does what the C# says.</summary>
public sealed class ResolverTests
{
    private static readonly RequestExecutor Executor = new(PlainSchema.Build());

    [Fact]
    public async Task Interfaces_and_unions_find_the_object_type_of_a_value()
    {
        var response = await Executor.RunAsync(
            "{ animals { __typename name ... on Cat { lives } ... on Dog { isLoud } } answer(right: true) { ... on RightAnswer { value } } }");

        Assert.Equal(
            """{"data":{"animals":[{"__typename":"Cat","name":"Tom","lives":9},{"__typename":"Dog","name":"Rex","isLoud":true}],"answer":{"value":42}}}""",
            response);
    }

    [Theory]
    [InlineData("""{ text: "hi", days: [MONDAY, MONDAY] }""", "hi|1|omitted|Monday|")]
    [InlineData("""{ text: "hi", days: SUNDAY, note: null, times: 3 }""", "hi|3|null|Sunday|")]
    [InlineData("""{ text: "hi", days: [], note: "n", inner: { at: "2026-01-02T03:04:05+02:00", volume: 1 } }""", "hi|1|n||2026-01-02T01:04:05.0000000Z")]
    public async Task Input_records_are_made_by_their_constructor_and_know_omitted_from_null(string input, string text) =>
        Assert.Equal($$$"""{"data":{"echo":"{{{text}}}"}}""", await Executor.RunAsync($"{{ echo(input: {input}) }}"));

    [Fact]
    public async Task One_of_inputs_arrive_with_the_member_that_was_given() => Assert.Equal(
        """{"data":{"choose":"number 7"}}""", await Executor.RunAsync("{ choose(thing: { number: 7 }) }"));

    [Theory]
    [InlineData("""key(id: "UGxhbmV0OjM=")""", "key 3")]
    [InlineData("""anyKey(id: "0198c0de00007000800000000000000a")""", "key 0198c0de00007000800000000000000a")]
    [InlineData("""plainKey(id: "0198c0de-0000-7000-8000-00000000000a")""", "key 0198c0de00007000800000000000000a")]
    public async Task Ids_arrive_decoded(string field, string text) =>
        Assert.Contains($"\"{text}\"", await Executor.RunAsync($"{{ {field} }}"), StringComparison.Ordinal);

    [Fact]
    public async Task An_id_of_another_type_is_an_error_before_the_resolver()
    {
        var cat = GlobalId.Encode("Cat", 3);

        Assert.Equal(
            $$$"""{"errors":[{"message":"The ID `{{{cat}}}` is not an ID of type `Planet`.","locations":[{"line":1,"column":3}],"path":["key"],"extensions":{"code":"HC0001","coordinate":"Query.key","inputPath":["id"]}}],"data":null}""",
            await Executor.RunAsync($$"""{ key(id: "{{cat}}") }"""));
    }

    [Fact]
    public async Task A_value_the_constructor_refuses_is_the_clients_error() => Assert.Equal(
        """{"errors":[{"message":"The value provided for `percentage` is not in a valid format.","locations":[{"line":1,"column":3}],"path":["range"],"extensions":{"code":"HC0001","coordinate":"Query.range","inputPath":["percentage"]}}],"data":null}""",
        await Executor.RunAsync("{ range(percentage: { value: 101 }) }"));

    [Fact]
    public async Task Nodes_are_found_by_their_global_id_in_order() => Assert.Equal(
        """{"data":{"node":{"id":"UGxhbmV0OjM=","name":"Earth"},"nodes":[null,{"id":"UGxhbmV0OjM="}]}}""",
        await Executor.RunAsync(
            """{ node(id: "UGxhbmV0OjM=") { id ... on Planet { name } } nodes(ids: ["UGxhbmV0OjE=", "UGxhbmV0OjM="]) { id } }"""));

    [Theory]
    [InlineData("Q2F0OjE=")]
    [InlineData("what")]
    [InlineData("")]
    public async Task Node_refuses_an_id_that_is_none(string id)
    {
        var response = await Executor.RunAsync($$"""{ node(id: "{{id}}") { id } }""");

        Assert.Contains($"\"message\":\"The ID `{id}` has an invalid format.\"", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0001\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_takes_at_most_fifty_ids()
    {
        var ids = string.Join(", ", Enumerable.Repeat("\"UGxhbmV0OjM=\"", 51));

        Assert.Contains("\"code\":\"HC0076\"", await Executor.RunAsync($"{{ nodes(ids: [{ids}]) {{ id }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extensions_get_their_parent_and_data_loaders() => Assert.Equal(
        """{"data":{"planets":[{"name":"Mercury","moons":[]},{"name":"Earth","moons":["Moon"]}]}}""",
        await Executor.RunAsync("{ planets { name moons } }"));
}
