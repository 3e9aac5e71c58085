using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    private static readonly ValidationRule Rule = LoneAnonymousOperationRule.Register;

    [Fact]
    public void No_operation() => ExpectValid(Rule, "fragment F on Party { id }");

    [Fact]
    public void One_anonymous_operation() => ExpectValid(Rule, "{ party { id } }");

    [Fact]
    public void Several_named_operations() => ExpectValid(Rule, "query A { party { id } } query B { party { id } }");

    [Fact]
    public void An_anonymous_operation_with_a_fragment() => ExpectValid(Rule, "{ party { ...F } } fragment F on Party { id }");

    [Fact]
    public void Two_anonymous_operations() => ExpectErrors(Rule, """
        { party { id } }
        { robot { model } }
        """).ToEqual(
        ("This anonymous operation must be the only defined operation.", [(1, 1)]),
        ("This anonymous operation must be the only defined operation.", [(2, 1)]));

    [Fact]
    public void An_anonymous_operation_and_a_mutation() => ExpectErrors(Rule, """
        { party { id } }
        mutation M { move(address: {street: "x"}) { id } }
        """).ToEqual(
        ("This anonymous operation must be the only defined operation.", [(1, 1)]));

    [Fact]
    public void An_anonymous_operation_and_a_subscription() => ExpectErrors(Rule, """
        { party { id } }
        subscription S { renamed { id } }
        """).ToEqual(
        ("This anonymous operation must be the only defined operation.", [(1, 1)]));
}
