using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    private static readonly ValidationRule Rule = VariablesAreInputTypesRule.Register;

    [Fact]
    public void Input_types() => ExpectValid(Rule, "query Q($a: String, $b: [Boolean!]!, $c: Address, $d: Skill, $e: Moment) { company { id } }");

    [Fact]
    public void An_unknown_type_is_the_business_of_another_rule() => ExpectValid(Rule, "query Q($a: Unknown, $b: [[Unknown!]]!) { company { id } }");

    [Fact]
    public void Output_types() => ExpectErrors(Rule, "query Q($a: Company, $b: [[Subject!]]!, $c: Party) { company { id } }").ToEqual(
        ("Variable \"$a\" cannot be non-input type \"Company\".", [(1, 13)]),
        ("Variable \"$b\" cannot be non-input type \"[[Subject!]]!\".", [(1, 26)]),
        ("Variable \"$c\" cannot be non-input type \"Party\".", [(1, 45)]));
}
