using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    private static readonly ValidationRule Rule = PossibleFragmentSpreadsRule.Register;

    [Fact]
    public void An_object_in_itself() => ExpectValid(Rule, "fragment A on Company { ...B } fragment B on Company { id }");

    [Fact]
    public void An_object_in_its_interface() => ExpectValid(Rule, "fragment A on Party { ... on Company { id } }");

    [Fact]
    public void An_object_in_its_union() => ExpectValid(Rule, "fragment A on Subject { ... on Robot { model } }");

    [Fact]
    public void An_interface_in_an_object_of_it() => ExpectValid(Rule, "fragment A on Company { ... on Named { name } }");

    [Fact]
    public void A_union_in_a_member() => ExpectValid(Rule, "fragment A on Robot { ... on Subject { __typename } }");

    [Fact]
    public void Overlapping_unions() => ExpectValid(Rule, "fragment A on Subject { ... on Thing { __typename } }");

    [Fact]
    public void Overlapping_interfaces() => ExpectValid(Rule, "fragment A on Named { ... on Party { id } }");

    [Fact]
    public void A_union_and_an_interface_that_overlap() => ExpectValid(Rule, "fragment A on Thing { ... on Party { id } }");

    [Fact]
    public void An_unknown_type_is_not_judged() => ExpectValid(Rule, "fragment A on Company { ... on Unknown { id } }");

    [Fact]
    public void An_unknown_fragment_is_not_judged() => ExpectValid(Rule, "fragment A on Company { ...Missing }");

    [Fact]
    public void A_scalar_is_not_judged() => ExpectValid(Rule, "fragment A on Company { ... on String { id } }");

    [Fact]
    public void Another_object() => ExpectErrors(Rule, """
        fragment A on Company { ...B }
        fragment B on Person { id }
        """).ToEqual(
        ("Fragment \"B\" cannot be spread here as objects of type \"Company\" can never be of type \"Person\".", [(1, 25)]));

    [Fact]
    public void Another_object_inline() => ExpectErrors(Rule, "fragment A on Company { ... on Person { id } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"Company\" can never be of type \"Person\".", [(1, 25)]));

    [Fact]
    public void An_object_that_does_not_implement_the_interface() => ExpectErrors(Rule, """
        fragment A on Party { ...B }
        fragment B on Robot { model }
        """).ToEqual(
        ("Fragment \"B\" cannot be spread here as objects of type \"Party\" can never be of type \"Robot\".", [(1, 23)]));

    [Fact]
    public void An_object_that_is_not_in_the_union() => ExpectErrors(Rule, "fragment A on Mortal { ... on Company { id } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"Mortal\" can never be of type \"Company\".", [(1, 24)]));

    [Fact]
    public void A_union_without_the_object() => ExpectErrors(Rule, "fragment A on Company { ... on Mortal { __typename } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"Company\" can never be of type \"Mortal\".", [(1, 25)]));

    [Fact]
    public void An_interface_the_object_does_not_implement() => ExpectErrors(Rule, "fragment A on Robot { ... on Party { id } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"Robot\" can never be of type \"Party\".", [(1, 23)]));

    [Fact]
    public void Unions_without_common_member() => ExpectErrors(Rule, """
        fragment A on Mortal { ...B }
        fragment B on Thing { __typename }
        """).ToEqual(
        ("Fragment \"B\" cannot be spread here as objects of type \"Mortal\" can never be of type \"Thing\".", [(1, 24)]));

    [Fact]
    public void An_interface_without_implementer() => ExpectErrors(Rule, "fragment A on Party { ... on Unused { nothing } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"Party\" can never be of type \"Unused\".", [(1, 23)]));

    [Fact]
    public void Interfaces_without_common_object() => ExpectErrors(Rule, "fragment A on NonNullStringBox1 { ... on NonNullStringBox2 { scalar } }").ToEqual(
        ("Fragment cannot be spread here as objects of type \"NonNullStringBox1\" can never be of type \"NonNullStringBox2\".", [(1, 35)]));
}
