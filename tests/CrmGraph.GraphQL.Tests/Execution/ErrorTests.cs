using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    private static readonly TestSchema Schema = new TestSchema(
        """
        enum Color { RED }
        type Query { boom(n: Int): String  known: String  items: [Item]  color: Color  number: Int  odd: Thing  later: [Int] }
        type Item { boom: String }
        interface Thing { id: Int }
        type Rock implements Thing { id: Int }
        type Mutation { boom: String }
        """)
        .Type<Item>().Type<Rock>()
        .Field("Query.boom", _ => throw new InvalidOperationException("secret"))
        .Field("Query.known", _ => throw new GraphQLException(new GraphQLError("Known.").WithCode("X").With("retry", 3)))
        .Field("Query.items", _ => new[] { new Item(), new Item() })
        .Field("Query.color", _ => "GREEN")
        .Field("Query.number", _ => 3_000_000_000L)
        .Field("Query.odd", _ => new Item())
        .Field("Query.later", _ => Failing())
        .Field("Mutation.boom", _ => throw new InvalidOperationException("secret"));

    [Theory]
    [InlineData(
        "{ known }",
        """{"errors":[{"message":"Known.","locations":[{"line":1,"column":3}],"path":["known"],"extensions":{"code":"X","retry":3}}],"data":{"known":null}}""")]
    [InlineData(
        "{ color }",
        """{"errors":[{"message":"Enum \"Color\" cannot represent value: GREEN","locations":[{"line":1,"column":3}],"path":["color"],"extensions":{"code":"EXEC_INVALID_LEAF_VALUE"}}],"data":{"color":null}}""")]
    [InlineData(
        "{ a: known\n  a: known }",
        """{"errors":[{"message":"Known.","locations":[{"line":1,"column":3},{"line":2,"column":3}],"path":["a"],"extensions":{"code":"X","retry":3}}],"data":{"a":null}}""")]
    public async Task A_field_error_has_message_places_path_and_extensions(string document, string expected)
    {
        Assert.Equal(expected, await Schema.RunAsync(document));
    }

    [Theory]
    [InlineData("{ boom }", """{"boom":null}""", "boom", 1)]
    [InlineData("mutation { boom }", """{"boom":null}""", "boom", 1)]
    [InlineData("{ items { boom } }", """{"items":[{"boom":null},{"boom":null}]}""", "items.0.boom", 2)]
    [InlineData("{ later }", """{"later":null}""", "later", 1)]
    public async Task What_we_got_wrong_is_hidden_behind_a_trace_id_and_told_to_the_host(string document, string data, string path, int count)
    {
        var heard = new Heard();
        using var executor = Schema.Executor(new ExecutorOptions { Diagnostics = heard });

        using var result = await executor.ExecuteAsync(Run.Request(document), TestContext.Current.CancellationToken);

        Assert.EndsWith($",\"data\":{data}}}", result.Text());
        Assert.DoesNotContain("secret", result.Text());
        Assert.All(result.Errors, e => Assert.Equal("Unexpected Execution Error", e.Message));
        Assert.Equal(count, heard.Failures.Count);
        Assert.Equal(("secret", path), (heard.Failures[0].Exception.Message, heard.Failures[0].Path));
        Assert.Equal(heard.Failures.Select(f => f.TraceId), result.Errors.Select(e => e.Extension("traceId")));
    }

    [Fact]
    public async Task A_value_of_a_foreign_type_behind_an_interface_is_a_coded_error()
    {
        using var executor = Schema.Executor();

        using var result = await executor.ExecuteAsync(Run.Request("{ odd { id } }"), TestContext.Current.CancellationToken);

        var error = Assert.Single(result.Errors);
        Assert.Equal((ErrorCodes.UnableToResolveAbstractType, "odd"), (error.Code, error.Path![0]));
    }

    [Fact]
    public async Task A_number_too_large_for_its_type_is_an_error_and_not_another_number()
    {
        var text = await Schema.RunAsync("{ number }");

        Assert.Contains("EXEC_INVALID_LEAF_VALUE", text);
        Assert.EndsWith(""","data":{"number":null}}""", text);
    }

    [Fact]
    public async Task Exception_details_are_shown_only_when_switched_on()
    {
        using var executor = Schema.Executor(new ExecutorOptions { IncludeExceptionDetails = true });

        Assert.Contains("\"exception\":{\"message\":\"secret\"", await executor.RunAsync("{ boom }"));
    }

    [Fact]
    public async Task An_error_filter_sees_every_error()
    {
        using var executor = Schema.Executor(new ExecutorOptions { ErrorFilter = new Shouting() });

        Assert.StartsWith("""{"errors":[{"message":"KNOWN.","locations":[{"line":1,"column":3}],"path":["known"]""", await executor.RunAsync("{ known }"));
    }

    [Theory]
    [InlineData("{ known", "HC0014")]
    [InlineData("{ unknown }", null)]
    [InlineData("query A { known } query B { known }", null)]
    [InlineData("query($n: Int!) { boom(n: $n) }", "HC0016")]
    [InlineData("subscription { x }", null)]
    public async Task A_request_error_has_no_data(string document, string? code)
    {
        using var executor = Schema.Executor();

        using var result = await executor.ExecuteAsync(Run.Request(document), TestContext.Current.CancellationToken);

        Assert.Equal((ResultKind.RequestError, false), (result.Kind, result.HasData));
        Assert.DoesNotContain("\"data\"", result.Text());
        Assert.Equal(code, result.Errors[0].Code);
    }

    [Fact]
    public async Task An_empty_request_says_so()
    {
        using var executor = Schema.Executor();

        using var result = await executor.ExecuteAsync(Run.Request(""), TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.DocumentMissing, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task A_kind_of_operation_the_transport_forbids_is_not_run()
    {
        using var executor = Schema.Executor();
        var request = Run.Request("mutation { boom }") with { AllowedOperations = AllowedOperations.Query };

        using var result = await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(ResultKind.OperationNotAllowed, result.Kind);
        Assert.Equal("""{"errors":[{"message":"The specified operation kind is not allowed."}]}""", result.Text());
    }

    [Fact]
    public async Task The_operation_is_chosen_by_name()
    {
        using var executor = Schema.Executor();
        var request = Run.Request("query A { __typename } query B { b: __typename }");

        using var chosen = await executor.ExecuteAsync(request with { OperationName = "B" }, TestContext.Current.CancellationToken);
        using var unknown = await executor.ExecuteAsync(request with { OperationName = "C" }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"b":"Query"}}""", chosen.Text());
        Assert.Equal("""{"errors":[{"message":"Unknown operation named \"C\"."}]}""", unknown.Text());
    }

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        throw new InvalidOperationException("secret");
    }

    private sealed class Item
    {
        public string Boom => throw new InvalidOperationException("secret");
    }

    private sealed record Rock(int Id);

    private sealed class Heard : IExecutionDiagnostics
    {
        public List<(Exception Exception, string Path, string TraceId)> Failures { get; } = [];

        public void UnexpectedError(Exception exception, PathSegment? path, string traceId) =>
            Failures.Add((exception, string.Join('.', PathSegment.ToList(path)), traceId));
    }

    private sealed class Shouting : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => error with { Message = error.Message.ToUpperInvariant() };
    }
}
