using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    private static readonly ValidationRule Rule = NoUnusedFragmentsRule.Register;

    [Fact]
    public void All_fragments_are_used() => ExpectValid(Rule, "{ party { ...A ... on Company { ...B } } } fragment A on Party { ...C } fragment B on Company { id } fragment C on Party { id }");

    [Fact]
    public void Fragments_used_by_several_operations() => ExpectValid(Rule, "query A { party { ...F } } query B { party { ...F } } fragment F on Party { id }");

    [Fact]
    public void A_fragment_used_by_a_mutation_only() => ExpectValid(Rule, """
        mutation { move(address: {street: "x"}) { ...F } } fragment F on Company { id }
        """);

    [Fact]
    public void An_unknown_spread_is_not_a_use() => ExpectValid(Rule, "{ party { ...Missing } }");

    [Fact]
    public void A_fragment_nobody_spreads() => ExpectErrors(Rule, """
        { party { id } }
        fragment F on Party { id }
        """).ToEqual(
        ("Fragment \"F\" is never used.", [(2, 1)]));

    [Fact]
    public void Fragments_that_only_spread_each_other() => ExpectErrors(Rule, """
        { party { id } }
        fragment F on Party { ...G }
        fragment G on Party { ...F }
        """).ToEqual(
        ("Fragment \"F\" is never used.", [(2, 1)]),
        ("Fragment \"G\" is never used.", [(3, 1)]));

    [Fact]
    public void A_used_one_and_an_unused_one() => ExpectErrors(Rule, """
        { party { ...F } }
        fragment F on Party { id }
        fragment G on Party { id }
        """).ToEqual(
        ("Fragment \"G\" is never used.", [(3, 1)]));

    [Fact]
    public void A_fragment_that_spreads_itself() => ExpectErrors(Rule, "fragment F on Party { ...F }").ToEqual(
        ("Fragment \"F\" is never used.", [(1, 1)]));
}
