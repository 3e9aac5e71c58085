using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class LimitRuleTests
{
    private const string DepthMessage = "The GraphQL document has an execution depth of 3 which exceeds the max allowed execution depth of 2.";

    [Theory]
    [InlineData("{ company { id } }")]
    [InlineData("{ company { ... on Party { ...F } } } fragment F on Party { id }")]
    [InlineData("{ __schema { types { fields { type { name } } } } }")]
    [InlineData("{ company { __typename } }")]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A company { parent { id } } }")]
    public void A_document_within_the_depth_passes(string document) =>
        Assert.Empty(Run(MaxExecutionDepthRule.Register, document, o => o with { MaxExecutionDepth = 2 }));

    [Theory]
    [InlineData("{ company { parent { id } } }")]
    [InlineData("{ company { ...F } } fragment F on Company { parent { id } }")]
    [InlineData("{ ...A } fragment A on Query { company { ...B } } fragment B on Company { parent { ...C } } fragment C on Company { id }")]
    [InlineData("{ company { ... { parent { ... { id } } } } }")]
    public void A_document_beyond_the_depth_is_refused(string document)
    {
        var error = Assert.Single(Run(MaxExecutionDepthRule.Register, document, o => o with { MaxExecutionDepth = 2 }));

        Assert.Equal(DepthMessage, error.Message);
        Assert.Equal((2, 3), (error.Extension("allowedExecutionDepth"), error.Extension("detectedExecutionDepth")));
    }

    [Fact]
    public void Each_operation_beyond_the_depth_is_named_by_its_place() => ExpectErrors(
        MaxExecutionDepthRule.Register,
        "query A { company { parent { id } } }\nquery B { company { id } }\nquery C { company { parent { name } } }",
        o => o with { MaxExecutionDepth = 2 }).ToEqual((DepthMessage, [(1, 1)]), (DepthMessage, [(3, 1)]));

    [Fact]
    public void Twelve_levels_are_the_default()
    {
        var twelve = $"{{ company {Repeat("{ parent ", 10)}{{ id }}{Repeat("}", 10)} }}";
        var thirteen = $"{{ company {Repeat("{ parent ", 11)}{{ id }}{Repeat("}", 11)} }}";

        ExpectValid(MaxExecutionDepthRule.Register, twelve);
        Assert.Single(Run(MaxExecutionDepthRule.Register, thirteen, o => o));
        Assert.Empty(Run(MaxExecutionDepthRule.Register, thirteen, o => o with { MaxExecutionDepth = null }));
    }

    [Theory]
    [InlineData("{ company { parent { parent { parent { id } } } } }")]
    [InlineData("{ company { parent { id } a: parent { id } b: parent { id } c: parent { id } } }")]
    [InlineData("{ person { friends { partner { ... on Person { friends { partner { ... on Person { friends { id } } } } } } } } }")]
    [InlineData("{ __schema { types { ofType { ofType { ofType { ofType { ofType { name } } } } } } } }")]
    public void A_path_may_pass_a_field_three_times(string document) => ExpectValid(MaxFieldCycleDepthRule.Register, document);

    [Theory]
    [InlineData("{ company { parent { parent { parent { parent { id } } } } } }")]
    [InlineData("{ company { a: parent { b: parent { c: parent { d: parent { id } } } } } }")]
    [InlineData("{ company { ...A } } fragment A on Company { parent { ...B } } fragment B on Company { parent { parent { ...C } } } fragment C on Company { parent { id } }")]
    [InlineData("{ person { friends { friends { employer { employees { friends { friends { id } } } } } } } }")]
    public void A_path_must_not_pass_a_field_a_fourth_time(string document)
    {
        var error = Assert.Single(Run(MaxFieldCycleDepthRule.Register, document, o => o));

        Assert.Equal(("Maximum allowed coordinate cycle depth was exceeded.", ErrorCodes.CoordinateCycleDepth), (error.Message, error.Code));
    }

    [Fact]
    public void The_query_of_every_graphical_client_passes_all_rules()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Validation", "introspection.graphql"));

        Assert.Empty(DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(text)));
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { name } } interfaces { name } possibleTypes { name } inputFields { name } } } }")]
    [InlineData("{ __schema { types { fields { type { interfaces { name } } } } } }")]
    [InlineData("{ __type(name: \"x\") { ofType { ofType { ofType { ofType { name } } } } } }")]
    public void Introspection_may_go_as_deep_as_tools_need(string document) => ExpectValid(MaxIntrospectionDepthRule.Register, document);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }")]
    [InlineData("{ __type(name: \"x\") { interfaces { interfaces { name } } } }")]
    [InlineData("{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { name } }")]
    [InlineData("{ a: __schema { types { name } } b: __schema { types { possibleTypes { possibleTypes { name } } } } }")]
    public void Introspection_must_not_multiply_lists(string document)
    {
        var error = Assert.Single(Run(MaxIntrospectionDepthRule.Register, document, o => o));

        Assert.Equal(("Maximum allowed introspection depth exceeded.", ErrorCodes.IntrospectionTooDeep), (error.Message, error.Code));
    }

    [Fact]
    public void A_type_unwraps_sixteen_times_and_no_more()
    {
        ExpectValid(MaxIntrospectionDepthRule.Register, $"{{ __type(name: \"x\") {Repeat("{ ofType ", 16)}{{ name }}{Repeat("}", 16)} }}");
        Assert.Single(Run(
            MaxIntrospectionDepthRule.Register, $"{{ __type(name: \"x\") {Repeat("{ ofType ", 17)}{{ name }}{Repeat("}", 17)} }}", o => o));
    }

    [Fact]
    public void Introspection_can_be_switched_off()
    {
        var errors = ExpectErrors(
            IntrospectionAllowedRule.Register, "{ __schema { types { name } } __type(name: \"x\") { name } company { __typename } }", o => o with { AllowIntrospection = false })
            .ToEqual(
                ("Introspection is not allowed for the current request.", [(1, 3)]),
                ("Introspection is not allowed for the current request.", [(1, 31)]));

        Assert.Equal([("HC0046", "__schema"), ("HC0046", "__type")], errors.Select(e => (e.Code, e.Extension("field"))));
    }

    [Fact]
    public void Introspection_is_allowed_by_default() => ExpectValid(IntrospectionAllowedRule.Register, "{ __schema { types { name } } }");

    [Fact]
    public void Spreads_are_counted_each_time_they_are_reached()
    {
        const string Document = """
            { company { ...A } }
            fragment A on Company { a: parent { ...B } b: parent { ...B } }
            fragment B on Company { a: parent { ...C } b: parent { ...C } }
            fragment C on Company { id }
            """;

        Assert.Empty(Run(MaxFragmentVisitsRule.Register, Document, o => o with { MaxFragmentVisits = 7 }));
        ExpectErrors(MaxFragmentVisitsRule.Register, Document, o => o with { MaxFragmentVisits = 6 })
            .ToEqual(("The document expands to more than 6 fragment spreads.", [(1, 1)]));
    }

    [Fact]
    public void An_exponential_expansion_is_refused_without_expanding_it()
    {
        var fragments = Enumerable.Range(0, 200).Select(i => $"fragment F{i} on Company {{ a: parent {{ ...F{i + 1} }} b: parent {{ ...F{i + 1} }} }}");
        var document = $"{{ company {{ ...F0 }} }} {string.Join('\n', fragments)} fragment F200 on Company {{ id }}";

        var errors = DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(document));

        Assert.Equal(
            [
                "The GraphQL document has an execution depth of 202 which exceeds the max allowed execution depth of 12.",
                "The document expands to more than 1000 fragment spreads.",
            ],
            errors.Select(e => e.Message));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
