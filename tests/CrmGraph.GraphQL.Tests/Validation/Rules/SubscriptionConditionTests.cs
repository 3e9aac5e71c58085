using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

/// <summary>Since the September 2025 edition the root field of a subscription must not depend on variables.</summary>
public sealed class SubscriptionConditionTests
{
    private const string Message = "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection.";
    private static readonly ValidationRule Rule = SingleFieldSubscriptionsRule.Register;

    [Fact]
    public void On_the_field() => ExpectErrors(Rule, "subscription S { renamed @skip(if: false) { id } }").ToEqual((Message, [(1, 26)]));

    [Fact]
    public void On_one_of_two_fields() => ExpectErrors(
        Rule, "subscription S($a: Boolean!) { renamed @include(if: $a) { id } hired @skip(if: $a) { id } }").ToEqual((Message, [(1, 40), (1, 70)]));

    [Fact]
    public void On_a_fragment() => ExpectErrors(
        Rule, "subscription S { ...F @include(if: true) } fragment F on Subscription { renamed { id } }").ToEqual((Message, [(1, 23)]));

    [Fact]
    public void On_a_field_in_a_fragment() => ExpectErrors(
        Rule, "subscription S { ... { ...F } } fragment F on Subscription { renamed @skip(if: false) { id } }").ToEqual((Message, [(1, 70)]));

    [Fact]
    public void Of_an_anonymous_subscription() => ExpectErrors(Rule, "subscription { renamed @skip(if: true) { id } }").ToEqual(
        ("Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.", [(1, 24)]));

    [Fact]
    public void Below_the_root_it_is_allowed() => ExpectValid(Rule, "subscription S { renamed { id @skip(if: true) } }");

    [Fact]
    public void Other_directives_are_allowed() => ExpectValid(Rule, "subscription S { renamed @onField { id } }");
}
