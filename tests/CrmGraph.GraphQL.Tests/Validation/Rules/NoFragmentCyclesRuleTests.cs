using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    private static readonly ValidationRule Rule = NoFragmentCyclesRule.Register;

    [Fact]
    public void One_spread() => ExpectValid(Rule, "fragment A on Party { ...B } fragment B on Party { id }");

    [Fact]
    public void Spreading_twice_is_no_cycle() => ExpectValid(Rule, "fragment A on Party { ...B ...B } fragment B on Party { id }");

    [Fact]
    public void Spreading_twice_by_different_ways_is_no_cycle() => ExpectValid(Rule, "fragment A on Party { ...B ...C } fragment B on Party { ...C } fragment C on Party { id }");

    [Fact]
    public void Spreading_in_abstract_types_twice_is_no_cycle() => ExpectValid(Rule, "fragment N on Named { ... on Company { name } ... on Person { name } } fragment S on Named { ...N ... on Person { ...N } }");

    [Fact]
    public void Unknown_fragments_are_no_cycle() => ExpectValid(Rule, "fragment A on Party { ...Missing }");

    [Fact]
    public void A_fragment_inside_its_own_field() => ExpectErrors(Rule, "fragment A on Company { parent { ...A } }").ToEqual(
        ("Cannot spread fragment \"A\" within itself.", [(1, 34)]));

    [Fact]
    public void A_fragment_in_itself() => ExpectErrors(Rule, "fragment A on Party { ...A }").ToEqual(
        ("Cannot spread fragment \"A\" within itself.", [(1, 23)]));

    [Fact]
    public void A_fragment_in_itself_inside_an_inline_fragment() => ExpectErrors(Rule, "fragment A on Party { ... on Company { ...A } }").ToEqual(
        ("Cannot spread fragment \"A\" within itself.", [(1, 40)]));

    [Fact]
    public void Two_fragments_in_each_other() => ExpectErrors(Rule, """
        fragment A on Party { ...B }
        fragment B on Party { ...A }
        """).ToEqual(
        ("Cannot spread fragment \"A\" within itself via \"B\".", [(1, 23), (2, 23)]));

    [Fact]
    public void Two_fragments_in_each_other_the_other_first() => ExpectErrors(Rule, """
        fragment B on Party { ...A }
        fragment A on Party { ...B }
        """).ToEqual(
        ("Cannot spread fragment \"B\" within itself via \"A\".", [(1, 23), (2, 23)]));

    [Fact]
    public void Three_fragments_in_a_ring() => ExpectErrors(Rule, """
        fragment A on Party { ...B }
        fragment B on Party { ...C }
        fragment C on Party { ...A }
        """).ToEqual(
        ("Cannot spread fragment \"A\" within itself via \"B\", \"C\".", [(1, 23), (2, 23), (3, 23)]));

    [Fact]
    public void Two_rings_through_one_fragment() => ExpectErrors(Rule, """
        fragment A on Party { ...B ...C }
        fragment B on Party { ...A }
        fragment C on Party { ...A }
        """).ToEqual(
        ("Cannot spread fragment \"A\" within itself via \"B\".", [(1, 23), (2, 23)]),
        ("Cannot spread fragment \"A\" within itself via \"C\".", [(1, 28), (3, 23)]));

    [Fact]
    public void A_ring_behind_a_chain() => ExpectErrors(Rule, """
        fragment S on Party { ...A }
        fragment A on Party { ...B }
        fragment B on Party { ...A }
        """).ToEqual(
        ("Cannot spread fragment \"A\" within itself via \"B\".", [(2, 23), (3, 23)]));
}
