using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    private static readonly ValidationRule Rule = SingleFieldSubscriptionsRule.Register;

    [Fact]
    public void One_field() => ExpectValid(Rule, "subscription S { renamed { id } }");

    [Fact]
    public void One_field_in_a_fragment() => ExpectValid(Rule, "subscription S { ...F } fragment F on Subscription { renamed { id } }");

    [Fact]
    public void One_field_in_a_fragment_in_a_fragment() => ExpectValid(Rule, "subscription S { ...F } fragment F on Subscription { ...G } fragment G on Subscription { renamed { id } }");

    [Fact]
    public void The_same_field_twice() => ExpectValid(Rule, "subscription S { renamed { id } renamed { name } }");

    [Fact]
    public void Queries_may_have_many_fields() => ExpectValid(Rule, "{ party { id } robot { model } }");

    [Fact]
    public void An_unknown_fragment_is_the_business_of_another_rule() => ExpectValid(Rule, "subscription S { ...Missing }");

    [Fact]
    public void A_fragment_that_spreads_itself_is_the_business_of_another_rule() => ExpectValid(Rule, "subscription S { renamed { id } ...F } fragment F on Subscription { ...F }");

    [Fact]
    public void Two_fields() => ExpectErrors(Rule, "subscription S { renamed { id } hired { id } }").ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(1, 33)]));

    [Fact]
    public void Two_fields_of_an_anonymous_subscription() => ExpectErrors(Rule, "subscription { renamed { id } hired { id } }").ToEqual(
        ("Anonymous Subscription must select only one top level field.", [(1, 31)]));

    [Fact]
    public void Two_aliases_of_a_field() => ExpectErrors(Rule, "subscription S { a: renamed { id } b: renamed { id } }").ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(1, 36)]));

    [Fact]
    public void A_second_field_in_a_fragment() => ExpectErrors(Rule, """
        subscription S { renamed { id } ...F }
        fragment F on Subscription { hired { id } }
        """).ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(2, 30)]));

    [Fact]
    public void A_second_field_in_a_fragment_in_a_fragment() => ExpectErrors(Rule, """
        subscription S { renamed { id } ...F }
        fragment F on Subscription { ...G }
        fragment G on Subscription { hired { id } }
        """).ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(3, 30)]));

    [Fact]
    public void A_second_field_in_an_inline_fragment() => ExpectErrors(Rule, "subscription S { renamed { id } ... on Subscription { hired { id } } }").ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(1, 55)]));

    [Fact]
    public void Three_fields() => ExpectErrors(Rule, "subscription S { renamed { id } hired { id } other: hired { id } }").ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(1, 33), (1, 46)]));

    [Fact]
    public void An_introspection_field() => ExpectErrors(Rule, "subscription S { __typename }").ToEqual(
        ("Subscription \"S\" must not select an introspection top level field.", [(1, 18)]));

    [Fact]
    public void An_introspection_field_of_an_anonymous_subscription() => ExpectErrors(Rule, "subscription { __typename }").ToEqual(
        ("Anonymous Subscription must not select an introspection top level field.", [(1, 16)]));

    [Fact]
    public void An_introspection_field_with_an_alias() => ExpectErrors(Rule, "subscription S { name: __typename }").ToEqual(
        ("Subscription \"S\" must not select an introspection top level field.", [(1, 18)]));

    [Fact]
    public void An_introspection_field_beside_another() => ExpectErrors(Rule, "subscription S { renamed { id } __typename }").ToEqual(
        ("Subscription \"S\" must select only one top level field.", [(1, 33)]),
        ("Subscription \"S\" must not select an introspection top level field.", [(1, 33)]));
}
