namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class ExecutorTests
{
    private static readonly TestSchema Schema = new TestSchema(
        """
        type Query { hello(name: String = "world"): String!  pet: Pet  pets: [Pet!]!  search: [Found] }
        type Pet { name: String!  age: Int  friend: Pet }
        type Toy { label: String! }
        union Found = Pet | Toy
        """)
        .Type<Pet>().Type<Toy>()
        .Field("Query.hello", c => c.TryGetArgument("name", out var name) ? $"Hello {name}" : "Hello")
        .FieldAsync("Query.pet", async _ =>
        {
            await Task.Yield();
            return new Pet("Rex", 3, new Pet("Mia", null, null));
        })
        .Field("Query.pets", _ => new[] { new Pet("Rex", 3, null), new Pet("Mia", 4, null) })
        .Field("Query.search", _ => new object?[] { new Toy("ball"), null, new Pet("Rex", 3, null) });

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("{ hello }", """{"data":{"hello":"Hello world"}}""")]
    [InlineData("""{ b: hello(name: "B") a: hello(name: null) }""", """{"data":{"b":"Hello B","a":"Hello "}}""")]
    [InlineData("{ pet { name friend { name age } } }", """{"data":{"pet":{"name":"Rex","friend":{"name":"Mia","age":null}}}}""")]
    [InlineData("{ pets { __typename name } }", """{"data":{"pets":[{"__typename":"Pet","name":"Rex"},{"__typename":"Pet","name":"Mia"}]}}""")]
    [InlineData(
        "{ search { ... on Pet { name } ... on Toy { label } __typename } }",
        """{"data":{"search":[{"label":"ball","__typename":"Toy"},null,{"name":"Rex","__typename":"Pet"}]}}""")]
    [InlineData("""{ __type(name: "Toy") { name kind fields { name } } }""", """{"data":{"__type":{"name":"Toy","kind":"OBJECT","fields":[{"name":"label"}]}}}""")]
    public async Task A_query_is_answered_in_the_order_of_its_selections(string document, string expected)
    {
        Assert.Equal(expected, await Schema.RunAsync(document));
    }

    private sealed record Pet(string Name, int? Age, Pet? Friend);

    private sealed record Toy(string Label);
}
