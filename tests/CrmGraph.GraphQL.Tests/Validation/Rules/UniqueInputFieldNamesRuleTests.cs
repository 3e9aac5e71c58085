using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    private static readonly ValidationRule Rule = UniqueInputFieldNamesRule.Register;

    [Fact]
    public void Fields_of_one_object() => ExpectValid(Rule, """
        { arguments { address(value: {street: "x", number: 1}) } }
        """);

    [Fact]
    public void The_same_field_in_two_objects() => ExpectValid(Rule, """
        { arguments { addresses(value: [{street: "x"}, {street: "x"}]) } }
        """);

    [Fact]
    public void The_same_field_at_two_levels() => ExpectValid(Rule, """
        { arguments { address(value: {street: "x", inner: {street: "y", inner: {street: "z"}}}) } }
        """);

    [Fact]
    public void The_same_field_twice() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", street: "y"}) } }
        """).ToEqual(
        ("There can be only one input field named \"street\".", [(1, 31), (1, 44)]));

    [Fact]
    public void The_same_field_three_times() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", street: "y", street: "z"}) } }
        """).ToEqual(
        ("There can be only one input field named \"street\".", [(1, 31), (1, 44)]),
        ("There can be only one input field named \"street\".", [(1, 31), (1, 57)]));

    [Fact]
    public void The_same_field_twice_deep_inside() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", inner: {street: "y", street: "z"}}) } }
        """).ToEqual(
        ("There can be only one input field named \"street\".", [(1, 52), (1, 65)]));

    [Fact]
    public void The_same_field_twice_in_a_custom_scalar() => ExpectErrors(Rule, "{ arguments { any(value: {a: 1, a: 2}) } }").ToEqual(
        ("There can be only one input field named \"a\".", [(1, 27), (1, 33)]));
}
