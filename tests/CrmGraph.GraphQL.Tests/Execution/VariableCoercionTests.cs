using System.Collections;
using System.Globalization;
using System.Text.Json;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>spec: Coercing Variable Values, Coercing Field Arguments, Input Coercion of each type.</summary>
public sealed class VariableCoercionTests
{
    private static readonly TestSchema Schema = Build();

    [Theory]
    // Absent, null, default
    [InlineData("Int", null, "absent")]
    [InlineData("Int", "null", "null")]
    [InlineData("Int = 5", null, "5")]
    [InlineData("Int = 5", "null", "null")]
    [InlineData("Int = 5", "7", "7")]
    [InlineData("Int! = 5", null, "5")]
    [InlineData("[Int] = 5", null, "[5]")]
    [InlineData("Point = {x: 1}", null, "{x:1,y:0}")]
    [InlineData("Color = RED", null, "RED")]
    // Int
    [InlineData("Int", "0", "0")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Int", "2147483647", "2147483647")]
    // Float, Decimal, Long keep what they are given
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.5e3", "1500")]
    [InlineData("Decimal", "12345678901234567890.123456", "12345678901234567890.123456")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    // String, ID, Boolean
    [InlineData("String", "\"客户 😀\"", "客户 😀")]
    [InlineData("String", "\"\"", "")]
    [InlineData("ID", "\"a1\"", "a1")]
    [InlineData("ID", "12", "12")]
    [InlineData("Boolean", "false", "False")]
    // Enums by name
    [InlineData("Color", "\"GREEN\"", "GREEN")]
    // Lists
    [InlineData("[Int]", "[1,null,2]", "[1,null,2]")]
    [InlineData("[Int]", "[]", "[]")]
    [InlineData("[Int]", "3", "[3]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "[[1],[2,3]]", "[[1],[2,3]]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1,2]", "[[1],[2]]")]
    [InlineData("[Int!]!", "[1]", "[1]")]
    // Input objects: defaults only where absent, order as given
    [InlineData("Point", "{\"x\":1}", "{x:1,y:0}")]
    [InlineData("Point", "{\"y\":2,\"x\":1}", "{y:2,x:1}")]
    [InlineData("Point", "{\"x\":1,\"y\":null}", "{x:1,y:null}")]
    [InlineData("Point", "{\"x\":1,\"x\":2}", "{x:2,y:0}")]
    [InlineData("Line", "{\"from\":{\"x\":1},\"via\":{\"x\":2}}", "{from:{x:1,y:0},via:[{x:2,y:0}]}")]
    // oneOf
    [InlineData("Either", "{\"left\":1}", "{left:1}")]
    [InlineData("Either", "{\"right\":\"a\"}", "{right:a}")]
    // Any
    [InlineData("Any", "{\"a\":[1,2]}", "{\"a\":[1,2]}")]
    public async Task A_value_that_fits_reaches_the_resolver(string type, string? json, string expected)
    {
        var argument = type.Split(" = ")[0].TrimEnd('!').Replace("!", "").Replace("[", "List").Replace("]", "");
        var document = $"query($v: {type}) {{ {char.ToLowerInvariant(argument[0])}{argument[1..]}(v: $v) }}";

        var text = await Schema.RunAsync(document, json is null ? "{}" : $"{{\"v\":{json}}}");

        using var response = JsonDocument.Parse(text);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), text);
        Assert.Equal(expected, response.RootElement.GetProperty("data").EnumerateObject().Single().Value.GetString());
    }

    [Theory]
    [InlineData("Int!", null, "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("Int!", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("Int! = 5", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("Int", "\"1\"", "Variable \"$v\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "1.5", "Variable \"$v\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "2147483648", "Variable \"$v\" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "true", "Variable \"$v\" got invalid value true; Int cannot represent non-integer value: true")]
    [InlineData("Float", "\"1\"", "Variable \"$v\" got invalid value \"1\"; Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "1", "Variable \"$v\" got invalid value 1; String cannot represent a non string value: 1")]
    [InlineData("String", "[\"a\"]", "Variable \"$v\" got invalid value [\"a\"]; String cannot represent a non string value: [\"a\"]")]
    [InlineData("Boolean", "1", "Variable \"$v\" got invalid value 1; Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "Variable \"$v\" got invalid value 1.5; ID cannot represent value: 1.5")]
    [InlineData("Color", "\"PINK\"", "Variable \"$v\" got invalid value \"PINK\"; Value \"PINK\" does not exist in \"Color\" enum.")]
    [InlineData("Color", "\"red\"", "Variable \"$v\" got invalid value \"red\"; Value \"red\" does not exist in \"Color\" enum.")]
    [InlineData("Color", "1", "Variable \"$v\" got invalid value 1; Enum \"Color\" cannot represent non-string value: 1.")]
    [InlineData("[Int!]", "[1,null]", "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("[Int]", "[1,\"b\"]", "Variable \"$v\" got invalid value \"b\" at \"v[1]\"; Int cannot represent non-integer value: \"b\"")]
    [InlineData("[[Int]]", "[[1],[\"b\"]]", "Variable \"$v\" got invalid value \"b\" at \"v[1][0]\"; Int cannot represent non-integer value: \"b\"")]
    [InlineData("Point", "5", "Variable \"$v\" got invalid value 5; Expected type \"Point\" to be an object.")]
    [InlineData("Point", "[]", "Variable \"$v\" got invalid value []; Expected type \"Point\" to be an object.")]
    [InlineData("Point", "{}", "Variable \"$v\" got invalid value {}; Field \"x\" of required type \"Int!\" was not provided.")]
    [InlineData("Point", "{\"x\":null}", "Variable \"$v\" got invalid value null at \"v.x\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("Point", "{\"x\":1,\"z\":2}", "Variable \"$v\" got invalid value { x: 1, z: 2 }; Field \"z\" is not defined by type \"Point\".")]
    [InlineData("Line", "{\"from\":{\"x\":1},\"via\":[{\"x\":1},{\"x\":\"b\"}]}", "Variable \"$v\" got invalid value \"b\" at \"v.via[1].x\"; Int cannot represent non-integer value: \"b\"")]
    [InlineData("Either", "{}", "Variable \"$v\" got invalid value {}; Exactly one key must be specified for OneOf type \"Either\".")]
    [InlineData("Either", "{\"left\":1,\"right\":\"a\"}", "Variable \"$v\" got invalid value { left: 1, right: \"a\" }; Exactly one key must be specified for OneOf type \"Either\".")]
    [InlineData("Either", "{\"left\":null}", "Variable \"$v\" got invalid value null at \"v.left\"; Field \"left\" must be non-null.")]
    [InlineData("Point", "{\"a\":{\"b\":{\"c\":[1]}}}", "Variable \"$v\" got invalid value { a: { b: [Object] } }; Field \"a\" is not defined by type \"Point\".")]
    public async Task A_value_that_does_not_fit_is_refused_before_anything_runs(string type, string? json, string expected)
    {
        var argument = type.Split(" = ")[0].Replace("!", "").Replace("[", "List").Replace("]", "");
        using var executor = Schema.Executor();
        var document = $"query($v: {type}) {{ {char.ToLowerInvariant(argument[0])}{argument[1..]}(v: $v) }}";

        using var result = await executor.ExecuteAsync(
            Run.Request(document, json is null ? null : $"{{\"v\":{json}}}"), TestContext.Current.CancellationToken);

        Assert.Equal((ResultKind.RequestError, false), (result.Kind, result.HasData));
        Assert.Equal(expected, result.Errors[0].Message);
        Assert.StartsWith("HC00", result.Errors[0].Code, StringComparison.Ordinal);
        Assert.Equal((1, 7), (result.Errors[0].Locations[0].Line, result.Errors[0].Locations[0].Column));
    }

    [Theory]
    [InlineData("{ int }", null, "absent")]
    [InlineData("{ int(v: null) }", null, "null")]
    [InlineData("{ defaulted }", null, "5")]
    [InlineData("{ defaulted(v: null) }", null, "null")]
    [InlineData("query($v: Int) { defaulted(v: $v) }", "{}", "5")]
    [InlineData("query($v: Int) { defaulted(v: $v) }", "{\"v\":null}", "null")]
    [InlineData("query($v: Int) { listInt(v: [1, $v]) }", "{}", "[1,null]")]
    [InlineData("query($v: Int) { listInt(v: [1, $v]) }", "{\"v\":2}", "[1,2]")]
    [InlineData("query($v: Int) { point(v: {x: 1, y: $v}) }", "{}", "{x:1,y:0}")]
    [InlineData("query($v: Int) { point(v: {x: 1, y: $v}) }", "{\"v\":null}", "{x:1,y:null}")]
    [InlineData("query($v: Int) { point(v: {x: 1, y: $v}) }", "{\"v\":3}", "{x:1,y:3}")]
    [InlineData("{ listInt(v: 1) }", null, "[1]")]
    [InlineData("{ listListInt(v: [[1], null]) }", null, "[[1],null]")]
    [InlineData("{ float(v: 3) }", null, "3")]
    [InlineData("{ iD(v: 3) }", null, "3")]
    [InlineData("{ color(v: GREEN) }", null, "GREEN")]
    [InlineData("{ either(v: {left: 2}) }", null, "{left:2}")]
    [InlineData("{ line(v: {from: {x: 1}, via: {x: 2}}) }", null, "{from:{x:1,y:0},via:[{x:2,y:0}]}")]
    public async Task Arguments_are_coerced_from_literals_and_variables(string document, string? variables, string expected)
    {
        var text = await Schema.RunAsync(document, variables);

        using var response = JsonDocument.Parse(text);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), text);
        Assert.Equal(expected, response.RootElement.GetProperty("data").EnumerateObject().Single().Value.GetString());
    }

    [Fact]
    public async Task A_null_variable_in_a_required_argument_with_a_default_is_an_error_of_the_field()
    {
        var text = await Schema.RunAsync("query($v: Int) { required(v: $v) int }", """{"v":null}""");

        Assert.Equal(
            """{"errors":[{"message":"Argument \"v\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":18}],"path":["required"],"extensions":{"code":"HC0016"}}],"data":{"required":null,"int":"absent"}}""",
            text);
    }

    [Fact]
    public async Task All_faults_are_reported_and_very_many_are_cut_off()
    {
        using var executor = Schema.Executor();
        var items = string.Join(',', Enumerable.Repeat("\"x\"", 60));

        using var result = await executor.ExecuteAsync(
            Run.Request("query($v: [Int]) { listInt(v: $v) }", $"{{\"v\":[{items}]}}"), TestContext.Current.CancellationToken);

        Assert.Equal(51, result.Errors.Count);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", result.Errors[50].Message);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("5")]
    public async Task Variables_that_are_no_object_are_refused(string variables)
    {
        var text = await Schema.RunAsync("query($v: Int) { int(v: $v) }", variables);

        Assert.Equal("""{"errors":[{"message":"Variables must be an object.","extensions":{"code":"HC0016"}}]}""", text);
    }

    [Theory]
    [InlineData("String", """ "\ud800" """)]
    [InlineData("ID", """ "\udc00a" """)]
    [InlineData("Color", """ "\ud800\ud800" """)]
    [InlineData("Int", """ "\ud800" """)]
    [InlineData("Point", """{"\ud800":1}""")]
    public async Task Half_of_a_surrogate_pair_is_a_fault_of_the_client(string type, string json)
    {
        var text = await Schema.RunAsync($"query($v: {type}) {{ {char.ToLowerInvariant(type[0])}{type[1..]}(v: $v) }}", $"{{\"v\":{json}}}");

        Assert.Contains("Variable \\\"$v\\\" got invalid value: it holds half of a surrogate pair, which is no Unicode text.", text);
        Assert.Contains("HC0016", text);
    }

    [Fact]
    public async Task Variables_nobody_declared_are_ignored()
    {
        Assert.Equal("""{"data":{"int":"absent"}}""", await Schema.RunAsync("{ int }", """{"other":1}"""));
    }

    private static TestSchema Build()
    {
        string[] types = ["Int", "Float", "Decimal", "Long", "String", "ID", "Boolean", "Color", "Point", "Line", "Either", "Any", "[Int]", "[[Int]]"];
        var fields = types.Select(type =>
        {
            var name = type.Replace("[", "list").Replace("]", "").Replace("listlist", "listList");
            return $"{char.ToLowerInvariant(name[0])}{name[1..]}(v: {type}): String";
        });
        var schema = new TestSchema(
            $$"""
            enum Color { RED GREEN }
            input Point { x: Int!  y: Int = 0 }
            input Line { from: Point!  via: [Point!] }
            input Either @oneOf { left: Int  right: String }
            type Query { {{string.Join("  ", fields)}} defaulted(v: Int = 5): String  required(v: Int! = 1): String }
            """);
        foreach (var field in fields.Select(f => f.Split('(')[0]).Append("defaulted").Append("required"))
        {
            schema.Field($"Query.{field}", c => c.TryGetArgument("v", out var value) ? Show(value) : "absent");
        }

        return schema;
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        JsonElement json => json.GetRawText(),
        InputObjectValue input => $"{{{string.Join(',', input.Fields.Select(f => $"{f.Key.Name}:{Show(f.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Show))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
