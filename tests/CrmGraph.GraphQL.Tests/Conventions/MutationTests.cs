using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Conventions.Sample;
using CrmGraph.GraphQL.Tests.Execution;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class MutationTests
{
    private const string Errors = "errors { __typename ... on Error { message } }";
    private static readonly RequestExecutor Executor = new(PlainSchema.Build());

    [Fact]
    public async Task A_result_is_named_after_its_type_and_comes_without_errors() => Assert.Equal(
        """{"data":{"grow":{"int":6,"errors":null}}}""",
        await Executor.RunAsync($"mutation {{ grow(input: {{ by: 5 }}) {{ int {Errors} }} }}"));

    [Theory]
    [InlineData(0, """{"__typename":"InvalidOperationError","message":"Nothing to do."}""")]
    [InlineData(-4, """{"__typename":"TooSmall","message":"-4 is too small."}""")]
    [InlineData(5000, """{"__typename":"InvalidOperationError","message":"Too much."},{"__typename":"InvalidOperationError","message":"Really."}""")]
    public async Task Declared_exceptions_become_typed_errors_of_the_payload(int by, string errors) => Assert.Equal(
        """{"data":{"grow":{"int":null,"errors":[""" + errors + "]}}}",
        await Executor.RunAsync($"mutation {{ grow(input: {{ by: {by} }}) {{ int {Errors} }} }}"));

    [Fact]
    public async Task Other_exceptions_stay_unexpected_and_secret()
    {
        var response = await Executor.RunAsync("mutation { grow(input: { by: 1000 }) { int } }");

        Assert.Contains("\"message\":\"Unexpected Execution Error\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mars", """{"planet":{"name":"Mars"},"errors":null}""")]
    [InlineData("Sun", """{"planet":null,"errors":[{"__typename":"Refused","message":"Refused: too hot"}]}""")]
    public async Task A_field_result_is_the_result_or_an_error(string name, string payload) => Assert.Equal(
        "{\"data\":{\"visit\":" + payload + "}}",
        await Executor.RunAsync($$"""mutation { visit(input: { name: "{{name}}" }) { planet { name } {{Errors}} } }"""));
}
