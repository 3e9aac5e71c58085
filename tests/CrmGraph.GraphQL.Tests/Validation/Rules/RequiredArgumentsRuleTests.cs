using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsRuleTests
{
    private static readonly ValidationRule Rule = RequiredArgumentsRule.Register;

    [Fact]
    public void Arguments_of_unknown_fields_are_not_required() => ExpectValid(Rule, "{ company { nothing } }");

    [Fact]
    public void All_required_arguments() => ExpectValid(Rule, "{ arguments { required(a: 1, b: 2) } }");

    [Fact]
    public void Required_arguments_as_variables() => ExpectValid(Rule, "query Q($a: Int!, $b: Int!) { arguments { required(a: $a, b: $b) } }");

    [Fact]
    public void A_required_argument_with_a_default_may_be_omitted() => ExpectValid(Rule, "{ arguments { requiredWithDefault } }");

    [Fact]
    public void An_optional_argument_may_be_omitted() => ExpectValid(Rule, "{ company { id } }");

    [Fact]
    public void A_missing_required_argument() => ExpectErrors(Rule, "{ arguments { required(a: 1) } }").ToEqual(
        ("Field \"required\" argument \"b\" of type \"Int!\" is required, but it was not provided.", [(1, 15)]));

    [Fact]
    public void Two_missing_required_arguments() => ExpectErrors(Rule, "{ arguments { required } }").ToEqual(
        ("Field \"required\" argument \"a\" of type \"Int!\" is required, but it was not provided.", [(1, 15)]),
        ("Field \"required\" argument \"b\" of type \"Int!\" is required, but it was not provided.", [(1, 15)]));

    [Fact]
    public void A_missing_argument_with_an_input_object() => ExpectErrors(Rule, "mutation { move { id } }").ToEqual(
        ("Field \"move\" argument \"address\" of type \"Address!\" is required, but it was not provided.", [(1, 12)]));

    [Fact]
    public void A_directive_with_its_required_argument() => ExpectValid(Rule, "{ company @include(if: true) { id } }");

    [Fact]
    public void An_unknown_directive_requires_nothing() => ExpectValid(Rule, "{ company @missing { id } }");

    [Fact]
    public void A_directive_without_its_required_argument() => ExpectErrors(Rule, "{ company @include { id @skip } }").ToEqual(
        ("Directive \"@include\" argument \"if\" of type \"Boolean!\" is required, but it was not provided.", [(1, 11)]),
        ("Directive \"@skip\" argument \"if\" of type \"Boolean!\" is required, but it was not provided.", [(1, 25)]));

    [Fact]
    public void A_directive_without_its_required_argument_the_optional_given() => ExpectErrors(Rule, """
        { company @weigh(unit: "t") { id } }
        """).ToEqual(
        ("Directive \"@weigh\" argument \"factor\" of type \"Float!\" is required, but it was not provided.", [(1, 11)]));

    [Fact]
    public void A_missing_argument_of_a_meta_field() => ExpectErrors(Rule, "{ __type { name } }").ToEqual(
        ("Field \"__type\" argument \"name\" of type \"String!\" is required, but it was not provided.", [(1, 3)]));
}
