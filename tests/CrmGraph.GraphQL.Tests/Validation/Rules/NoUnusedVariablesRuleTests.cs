using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    private static readonly ValidationRule Rule = NoUnusedVariablesRule.Register;

    [Fact]
    public void All_variables_are_used() => ExpectValid(Rule, "query Q($a: ID, $b: Skill) { company(id: $a) { hires(skill: $b) } }");

    [Fact]
    public void A_variable_used_in_a_fragment() => ExpectValid(Rule, "query Q($b: Skill) { company { ...F } } fragment F on Company { ...G } fragment G on Company { hires(skill: $b) }");

    [Fact]
    public void A_variable_used_in_a_directive() => ExpectValid(Rule, "query Q($x: Boolean!) { company @skip(if: $x) { id } }");

    [Fact]
    public void A_variable_used_in_a_fragment_that_spreads_itself() => ExpectValid(Rule, "query Q($b: Skill) { company { ...F } } fragment F on Company { hires(skill: $b) parent { ...F } }");

    [Fact]
    public void An_unused_variable() => ExpectErrors(Rule, "query Q($a: ID, $b: Skill) { company(id: $a) { id } }").ToEqual(
        ("Variable \"$b\" is never used in operation \"Q\".", [(1, 17)]));

    [Fact]
    public void An_unused_variable_of_an_anonymous_operation() => ExpectErrors(Rule, "query ($a: ID) { company { id } }").ToEqual(
        ("Variable \"$a\" is never used.", [(1, 8)]));

    [Fact]
    public void Several_unused_variables() => ExpectErrors(Rule, "query Q($a: ID, $b: Skill, $c: Int) { company(id: $a) { id } }").ToEqual(
        ("Variable \"$b\" is never used in operation \"Q\".", [(1, 17)]),
        ("Variable \"$c\" is never used in operation \"Q\".", [(1, 28)]));

    [Fact]
    public void A_variable_used_only_in_a_fragment_nobody_spreads() => ExpectErrors(Rule, """
        query Q($b: Skill) { company { id } }
        fragment F on Company { hires(skill: $b) }
        """).ToEqual(
        ("Variable \"$b\" is never used in operation \"Q\".", [(1, 9)]));

    [Fact]
    public void A_variable_used_only_by_another_operation() => ExpectErrors(Rule, """
        query A($a: ID) { company { id } }
        query B($a: ID) { company(id: $a) { id } }
        """).ToEqual(
        ("Variable \"$a\" is never used in operation \"A\".", [(1, 9)]));

    [Fact]
    public void A_variable_with_a_default_and_a_directive() => ExpectErrors(Rule, "query Q($a: ID = 1 @onVariable) { company { id } }").ToEqual(
        ("Variable \"$a\" is never used in operation \"Q\".", [(1, 9)]));
}
