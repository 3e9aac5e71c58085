using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    private static readonly ValidationRule Rule = NoUndefinedVariablesRule.Register;

    [Fact]
    public void All_variables_are_defined() => ExpectValid(Rule, "query Q($a: ID, $b: Skill) { company(id: $a) { hires(skill: $b) } }");

    [Fact]
    public void All_variables_are_defined_deep_inside() => ExpectValid(Rule, "query Q($a: ID, $b: Skill) { company(id: $a) { ... on Company { parent { hires(skill: $b) } } } }");

    [Fact]
    public void Variables_in_fragments_are_defined() => ExpectValid(Rule, "query Q($a: ID, $b: Skill) { company(id: $a) { ...F } } fragment F on Company { hires(skill: $b) }");

    [Fact]
    public void A_fragment_used_by_two_operations_that_define_its_variable() => ExpectValid(Rule, "query A($b: Skill) { company { ...F } } query B($b: Skill) { company { ...F } } fragment F on Company { hires(skill: $b) }");

    [Fact]
    public void A_fragment_that_spreads_itself() => ExpectValid(Rule, "query A($b: Skill) { company { ...F } } fragment F on Company { hires(skill: $b) parent { ...F } }");

    [Fact]
    public void A_variable_in_a_directive() => ExpectValid(Rule, "query A($x: Boolean!) { company @skip(if: $x) { id } }");

    [Fact]
    public void A_variable_in_a_list_and_an_object() => ExpectValid(Rule, "query A($x: String) { arguments { strings(value: [$x]) any(value: {a: [{b: $x}]}) } }");

    [Fact]
    public void A_variable_that_is_not_defined() => ExpectErrors(Rule, "query Q($a: ID) { company(id: $a) { hires(skill: $b) } }").ToEqual(
        ("Variable \"$b\" is not defined by operation \"Q\".", [(1, 50), (1, 1)]));

    [Fact]
    public void A_variable_of_an_anonymous_operation_that_is_not_defined() => ExpectErrors(Rule, "{ company(id: $a) { id } }").ToEqual(
        ("Variable \"$a\" is not defined.", [(1, 15), (1, 1)]));

    [Fact]
    public void Several_variables_that_are_not_defined() => ExpectErrors(Rule, "query Q($b: ID) { a: company(id: $a) { id } b: company(id: $b) { id } c: company(id: $c) { id } }").ToEqual(
        ("Variable \"$a\" is not defined by operation \"Q\".", [(1, 34), (1, 1)]),
        ("Variable \"$c\" is not defined by operation \"Q\".", [(1, 86), (1, 1)]));

    [Fact]
    public void A_variable_of_a_fragment_that_is_not_defined() => ExpectErrors(Rule, """
        query Q { company { ...F } }
        fragment F on Company { hires(skill: $b) }
        """).ToEqual(
        ("Variable \"$b\" is not defined by operation \"Q\".", [(2, 38), (1, 1)]));

    [Fact]
    public void A_variable_of_a_fragment_in_a_fragment_that_is_not_defined() => ExpectErrors(Rule, """
        query Q($a: ID) { company(id: $a) { ...F } }
        fragment F on Company { ...G }
        fragment G on Company { hires(skill: $c) }
        """).ToEqual(
        ("Variable \"$c\" is not defined by operation \"Q\".", [(3, 38), (1, 1)]));

    [Fact]
    public void A_variable_that_one_of_two_operations_does_not_define() => ExpectErrors(Rule, """
        query A($b: Skill) { company { ...F } }
        query B { company { ...F } }
        fragment F on Company { hires(skill: $b) }
        """).ToEqual(
        ("Variable \"$b\" is not defined by operation \"B\".", [(3, 38), (2, 1)]));

    [Fact]
    public void A_variable_in_a_directive_that_is_not_defined() => ExpectErrors(Rule, "{ company @skip(if: $x) { id } }").ToEqual(
        ("Variable \"$x\" is not defined.", [(1, 21), (1, 1)]));

    [Fact]
    public void A_variable_in_an_object_that_is_not_defined() => ExpectErrors(Rule, "{ arguments { any(value: {a: [{b: $x}]}) } }").ToEqual(
        ("Variable \"$x\" is not defined.", [(1, 35), (1, 1)]));
}
