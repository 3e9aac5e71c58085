using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    private static readonly ValidationRule Rule = UniqueDirectivesPerLocationRule.Register;

    [Fact]
    public void Different_directives_in_one_place() => ExpectValid(Rule, "{ company @skip(if: true) @include(if: true) { id } }");

    [Fact]
    public void The_same_directive_in_two_places() => ExpectValid(Rule, "{ company @skip(if: true) { id @skip(if: true) } }");

    [Fact]
    public void A_repeatable_directive() => ExpectValid(Rule, "{ company @mark @mark @mark { id } }");

    [Fact]
    public void Unknown_directives_are_not_judged() => ExpectValid(Rule, "{ company @a @a { id } }");

    [Fact]
    public void The_same_directive_twice() => ExpectErrors(Rule, "{ company @onField @onField { id } }").ToEqual(
        ("The directive \"@onField\" can only be used once at this location.", [(1, 11), (1, 20)]));

    [Fact]
    public void The_same_directive_three_times() => ExpectErrors(Rule, "{ company @onField @onField @onField { id } }").ToEqual(
        ("The directive \"@onField\" can only be used once at this location.", [(1, 11), (1, 20)]),
        ("The directive \"@onField\" can only be used once at this location.", [(1, 11), (1, 29)]));

    [Fact]
    public void Two_directives_twice() => ExpectErrors(Rule, "{ company @onField @skip(if: true) @onField @skip(if: true) { id } }").ToEqual(
        ("The directive \"@onField\" can only be used once at this location.", [(1, 11), (1, 36)]),
        ("The directive \"@skip\" can only be used once at this location.", [(1, 20), (1, 45)]));

    [Fact]
    public void The_same_directive_twice_on_other_places() => ExpectErrors(Rule, """
        query Q($v: Int @onVariable @onVariable) @onQuery @onQuery { company { ...F @onFragmentSpread @onFragmentSpread ... @onInlineFragment @onInlineFragment { id } } }
        fragment F on Company @onFragmentDefinition @onFragmentDefinition { id }
        """).ToEqual(
        ("The directive \"@onQuery\" can only be used once at this location.", [(1, 42), (1, 51)]),
        ("The directive \"@onVariable\" can only be used once at this location.", [(1, 17), (1, 29)]),
        ("The directive \"@onFragmentSpread\" can only be used once at this location.", [(1, 77), (1, 95)]),
        ("The directive \"@onInlineFragment\" can only be used once at this location.", [(1, 117), (1, 135)]),
        ("The directive \"@onFragmentDefinition\" can only be used once at this location.", [(2, 23), (2, 45)]));
}
