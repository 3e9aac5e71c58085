namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>spec: CollectFields, merging and fragments.</summary>
public sealed class CollectFieldsTests
{
    private static readonly TestSchema Schema = new TestSchema(
        """
        interface Named { name: String! }
        interface Animal implements Named { name: String!  legs: Int! }
        type Dog implements Animal & Named { name: String!  legs: Int!  barks: Boolean! }
        type Bird implements Animal & Named { name: String!  legs: Int!  sings: Boolean! }
        type Person implements Named { name: String!  pet: Animal }
        union Being = Dog | Bird | Person
        type Query { beings: [Being!]!  named: [Named!]!  dog: Dog!  person: Person! }
        """)
        .Type<Dog>().Type<Bird>().Type<Person>()
        .Field("Query.beings", _ => new object[] { new Dog("Rex"), new Bird("Pip"), new Person("Ann", new Dog("Rex")) })
        .Field("Query.named", _ => new object[] { new Bird("Pip"), new Person("Ann", new Bird("Pip")) })
        .Field("Query.dog", _ => new Dog("Rex"))
        .Field("Query.person", _ => new Person("Ann", new Dog("Rex")));

    [Theory]
    [InlineData("{ dog { name legs name } }", """{"dog":{"name":"Rex","legs":4}}""")]
    [InlineData("{ dog { a: name b: name a: name } }", """{"dog":{"a":"Rex","b":"Rex"}}""")]
    [InlineData("{ dog { name } dog { barks } dog { name legs } }", """{"dog":{"name":"Rex","barks":true,"legs":4}}""")]
    [InlineData("{ person { pet { name } ...P } } fragment P on Person { pet { legs ... on Dog { barks } } name }", """{"person":{"pet":{"name":"Rex","legs":4,"barks":true},"name":"Ann"}}""")]
    [InlineData("{ beings { ... on Named { name } ... on Animal { legs } ... on Dog { barks } } }", """{"beings":[{"name":"Rex","legs":4,"barks":true},{"name":"Pip","legs":2},{"name":"Ann"}]}""")]
    [InlineData("{ beings { ... on Bird { sings } } }", """{"beings":[{},{"sings":true},{}]}""")]
    [InlineData("{ named { name ... on Person { pet { ... on Bird { sings } } } } }", """{"named":[{"name":"Pip"},{"name":"Ann","pet":{"sings":true}}]}""")]
    [InlineData("{ ...Q ...Q } fragment Q on Query { dog { ...D } } fragment D on Dog { name }", """{"dog":{"name":"Rex"}}""")]
    [InlineData("{ beings { t: __typename ... { __typename } } }", """{"beings":[{"t":"Dog","__typename":"Dog"},{"t":"Bird","__typename":"Bird"},{"t":"Person","__typename":"Person"}]}""")]
    public async Task Selections_are_merged_in_document_order(string document, string data)
    {
        Assert.Equal($"{{\"data\":{data}}}", await Schema.RunAsync(document));
    }

    [Theory]
    [InlineData("{ dog { name @skip(if: true) legs } }", null, """{"dog":{"legs":4}}""")]
    [InlineData("{ dog { name @include(if: false) legs } }", null, """{"dog":{"legs":4}}""")]
    [InlineData("{ dog { name @include(if: true) @skip(if: false) } }", null, """{"dog":{"name":"Rex"}}""")]
    [InlineData("query($a: Boolean!) { dog { name @include(if: $a) legs } }", """{"a":false}""", """{"dog":{"legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog { name @include(if: $a) legs } }", """{"a":true}""", """{"dog":{"name":"Rex","legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog { name @skip(if: $a) name } }", """{"a":true}""", """{"dog":{"name":"Rex"}}""")]
    [InlineData("query($a: Boolean!, $b: Boolean!) { dog { name @skip(if: $a) @include(if: $b) legs } }", """{"a":false,"b":true}""", """{"dog":{"name":"Rex","legs":4}}""")]
    [InlineData("query($a: Boolean!, $b: Boolean!) { dog { name @skip(if: $a) @include(if: $b) legs } }", """{"a":true,"b":true}""", """{"dog":{"legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog { ...D @include(if: $a) legs } } fragment D on Dog { name barks }", """{"a":false}""", """{"dog":{"legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog @include(if: $a) { name } dog { legs } }", """{"a":false}""", """{"dog":{"legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog @include(if: $a) { name } dog { legs } }", """{"a":true}""", """{"dog":{"name":"Rex","legs":4}}""")]
    [InlineData("query($a: Boolean!, $b: Boolean!) { dog { ...D @include(if: $a) ...D @include(if: $b) } } fragment D on Dog { name }", """{"a":false,"b":true}""", """{"dog":{"name":"Rex"}}""")]
    [InlineData("query($a: Boolean = true) { dog { name @skip(if: $a) legs } }", "{}", """{"dog":{"legs":4}}""")]
    [InlineData("query($a: Boolean!) { dog { ... @include(if: $a) { name } ... @skip(if: $a) { legs } } }", """{"a":true}""", """{"dog":{"name":"Rex"}}""")]
    [InlineData("query($a: Boolean!) { dog @skip(if: $a) { name } }", """{"a":true}""", "{}")]
    [InlineData("query($a: Boolean!) { dog { name @skip(if: $a) } }", """{"a":true}""", """{"dog":{}}""")]
    public async Task Skipped_selections_leave_no_trace(string document, string? variables, string data)
    {
        Assert.Equal($"{{\"data\":{data}}}", await Schema.RunAsync(document, variables));
    }

    [Fact]
    public async Task One_plan_serves_every_combination_of_flags()
    {
        using var executor = Schema.Executor();
        const string document = "query($a: Boolean!, $b: Boolean!) { dog { name @include(if: $a) legs @include(if: $b) barks } }";

        string[] texts =
        [
            await executor.RunAsync(document, """{"a":true,"b":false}"""),
            await executor.RunAsync(document, """{"a":false,"b":true}"""),
            await executor.RunAsync(document, """{"a":false,"b":false}"""),
        ];

        Assert.Equal(
            ["""{"data":{"dog":{"name":"Rex","barks":true}}}""", """{"data":{"dog":{"legs":4,"barks":true}}}""", """{"data":{"dog":{"barks":true}}}"""],
            texts);
        Assert.Equal(1, executor.CachedPlans);
    }

    [Fact]
    public async Task A_null_condition_is_an_error_and_not_a_guess()
    {
        var text = await Schema.RunAsync("query($a: Boolean = true) { dog { name @skip(if: $a) } }", """{"a":null}""");

        Assert.StartsWith("""{"errors":[{"message":"Argument \"if\" of non-null type \"Boolean!\" must not be null.""", text);
    }

    private sealed record Dog(string Name, int Legs = 4, bool Barks = true);

    private sealed record Bird(string Name, int Legs = 2, bool Sings = true);

    private sealed record Person(string Name, object Pet);
}
