using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    private static readonly ValidationRule Rule = KnownFragmentNamesRule.Register;

    [Fact]
    public void Known_fragments() => ExpectValid(Rule, "{ party { ...F ... on Company { ...G } ... { id } } } fragment F on Party { ...G2 } fragment G on Company { id } fragment G2 on Party { id }");

    [Fact]
    public void Unknown_fragments() => ExpectErrors(Rule, """
        { party { ...F1 ... on Company { ...F2 } } }
        fragment F3 on Party { name ...F4 }
        """).ToEqual(
        ("Unknown fragment \"F1\".", [(1, 14)]),
        ("Unknown fragment \"F2\".", [(1, 37)]),
        ("Unknown fragment \"F4\".", [(2, 32)]));

    [Fact]
    public void An_unknown_fragment_in_a_mutation() => ExpectErrors(Rule, """
        mutation { move(address: {street: "x"}) { ...F } }
        """).ToEqual(
        ("Unknown fragment \"F\".", [(1, 46)]));

    [Fact]
    public void A_fragment_name_in_the_wrong_case() => ExpectErrors(Rule, """
        { party { ...f } }
        fragment F on Party { id }
        """).ToEqual(
        ("Unknown fragment \"f\".", [(1, 14)]));
}
