using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    private static readonly ValidationRule Rule = FieldsOnCorrectTypeRule.Register;

    [Fact]
    public void A_field_of_an_object() => ExpectValid(Rule, "{ company { legalName } }");

    [Fact]
    public void An_alias_does_not_matter() => ExpectValid(Rule, "{ company { n: legalName other: __typename } }");

    [Fact]
    public void A_field_of_an_interface() => ExpectValid(Rule, "{ party { id name } }");

    [Fact]
    public void The_type_name_of_a_union() => ExpectValid(Rule, "{ subject { __typename } }");

    [Fact]
    public void The_schema_and_a_type_on_the_query_root() => ExpectValid(Rule, """
        { __schema { types { name } } __type(name: "Person") { name } }
        """);

    [Fact]
    public void A_field_of_an_unknown_type_is_not_judged() => ExpectValid(Rule, "fragment F on Unknown { field }");

    [Fact]
    public void A_fragment_on_a_type() => ExpectValid(Rule, "fragment F on Person { firstName }");

    [Fact]
    public void A_field_that_is_not_defined() => ExpectErrors(Rule, "fragment F on Robot { meows }").ToEqual(
        ("Cannot query field \"meows\" on type \"Robot\".", [(1, 23)]));

    [Fact]
    public void Only_the_outermost_unknown_field_is_reported() => ExpectErrors(Rule, "{ company { deep { deeper } } }").ToEqual(
        ("Cannot query field \"deep\" on type \"Company\".", [(1, 13)]));

    [Fact]
    public void An_unknown_field_below_a_known_one() => ExpectErrors(Rule, "{ company { parent { colour } } }").ToEqual(
        ("Cannot query field \"colour\" on type \"Company\".", [(1, 22)]));

    [Fact]
    public void An_unknown_field_in_an_inline_fragment() => ExpectErrors(Rule, "{ named { ... on Robot { voltage } } }").ToEqual(
        ("Cannot query field \"voltage\" on type \"Robot\".", [(1, 26)]));

    [Fact]
    public void The_name_behind_an_alias_counts() => ExpectErrors(Rule, "{ company { legalName: corporation } }").ToEqual(
        ("Cannot query field \"corporation\" on type \"Company\".", [(1, 13)]));

    [Fact]
    public void An_alias_of_an_unknown_field() => ExpectErrors(Rule, "{ company { id: ids } }").ToEqual(
        ("Cannot query field \"ids\" on type \"Company\". Did you mean \"id\"?", [(1, 13)]));

    [Fact]
    public void A_field_of_an_object_asked_of_its_interface() => ExpectErrors(Rule, "{ named { legalName } }").ToEqual(
        ("Cannot query field \"legalName\" on type \"Named\". Did you mean to use an inline fragment on \"Company\"?", [(1, 11)]));

    [Fact]
    public void A_field_that_several_implementers_have() => ExpectErrors(Rule, "{ party { nickname } }").ToEqual(
        ("Cannot query field \"nickname\" on type \"Party\". Did you mean to use an inline fragment on \"Company\" or \"Person\"?", [(1, 11)]));

    [Fact]
    public void A_field_of_a_union_member_asked_of_the_union() => ExpectErrors(Rule, "{ subject { name } }").ToEqual(
        ("Cannot query field \"name\" on type \"Subject\". Did you mean to use an inline fragment on \"Named\", \"Party\", \"Company\", \"Person\", or \"Robot\"?", [(1, 13)]));

    [Fact]
    public void A_field_of_no_union_member() => ExpectErrors(Rule, "{ subject { colour } }").ToEqual(
        ("Cannot query field \"colour\" on type \"Subject\".", [(1, 13)]));

    [Fact]
    public void The_schema_is_not_a_field_elsewhere() => ExpectErrors(Rule, "{ company { __schema { types { name } } } }").ToEqual(
        ("Cannot query field \"__schema\" on type \"Company\".", [(1, 13)]));

    [Fact]
    public void A_misspelt_field_has_suggestions() => ExpectErrors(Rule, "{ company { legalname nicknam } }").ToEqual(
        ("Cannot query field \"legalname\" on type \"Company\". Did you mean \"legalName\"?", [(1, 13)]),
        ("Cannot query field \"nicknam\" on type \"Company\". Did you mean \"nickname\"?", [(1, 23)]));

    [Fact]
    public void A_leaf_has_no_fields_to_be_unknown() => ExpectValid(Rule, "{ company { legalName { anything } } }");
}
