using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Errors;

public sealed class GraphQLErrorTests
{
    [Fact]
    public void Keys_are_written_in_the_order_clients_know()
    {
        var error = new GraphQLError("No \"客户\".")
        {
            Path = ["customers", 3, "name"],
            Locations = [new Location(10, 2, 4)],
        }.With("field", "name").WithCode("HC0018").With("limit", 5L);

        Assert.Equal(
            """{"message":"No \"客户\".","locations":[{"line":2,"column":4}],"path":["customers",3,"name"],"extensions":{"code":"HC0018","field":"name","limit":5}}""",
            Write(error));
    }

    [Fact]
    public void Empty_parts_are_left_out() => Assert.Equal("""{"message":"Sorry."}""", Write(new GraphQLError("Sorry.")));

    [Fact]
    public void Extensions_hold_what_json_holds()
    {
        using var json = JsonDocument.Parse("[1,{}]");
        var error = new GraphQLError("x")
            .With("null", null).With("flag", true).With("ratio", 0.5).With("price", 1.10m).With("list", new object[] { "a", 1 })
            .With("pairs", new Dictionary<string, object?> { ["a"] = null }).With("json", json.RootElement).With("id", Guid.Empty);

        Assert.Equal(
            """{"message":"x","extensions":{"null":null,"flag":true,"ratio":0.5,"price":1.10,"list":["a",1],"pairs":{"a":null},"json":[1,{}],"id":"00000000-0000-0000-0000-000000000000"}}""",
            Write(error));
    }

    [Fact]
    public void An_extension_given_again_keeps_its_place()
    {
        var error = new GraphQLError("x").With("a", 1).With("b", 2).With("a", 3).WithCode("C").WithCode("D");

        Assert.Equal([new("code", "D"), new("a", 3), new("b", 2)], error.Extensions);
        Assert.Equal(("D", 3), (error.Code, error.Extension("a")));
    }

    [Fact]
    public void The_cause_is_not_written() =>
        Assert.Equal("""{"message":"Unexpected Execution Error"}""", Write(new GraphQLError("Unexpected Execution Error") { Cause = new InvalidOperationException("secret") }));

    [Fact]
    public void Codes_are_unique()
    {
        var codes = typeof(ErrorCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToArray();

        Assert.Equal(codes.Distinct(), codes);
    }

    private static string Write(GraphQLError error)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            error.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
