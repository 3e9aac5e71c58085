using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    private static readonly ValidationRule Rule = UniqueFragmentNamesRule.Register;

    [Fact]
    public void No_fragment() => ExpectValid(Rule, "{ company { id } }");

    [Fact]
    public void One_fragment() => ExpectValid(Rule, "{ party { ...F } } fragment F on Party { id }");

    [Fact]
    public void Several_fragments() => ExpectValid(Rule, "{ party { ...F ...G } } fragment F on Party { id } fragment G on Party { name }");

    [Fact]
    public void Inline_fragments_have_no_name() => ExpectValid(Rule, "{ party { ... on Company { id } ... on Person { id } } }");

    [Fact]
    public void An_operation_and_a_fragment_of_one_name() => ExpectValid(Rule, "query F { party { ...F } } fragment F on Party { id }");

    [Fact]
    public void Two_fragments_of_one_name() => ExpectErrors(Rule, """
        { party { ...F } }
        fragment F on Party { id }
        fragment F on Party { name }
        """).ToEqual(
        ("There can be only one fragment named \"F\".", [(2, 10), (3, 10)]));

    [Fact]
    public void Two_fragments_of_one_name_that_nobody_spreads() => ExpectErrors(Rule, """
        fragment F on Party { id }
        fragment F on Company { name }
        """).ToEqual(
        ("There can be only one fragment named \"F\".", [(1, 10), (2, 10)]));
}
