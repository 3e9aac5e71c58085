using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Conventions.Sample;
using CrmGraph.GraphQL.Tests.Execution;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class IntrospectionTests
{
    private static readonly RequestExecutor Executor = new(SampleSchema.Builder().Build());

    [Theory]
    [InlineData(
        """{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }""",
        """{"__schema":{"description":null,"queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":{"name":"Subscription"}}}""")]
    [InlineData(
        """{ __type(name: "CustomerStatus") { kind name enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason description } } }""",
        """{"__type":{"kind":"ENUM","name":"CustomerStatus","enumValues":[{"name":"LEAD"},{"name":"ACTIVE_CUSTOMER"}],"all":[{"name":"LEAD","isDeprecated":false,"deprecationReason":null,"description":null},{"name":"ACTIVE_CUSTOMER","isDeprecated":false,"deprecationReason":null,"description":"Bought at least once."},{"name":"DORMANT","isDeprecated":true,"deprecationReason":"Never used.","description":null}]}}""")]
    [InlineData(
        """{ __type(name: "Node") { kind fields { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } isOneOf } }""",
        """{"__type":{"kind":"INTERFACE","fields":[{"name":"id"}],"interfaces":[],"possibleTypes":[{"name":"Customer"},{"name":"User"}],"enumValues":null,"inputFields":null,"isOneOf":null}}""")]
    [InlineData(
        """{ __type(name: "CreateCustomerInput") { kind isOneOf fields { name } inputFields { name defaultValue type { kind name ofType { name } } } } }""",
        """{"__type":{"kind":"INPUT_OBJECT","isOneOf":false,"fields":null,"inputFields":[{"name":"name","defaultValue":null,"type":{"kind":"NON_NULL","name":null,"ofType":{"name":"String"}}},{"name":"email","defaultValue":null,"type":{"kind":"SCALAR","name":"String","ofType":null}},{"name":"status","defaultValue":"LEAD","type":{"kind":"NON_NULL","name":null,"ofType":{"name":"CustomerStatus"}}}]}}""")]
    [InlineData(
        """{ __type(name: "DateTime") { kind specifiedByURL } unknown: __type(name: "Nothing") { name } }""",
        """{"__type":{"kind":"SCALAR","specifiedByURL":"https://scalars.graphql.org/chillicream/date-time.html"},"unknown":null}""")]
    [InlineData(
        """{ __type(name: "CreateCustomerError") { kind possibleTypes { name } } }""",
        """{"__type":{"kind":"UNION","possibleTypes":[{"name":"EmailTaken"}]}}""")]
    [InlineData(
        """{ __schema { directives { name isRepeatable locations args { name type { ofType { name } } defaultValue } } } }""",
        """{"__schema":{"directives":[{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","type":{"ofType":{"name":"Boolean"}},"defaultValue":null}]},{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","type":{"ofType":{"name":"Boolean"}},"defaultValue":null}]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason","type":{"ofType":{"name":"String"}},"defaultValue":"\"No longer supported\""}]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url","type":{"ofType":{"name":"String"}},"defaultValue":null}]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]},{"name":"cost","isRepeatable":false,"locations":["SCALAR","OBJECT","FIELD_DEFINITION","ARGUMENT_DEFINITION","ENUM","INPUT_FIELD_DEFINITION"],"args":[{"name":"weight","type":{"ofType":{"name":"String"}},"defaultValue":null}]},{"name":"listSize","isRepeatable":false,"locations":["FIELD_DEFINITION"],"args":[{"name":"assumedSize","type":{"ofType":null},"defaultValue":null},{"name":"slicingArguments","type":{"ofType":{"name":null}},"defaultValue":null},{"name":"slicingArgumentDefaultValue","type":{"ofType":null},"defaultValue":null},{"name":"sizedFields","type":{"ofType":{"name":null}},"defaultValue":null},{"name":"requireOneSlicingArgument","type":{"ofType":{"name":"Boolean"}},"defaultValue":"true"}]}]}}""")]
    [InlineData(
        """{ __type(name: "__Type") { fields { name args { name defaultValue } } } }""",
        """{"__type":{"fields":[{"name":"kind","args":[]},{"name":"name","args":[]},{"name":"description","args":[]},{"name":"specifiedByURL","args":[]},{"name":"fields","args":[{"name":"includeDeprecated","defaultValue":"false"}]},{"name":"interfaces","args":[]},{"name":"possibleTypes","args":[]},{"name":"enumValues","args":[{"name":"includeDeprecated","defaultValue":"false"}]},{"name":"inputFields","args":[{"name":"includeDeprecated","defaultValue":"false"}]},{"name":"ofType","args":[]},{"name":"isOneOf","args":[]}]}}""")]
    public async Task Introspection_answers_as_the_specification_says(string query, string data) =>
        Assert.Equal("{\"data\":" + data + "}", await Executor.RunAsync(query));

    [Fact]
    public async Task Deprecated_fields_are_hidden_unless_asked_for()
    {
        var response = await Executor.RunAsync(
            """{ __type(name: "Customer") { fields { name } all: fields(includeDeprecated: true) { name deprecationReason } } }""");

        using var json = JsonDocument.Parse(response);
        var type = json.RootElement.GetProperty("data").GetProperty("__type");
        Assert.DoesNotContain(type.GetProperty("fields").EnumerateArray(), f => f.GetProperty("name").GetString() == "mail");
        var mail = Assert.Single(type.GetProperty("all").EnumerateArray(), f => f.GetProperty("name").GetString() == "mail");
        Assert.Equal("Use `email`.", mail.GetProperty("deprecationReason").GetString());
    }

    [Fact]
    public async Task Types_are_listed_by_name_and_only_when_used()
    {
        using var json = JsonDocument.Parse(await Executor.RunAsync("{ __schema { types { name } } }"));

        var names = json.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types")
            .EnumerateArray().Select(t => t.GetProperty("name").GetString()!).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("__Directive", names);
        Assert.DoesNotContain("Duration", names);
    }
}
