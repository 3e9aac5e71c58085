using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    private static readonly ValidationRule Rule = VariablesInAllowedPositionRule.Register;

    [Fact]
    public void The_same_type() => ExpectValid(Rule, "query Q($v: Boolean) { arguments { boolean(value: $v) } }");

    [Fact]
    public void The_same_type_in_a_fragment() => ExpectValid(Rule, "query Q($v: Boolean) { arguments { ...F } } fragment F on Arguments { boolean(value: $v) }");

    [Fact]
    public void Non_null_for_nullable() => ExpectValid(Rule, "query Q($v: Boolean!) { arguments { boolean(value: $v) } }");

    [Fact]
    public void A_list_for_a_list() => ExpectValid(Rule, "query Q($v: [String]) { arguments { strings(value: $v) } }");

    [Fact]
    public void A_list_of_non_null_for_a_list() => ExpectValid(Rule, "query Q($v: [String!]) { arguments { strings(value: $v) } }");

    [Fact]
    public void An_item_in_a_list() => ExpectValid(Rule, "query Q($v: String) { arguments { strings(value: [$v]) } }");

    [Fact]
    public void A_non_null_item_in_a_list() => ExpectValid(Rule, "query Q($v: String!) { arguments { stringsRequired(value: [$v]) } }");

    [Fact]
    public void An_input_object() => ExpectValid(Rule, "query Q($v: Address) { arguments { address(value: $v) } }");

    [Fact]
    public void A_field_of_an_input_object() => ExpectValid(Rule, "query Q($v: String!) { arguments { address(value: {street: $v}) } }");

    [Fact]
    public void Non_null_in_a_directive() => ExpectValid(Rule, "query Q($v: Boolean!) { company @include(if: $v) { id } }");

    [Fact]
    public void Nullable_with_a_default_for_non_null() => ExpectValid(Rule, "query Q($v: Int = 1) { arguments { intRequired(value: $v) } }");

    [Fact]
    public void Nullable_for_non_null_with_a_default() => ExpectValid(Rule, "query Q($v: Int) { arguments { requiredWithDefault(a: $v) } }");

    [Fact]
    public void Nullable_for_a_field_with_a_default() => ExpectValid(Rule, """
        query Q($v: String) { arguments { address(value: {street: "x", city: $v}) } }
        """);

    [Fact]
    public void Nullable_with_a_default_in_a_directive() => ExpectValid(Rule, "query Q($v: Boolean = false) { company @include(if: $v) { id } }");

    [Fact]
    public void A_custom_scalar_with_a_variable_inside() => ExpectValid(Rule, "query Q($v: Int) { arguments { any(value: {a: $v}) } }");

    [Fact]
    public void A_oneOf_key_that_cannot_be_null() => ExpectValid(Rule, "query Q($v: ID!) { arguments { key(value: {id: $v}) } }");

    [Fact]
    public void An_unknown_type_is_not_judged() => ExpectValid(Rule, "query Q($v: Unknown) { arguments { int(value: $v) } }");

    [Fact]
    public void Nullable_for_non_null() => ExpectErrors(Rule, "query Q($v: Int) { arguments { intRequired(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".", [(1, 9), (1, 51)]));

    [Fact]
    public void Nullable_for_non_null_in_a_fragment() => ExpectErrors(Rule, """
        query Q($v: Int) { arguments { ...F } }
        fragment F on Arguments { intRequired(value: $v) }
        """).ToEqual(
        ("Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".", [(1, 9), (2, 46)]));

    [Fact]
    public void Nullable_for_non_null_in_a_fragment_in_a_fragment() => ExpectErrors(Rule, """
        query Q($v: Int) { arguments { ...F } }
        fragment F on Arguments { ...G }
        fragment G on Arguments { intRequired(value: $v) }
        """).ToEqual(
        ("Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".", [(1, 9), (3, 46)]));

    [Fact]
    public void A_null_default_for_non_null() => ExpectErrors(Rule, "query Q($v: Int = null) { arguments { intRequired(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".", [(1, 9), (1, 58)]));

    [Fact]
    public void Another_scalar() => ExpectErrors(Rule, "query Q($v: String) { arguments { boolean(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"Boolean\".", [(1, 9), (1, 50)]));

    [Fact]
    public void An_Int_variable_for_a_Float() => ExpectErrors(Rule, "query Q($v: Int) { arguments { float(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"Int\" used in position expecting type \"Float\".", [(1, 9), (1, 45)]));

    [Fact]
    public void A_String_variable_for_an_ID() => ExpectErrors(Rule, "query Q($v: String) { arguments { id(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"ID\".", [(1, 9), (1, 45)]));

    [Fact]
    public void A_scalar_for_a_list() => ExpectErrors(Rule, "query Q($v: String) { arguments { strings(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"[String]\".", [(1, 9), (1, 50)]));

    [Fact]
    public void A_list_for_a_scalar() => ExpectErrors(Rule, "query Q($v: [Int]) { arguments { int(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"[Int]\" used in position expecting type \"Int\".", [(1, 9), (1, 45)]));

    [Fact]
    public void Nullable_for_non_null_in_a_directive() => ExpectErrors(Rule, "query Q($v: Boolean) { company @include(if: $v) { id } }").ToEqual(
        ("Variable \"$v\" of type \"Boolean\" used in position expecting type \"Boolean!\".", [(1, 9), (1, 45)]));

    [Fact]
    public void Another_type_in_a_directive() => ExpectErrors(Rule, "query Q($v: String) { company @include(if: $v) { id } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"Boolean!\".", [(1, 9), (1, 44)]));

    [Fact]
    public void A_list_of_nullable_for_a_list_of_non_null() => ExpectErrors(Rule, "query Q($v: [String]!) { arguments { stringsRequired(value: $v) } }").ToEqual(
        ("Variable \"$v\" of type \"[String]!\" used in position expecting type \"[String!]!\".", [(1, 9), (1, 61)]));

    [Fact]
    public void A_nullable_item_in_a_list_of_non_null() => ExpectErrors(Rule, "query Q($v: String) { arguments { stringsRequired(value: [$v]) } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"String!\".", [(1, 9), (1, 59)]));

    [Fact]
    public void Nullable_for_a_required_field() => ExpectErrors(Rule, "query Q($v: String) { arguments { address(value: {street: $v}) } }").ToEqual(
        ("Variable \"$v\" of type \"String\" used in position expecting type \"String!\".", [(1, 9), (1, 59)]));

    [Fact]
    public void A_oneOf_key_that_can_be_null() => ExpectErrors(Rule, "query Q($v: ID) { arguments { key(value: {id: $v}) } }").ToEqual(
        ("Variable \"$v\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"PartyKey\".", [(1, 9), (1, 47)]));

    [Fact]
    public void A_oneOf_key_with_a_default_can_still_be_null() => ExpectErrors(Rule, "query Q($v: ID = 1) { arguments { key(value: {id: $v}) } }").ToEqual(
        ("Variable \"$v\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"PartyKey\".", [(1, 9), (1, 51)]));
}
