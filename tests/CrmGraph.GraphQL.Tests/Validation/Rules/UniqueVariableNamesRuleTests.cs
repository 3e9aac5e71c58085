using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    private static readonly ValidationRule Rule = UniqueVariableNamesRule.Register;

    [Fact]
    public void Different_variables() => ExpectValid(Rule, "query A($x: Int, $y: String) { company { id } } query B($x: String, $y: Int) { company { id } }");

    [Fact]
    public void The_same_variable_twice() => ExpectErrors(Rule, "query A($x: Int, $x: Int) { company { id } }").ToEqual(
        ("There can be only one variable named \"$x\".", [(1, 10), (1, 19)]));

    [Fact]
    public void The_same_variable_of_several_types() => ExpectErrors(Rule, """
        query A($x: Int, $x: Int, $x: String) { company { id } }
        query B($x: Int, $x: Int) { company { id } }
        """).ToEqual(
        ("There can be only one variable named \"$x\".", [(1, 10), (1, 19), (1, 28)]),
        ("There can be only one variable named \"$x\".", [(2, 10), (2, 19)]));

    [Fact]
    public void White_space_between_the_sign_and_the_name() => ExpectErrors(Rule, "query A($ x: Int, $,x: Int) { company { id } }").ToEqual(
        ("There can be only one variable named \"$x\".", [(1, 11), (1, 21)]));
}
