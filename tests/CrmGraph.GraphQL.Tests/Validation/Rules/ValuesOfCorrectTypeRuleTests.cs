using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    private static readonly ValidationRule Rule = ValuesOfCorrectTypeRule.Register;

    [Fact]
    public void Good_literals_of_every_scalar() => ExpectValid(Rule, """"
        { arguments { int(value: -2) float(value: 1.5) b: float(value: 1) boolean(value: true) string(value: "x") c: string(value: """x""") id(value: 1) d: id(value: "x") skill(value: SELL) } }
        """");

    [Fact]
    public void Null_for_every_nullable_type() => ExpectValid(Rule, "{ arguments { int(value: null) skill(value: null) strings(value: null) address(value: null) key(value: null) any(value: null) } }");

    [Fact]
    public void A_custom_scalar_takes_any_literal() => ExpectValid(Rule, """
        { arguments { any(value: {a: [1, "x", {b: E}]}) moment(value: "now") b: moment(value: 1) } }
        """);

    [Fact]
    public void A_list_a_single_item_an_empty_list() => ExpectValid(Rule, """
        { arguments { strings(value: ["a", null]) b: strings(value: "a") c: strings(value: []) } }
        """);

    [Fact]
    public void Nested_lists_and_their_single_items() => ExpectValid(Rule, "{ arguments { matrix(value: [[1], [2, 3], null]) b: matrix(value: [1, 2]) c: matrix(value: 1) } }");

    [Fact]
    public void An_input_object_with_all_it_needs() => ExpectValid(Rule, """
        { arguments { address(value: {street: "x", number: 4, lines: ["a"], inner: {street: "y"}}) addresses(value: {street: "z"}) } }
        """);

    [Fact]
    public void A_field_with_a_default_may_be_omitted() => ExpectValid(Rule, """
        { arguments { address(value: {street: "x"}) } }
        """);

    [Fact]
    public void Exactly_one_key_of_a_oneOf() => ExpectValid(Rule, """
        { arguments { key(value: {id: 1}) b: key(value: {address: {street: "x"}}) } }
        """);

    [Fact]
    public void A_oneOf_key_as_a_variable() => ExpectValid(Rule, "query Q($id: ID!) { arguments { key(value: {id: $id}) } }");

    [Fact]
    public void Good_default_values() => ExpectValid(Rule, """
        query Q($a: Int = 1, $b: String = "x", $c: Address = {street: "x"}, $d: [Skill!] = [SELL], $e: [Int] = 1) { company { id } }
        """);

    [Fact]
    public void Arguments_of_unknown_fields_are_not_judged() => ExpectValid(Rule, "{ company { nothing(at: {all: 1}) } }");

    [Fact]
    public void An_Int_for_a_String() => ExpectErrors(Rule, "{ arguments { string(value: 1) } }").ToEqual(
        ("String cannot represent a non string value: 1", [(1, 29)]));

    [Fact]
    public void A_Float_for_a_String() => ExpectErrors(Rule, "{ arguments { string(value: 1.0) } }").ToEqual(
        ("String cannot represent a non string value: 1.0", [(1, 29)]));

    [Fact]
    public void A_Boolean_for_a_String() => ExpectErrors(Rule, "{ arguments { string(value: true) } }").ToEqual(
        ("String cannot represent a non string value: true", [(1, 29)]));

    [Fact]
    public void An_enum_name_for_a_String() => ExpectErrors(Rule, "{ arguments { string(value: BAR) } }").ToEqual(
        ("String cannot represent a non string value: BAR", [(1, 29)]));

    [Fact]
    public void A_String_for_an_Int() => ExpectErrors(Rule, """
        { arguments { int(value: "3") } }
        """).ToEqual(
        ("Int cannot represent non-integer value: \"3\"", [(1, 26)]));

    [Fact]
    public void An_Int_beyond_32_bits() => ExpectErrors(Rule, "{ arguments { int(value: 829384293849283498239482938) b: int(value: 2147483648) c: int(value: -2147483649) } }").ToEqual(
        ("Int cannot represent non 32-bit signed integer value: 829384293849283498239482938", [(1, 26)]),
        ("Int cannot represent non 32-bit signed integer value: 2147483648", [(1, 69)]),
        ("Int cannot represent non 32-bit signed integer value: -2147483649", [(1, 95)]));

    [Fact]
    public void A_Float_for_an_Int() => ExpectErrors(Rule, "{ arguments { int(value: 3.0) b: int(value: 3.333) } }").ToEqual(
        ("Int cannot represent non-integer value: 3.0", [(1, 26)]),
        ("Int cannot represent non-integer value: 3.333", [(1, 45)]));

    [Fact]
    public void A_name_for_an_Int() => ExpectErrors(Rule, "{ arguments { int(value: FOO) } }").ToEqual(
        ("Int cannot represent non-integer value: FOO", [(1, 26)]));

    [Fact]
    public void A_String_for_a_Float() => ExpectErrors(Rule, """
        { arguments { float(value: "3.333") } }
        """).ToEqual(
        ("Float cannot represent non numeric value: \"3.333\"", [(1, 28)]));

    [Fact]
    public void A_Boolean_for_a_Float() => ExpectErrors(Rule, "{ arguments { float(value: true) } }").ToEqual(
        ("Float cannot represent non numeric value: true", [(1, 28)]));

    [Fact]
    public void An_Int_for_a_Boolean() => ExpectErrors(Rule, "{ arguments { boolean(value: 2) } }").ToEqual(
        ("Boolean cannot represent a non boolean value: 2", [(1, 30)]));

    [Fact]
    public void A_String_for_a_Boolean() => ExpectErrors(Rule, """
        { arguments { boolean(value: "true") } }
        """).ToEqual(
        ("Boolean cannot represent a non boolean value: \"true\"", [(1, 30)]));

    [Fact]
    public void A_name_for_a_Boolean() => ExpectErrors(Rule, "{ arguments { boolean(value: TRUE) } }").ToEqual(
        ("Boolean cannot represent a non boolean value: TRUE", [(1, 30)]));

    [Fact]
    public void A_Float_for_an_ID() => ExpectErrors(Rule, "{ arguments { id(value: 1.0) } }").ToEqual(
        ("ID cannot represent a non-string and non-integer value: 1.0", [(1, 25)]));

    [Fact]
    public void A_Boolean_for_an_ID() => ExpectErrors(Rule, "{ arguments { id(value: true) } }").ToEqual(
        ("ID cannot represent a non-string and non-integer value: true", [(1, 25)]));

    [Fact]
    public void A_name_for_an_ID() => ExpectErrors(Rule, "{ arguments { id(value: SOMETHING) } }").ToEqual(
        ("ID cannot represent a non-string and non-integer value: SOMETHING", [(1, 25)]));

    [Fact]
    public void An_Int_for_an_enum() => ExpectErrors(Rule, "{ arguments { skill(value: 2) } }").ToEqual(
        ("Enum \"Skill\" cannot represent non-enum value: 2.", [(1, 28)]));

    [Fact]
    public void A_String_for_an_enum() => ExpectErrors(Rule, """
        { arguments { skill(value: "SELL") } }
        """).ToEqual(
        ("Enum \"Skill\" cannot represent non-enum value: \"SELL\". Did you mean the enum value \"SELL\"?", [(1, 28)]));

    [Fact]
    public void A_Boolean_for_an_enum() => ExpectErrors(Rule, "{ arguments { skill(value: true) } }").ToEqual(
        ("Enum \"Skill\" cannot represent non-enum value: true.", [(1, 28)]));

    [Fact]
    public void An_unknown_value_of_an_enum() => ExpectErrors(Rule, "{ arguments { skill(value: JUGGLE) } }").ToEqual(
        ("Value \"JUGGLE\" does not exist in \"Skill\" enum.", [(1, 28)]));

    [Fact]
    public void An_enum_value_in_another_case() => ExpectErrors(Rule, "{ arguments { skill(value: sell) } }").ToEqual(
        ("Value \"sell\" does not exist in \"Skill\" enum. Did you mean the enum value \"SELL\"?", [(1, 28)]));

    [Fact]
    public void A_misspelt_enum_value() => ExpectErrors(Rule, "{ arguments { skill(value: LISTN) } }").ToEqual(
        ("Value \"LISTN\" does not exist in \"Skill\" enum. Did you mean the enum value \"LISTEN\"?", [(1, 28)]));

    [Fact]
    public void A_wrong_item_in_a_list() => ExpectErrors(Rule, """
        { arguments { strings(value: ["a", 2]) } }
        """).ToEqual(
        ("String cannot represent a non string value: 2", [(1, 36)]));

    [Fact]
    public void A_wrong_single_item_for_a_list() => ExpectErrors(Rule, "{ arguments { strings(value: 1) } }").ToEqual(
        ("String cannot represent a non string value: 1", [(1, 30)]));

    [Fact]
    public void Null_in_a_list_of_non_null_items() => ExpectErrors(Rule, """
        { arguments { stringsRequired(value: ["a", null]) } }
        """).ToEqual(
        ("Expected value of type \"String!\", found null.", [(1, 44)]));

    [Fact]
    public void A_list_for_a_scalar() => ExpectErrors(Rule, "{ arguments { int(value: [1]) } }").ToEqual(
        ("Int cannot represent non-integer value: [1]", [(1, 26)]));

    [Fact]
    public void A_list_too_deep() => ExpectErrors(Rule, "{ arguments { matrix(value: [[[1]]]) } }").ToEqual(
        ("Int cannot represent non-integer value: [1]", [(1, 31)]));

    [Fact]
    public void An_object_for_a_scalar() => ExpectErrors(Rule, "{ arguments { int(value: {a: 1}) } }").ToEqual(
        ("Int cannot represent non-integer value: {a: 1}", [(1, 26)]));

    [Fact]
    public void An_object_for_an_enum() => ExpectErrors(Rule, "{ arguments { skill(value: {a: 1}) } }").ToEqual(
        ("Enum \"Skill\" cannot represent non-enum value: {a: 1}.", [(1, 28)]));

    [Fact]
    public void Null_for_a_required_argument() => ExpectErrors(Rule, "{ arguments { required(a: null, b: null) } }").ToEqual(
        ("Expected value of type \"Int!\", found null.", [(1, 27)]),
        ("Expected value of type \"Int!\", found null.", [(1, 36)]));

    [Fact]
    public void A_wrong_value_for_a_required_argument() => ExpectErrors(Rule, """
        { arguments { required(a: "two", b: "one") } }
        """).ToEqual(
        ("Int cannot represent non-integer value: \"two\"", [(1, 27)]),
        ("Int cannot represent non-integer value: \"one\"", [(1, 37)]));

    [Fact]
    public void A_missing_required_field() => ExpectErrors(Rule, "{ arguments { address(value: {number: 4}) } }").ToEqual(
        ("Field \"Address.street\" of required type \"String!\" was not provided.", [(1, 30)]));

    [Fact]
    public void A_wrong_field_of_an_input_object() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", lines: ["one", 2]}) } }
        """).ToEqual(
        ("String cannot represent a non string value: 2", [(1, 59)]));

    [Fact]
    public void Null_for_a_required_field() => ExpectErrors(Rule, "{ arguments { address(value: {street: null, city: null}) } }").ToEqual(
        ("Expected value of type \"String!\", found null.", [(1, 39)]),
        ("Expected value of type \"String!\", found null.", [(1, 51)]));

    [Fact]
    public void An_unknown_field_of_an_input_object() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", country: "CN"}) } }
        """).ToEqual(
        ("Field \"country\" is not defined by type \"Address\".", [(1, 44)]));

    [Fact]
    public void A_misspelt_field_of_an_input_object() => ExpectErrors(Rule, """
        { arguments { address(value: {street: "x", citi: "CN"}) } }
        """).ToEqual(
        ("Field \"citi\" is not defined by type \"Address\". Did you mean \"city\"?", [(1, 44)]));

    [Fact]
    public void An_unknown_field_deep_inside() => ExpectErrors(Rule, """
        { arguments { filter(where: {and: [{name: {equals: "x"}}]}) } }
        """).ToEqual(
        ("Field \"equals\" is not defined by type \"TextFilter\".", [(1, 44)]));

    [Fact]
    public void A_scalar_for_an_input_object() => ExpectErrors(Rule, """
        { arguments { address(value: "x") b: address(value: 1) c: address(value: SELL) } }
        """).ToEqual(
        ("Expected value of type \"Address\", found \"x\".", [(1, 30)]),
        ("Expected value of type \"Address\", found 1.", [(1, 53)]),
        ("Expected value of type \"Address\", found SELL.", [(1, 74)]));

    [Fact]
    public void A_scalar_for_a_list_of_input_objects() => ExpectErrors(Rule, """
        { arguments { addresses(value: ["x"]) } }
        """).ToEqual(
        ("Expected value of type \"Address!\", found \"x\".", [(1, 33)]));

    [Fact]
    public void No_key_of_a_oneOf() => ExpectErrors(Rule, "{ arguments { key(value: {}) } }").ToEqual(
        ("OneOf Input Object \"PartyKey\" must specify exactly one key.", [(1, 26)]));

    [Fact]
    public void Two_keys_of_a_oneOf() => ExpectErrors(Rule, """
        { arguments { key(value: {id: 1, code: "x"}) } }
        """).ToEqual(
        ("OneOf Input Object \"PartyKey\" must specify exactly one key.", [(1, 26)]));

    [Fact]
    public void Two_keys_of_a_oneOf_one_null() => ExpectErrors(Rule, "{ arguments { key(value: {id: 1, code: null}) } }").ToEqual(
        ("OneOf Input Object \"PartyKey\" must specify exactly one key.", [(1, 26)]));

    [Fact]
    public void A_null_key_of_a_oneOf() => ExpectErrors(Rule, "{ arguments { key(value: {id: null}) } }").ToEqual(
        ("Field \"PartyKey.id\" must be non-null.", [(1, 26)]));

    [Fact]
    public void A_wrong_value_for_a_directive() => ExpectErrors(Rule, """
        { company @include(if: "yes") { id @skip(if: ENUM) } }
        """).ToEqual(
        ("Boolean cannot represent a non boolean value: \"yes\"", [(1, 24)]),
        ("Boolean cannot represent a non boolean value: ENUM", [(1, 46)]));

    [Fact]
    public void Wrong_default_values() => ExpectErrors(Rule, """
        query Q($a: Int = "one", $b: String = 4, $c: Address = "no", $d: Skill! = null) { company { id } }
        """).ToEqual(
        ("Int cannot represent non-integer value: \"one\"", [(1, 19)]),
        ("String cannot represent a non string value: 4", [(1, 39)]),
        ("Expected value of type \"Address\", found \"no\".", [(1, 56)]),
        ("Expected value of type \"Skill!\", found null.", [(1, 75)]));

    [Fact]
    public void A_default_value_without_a_required_field() => ExpectErrors(Rule, "query Q($c: Address = {number: 1}) { company { id } }").ToEqual(
        ("Field \"Address.street\" of required type \"String!\" was not provided.", [(1, 23)]));

    [Fact]
    public void A_default_value_with_a_wrong_item() => ExpectErrors(Rule, """
        query Q($a: [String] = ["one", 2]) { company { id } }
        """).ToEqual(
        ("String cannot represent a non string value: 2", [(1, 32)]));
}
