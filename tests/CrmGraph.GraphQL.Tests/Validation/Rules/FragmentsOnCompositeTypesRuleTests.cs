using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    private static readonly ValidationRule Rule = FragmentsOnCompositeTypesRule.Register;

    [Fact]
    public void An_object() => ExpectValid(Rule, "fragment F on Company { id }");

    [Fact]
    public void An_interface() => ExpectValid(Rule, "fragment F on Party { id }");

    [Fact]
    public void A_union() => ExpectValid(Rule, "fragment F on Subject { __typename }");

    [Fact]
    public void An_inline_fragment_on_an_object() => ExpectValid(Rule, "fragment F on Party { ... on Company { id } }");

    [Fact]
    public void An_inline_fragment_without_type() => ExpectValid(Rule, "fragment F on Party { ... { id } }");

    [Fact]
    public void An_unknown_type_is_the_business_of_another_rule() => ExpectValid(Rule, "fragment F on Unknown { id }");

    [Fact]
    public void A_scalar() => ExpectErrors(Rule, "fragment F on Boolean { id }").ToEqual(
        ("Fragment \"F\" cannot condition on non composite type \"Boolean\".", [(1, 15)]));

    [Fact]
    public void An_enum() => ExpectErrors(Rule, "fragment F on Skill { id }").ToEqual(
        ("Fragment \"F\" cannot condition on non composite type \"Skill\".", [(1, 15)]));

    [Fact]
    public void An_input_object() => ExpectErrors(Rule, "fragment F on Address { street }").ToEqual(
        ("Fragment \"F\" cannot condition on non composite type \"Address\".", [(1, 15)]));

    [Fact]
    public void An_inline_fragment_on_a_scalar() => ExpectErrors(Rule, "fragment F on Party { ... on String { length } }").ToEqual(
        ("Fragment cannot condition on non composite type \"String\".", [(1, 30)]));
}
