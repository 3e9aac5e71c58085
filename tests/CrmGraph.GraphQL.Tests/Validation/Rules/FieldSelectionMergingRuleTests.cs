using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingRuleTests
{
    private static readonly ValidationRule Rule = FieldSelectionMergingRule.Register;

    [Fact]
    public void Different_fields() => ExpectValid(Rule, "fragment F on Company { id name }");

    [Fact]
    public void The_same_field_twice() => ExpectValid(Rule, "fragment F on Company { id id }");

    [Fact]
    public void The_same_field_with_the_same_arguments() => ExpectValid(Rule, "fragment F on Company { hires(skill: SELL) hires(skill: SELL) }");

    [Fact]
    public void The_same_arguments_in_another_order() => ExpectValid(Rule, "fragment F on Arguments { required(a: 1, b: 2) required(b: 2, a: 1) }");

    [Fact]
    public void The_same_object_argument_in_another_order() => ExpectValid(Rule, """
        fragment F on Arguments { address(value: {street: "x", number: 1}) address(value: {number: 1, street: "x"}) }
        """);

    [Fact]
    public void The_same_field_with_different_directives() => ExpectValid(Rule, "fragment F on Company { id @include(if: true) id @skip(if: false) }");

    [Fact]
    public void Different_arguments_with_different_aliases() => ExpectValid(Rule, "fragment F on Company { sells: hires(skill: SELL) listens: hires(skill: LISTEN) }");

    [Fact]
    public void Different_fields_on_types_that_never_meet() => ExpectValid(Rule, "fragment F on Subject { ... on Company { n: legalName } ... on Person { n: firstName } }");

    [Fact]
    public void Different_arguments_on_types_that_never_meet() => ExpectValid(Rule, "fragment F on Named { ... on Company { name(upper: true) } ... on Person { name(upper: false) } }");

    [Fact]
    public void Different_subfields_on_types_that_never_meet() => ExpectValid(Rule, "{ box: shapes { box { ... on IntBox { b: deepBox { s: unrelatedField } } ... on StringBox { b: deepBox { s: unrelatedField } } } } }");

    [Fact]
    public void Different_fields_with_one_alias() => ExpectErrors(Rule, "fragment F on Company { n: legalName n: nickname }").ToEqual(
        ("Fields \"n\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 25), (1, 38)]));

    [Fact]
    public void A_field_and_an_alias_of_its_name() => ExpectErrors(Rule, "fragment F on Company { name: nickname name }").ToEqual(
        ("Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 25), (1, 40)]));

    [Fact]
    public void Different_arguments() => ExpectErrors(Rule, "fragment F on Company { hires(skill: SELL) hires(skill: LISTEN) }").ToEqual(
        ("Fields \"hires\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 25), (1, 44)]));

    [Fact]
    public void An_argument_added() => ExpectErrors(Rule, "fragment F on Company { hires hires(skill: SELL) }").ToEqual(
        ("Fields \"hires\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 25), (1, 31)]));

    [Fact]
    public void An_argument_removed() => ExpectErrors(Rule, "fragment F on Company { hires(skill: SELL) hires }").ToEqual(
        ("Fields \"hires\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 25), (1, 44)]));

    [Fact]
    public void Different_argument_names() => ExpectErrors(Rule, "fragment F on Arguments { requiredWithDefault(a: 1) requiredWithDefault(b: 1) }").ToEqual(
        ("Fields \"requiredWithDefault\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 27), (1, 53)]));

    [Fact]
    public void Different_variables_as_arguments() => ExpectErrors(Rule, "query Q($a: Skill, $b: Skill) { company { hires(skill: $a) hires(skill: $b) } }").ToEqual(
        ("Fields \"hires\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 43), (1, 60)]));

    [Fact]
    public void A_block_string_is_another_value_than_a_string() => ExpectErrors(Rule, """"
        { arguments { string(value: "x") string(value: """x""") } }
        """").ToEqual(
        ("Fields \"string\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.", [(1, 15), (1, 34)]));

    [Fact]
    public void Conflict_in_a_fragment() => ExpectErrors(Rule, """
        { company { ...A ...B } }
        fragment A on Company { x: legalName }
        fragment B on Company { x: nickname }
        """).ToEqual(
        ("Fields \"x\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(2, 25), (3, 25)]));

    [Fact]
    public void Conflict_reported_once_in_each_place() => ExpectErrors(Rule, """
        { company { x: id ...A } }
        fragment A on Company { x: legalName x: legalName }
        """).ToEqual(
        ("Fields \"x\" conflict because \"id\" and \"legalName\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 13), (2, 25)]),
        ("Fields \"x\" conflict because \"id\" and \"legalName\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 13), (2, 38)]));

    [Fact]
    public void Conflict_between_subfields() => ExpectErrors(Rule, "{ c: company { x: legalName } c: company { x: nickname } }").ToEqual(
        ("Fields \"c\" conflict because subfields \"x\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 3), (1, 16), (1, 31), (1, 44)]));

    [Fact]
    public void Conflict_deep_inside() => ExpectErrors(Rule, "{ c: company { d: parent { x: legalName } } c: company { d: parent { x: nickname } } }").ToEqual(
        ("Fields \"c\" conflict because subfields \"d\" conflict because subfields \"x\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 3), (1, 16), (1, 28), (1, 45), (1, 58), (1, 70)]));

    [Fact]
    public void Conflict_inside_one_selection_set_is_told_there() => ExpectErrors(Rule, "{ c: company { d: parent { x: legalName x: nickname } } c: company { d: parent { id } } }").ToEqual(
        ("Fields \"x\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 28), (1, 41)]));

    [Fact]
    public void Conflict_deep_inside_fragments() => ExpectErrors(Rule, """
        { c: company { ...A } c: company { ...B } }
        fragment A on Company { d: parent { x: legalName } }
        fragment B on Company { d: parent { x: nickname } }
        """).ToEqual(
        ("Fields \"c\" conflict because subfields \"d\" conflict because subfields \"x\" conflict because \"legalName\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 3), (2, 25), (2, 37), (1, 23), (3, 25), (3, 37)]));

    [Fact]
    public void An_interface_and_an_object_may_meet() => ExpectErrors(Rule, "fragment F on Party { ... on Person { n: firstName } n: name }").ToEqual(
        ("Fields \"n\" conflict because \"firstName\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 39), (1, 54)]));

    [Fact]
    public void Conflicting_types_on_objects_that_never_meet() => ExpectErrors(Rule, "{ shapes { box { ... on IntBox { scalar } ... on StringBox { scalar } } } }").ToEqual(
        ("Fields \"scalar\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 34), (1, 62)]));

    [Fact]
    public void Null_and_non_null_never_merge() => ExpectErrors(Rule, "{ shapes { box { ... on NonNullStringBox1Object { s: scalar } ... on StringBox { s: scalar } } } }").ToEqual(
        ("Fields \"s\" conflict because they return conflicting types \"String!\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 51), (1, 82)]));

    [Fact]
    public void A_list_and_a_single_value_never_merge() => ExpectErrors(Rule, "{ shapes { box { ... on IntBox { b: listStringBox { scalar } } ... on StringBox { b: stringBox { scalar } } } } }").ToEqual(
        ("Fields \"b\" conflict because they return conflicting types \"[StringBox]\" and \"StringBox\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 34), (1, 83)]));

    [Fact]
    public void Lists_of_types_whose_subfields_conflict() => ExpectErrors(Rule, "{ shapes { box { ... on IntBox { b: stringBox { s: scalar } } ... on StringBox { b: intBox { s: scalar } } } } }").ToEqual(
        ("Fields \"b\" conflict because subfields \"s\" conflict because they return conflicting types \"String\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 34), (1, 49), (1, 82), (1, 94)]));

    [Fact]
    public void A_leaf_and_an_object_never_merge() => ExpectErrors(Rule, "{ shapes { box { ... on IntBox { s: scalar } ... on StringBox { s: stringBox { scalar } } } } }").ToEqual(
        ("Fields \"s\" conflict because they return conflicting types \"Int\" and \"StringBox\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 34), (1, 65)]));

    [Fact]
    public void The_same_type_on_objects_that_never_meet() => ExpectValid(Rule, "{ shapes { box { ... on NonNullStringBox1Object { scalar } ... on NonNullStringBox2Object { scalar } } } }");

    [Fact]
    public void Shapes_are_compared_through_interfaces() => ExpectErrors(Rule, "{ shapes { box { ... on NonNullStringBox1 { scalar } ... on StringBox { scalar } } } }").ToEqual(
        ("Fields \"scalar\" conflict because they return conflicting types \"String!\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.", [(1, 45), (1, 73)]));

    [Fact]
    public void An_unknown_type_does_not_hide_a_conflict() => ExpectErrors(Rule, "{ company { ... on Unknown { x: legalName } ... { x: legalName } y: nickname y: legalName } }").ToEqual(
        ("Fields \"y\" conflict because \"nickname\" and \"legalName\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 66), (1, 78)]));

    [Fact]
    public void A_fragment_that_spreads_itself() => ExpectValid(Rule, "{ company { ...F } } fragment F on Company { id parent { ...F } }");

    [Fact]
    public void A_fragment_that_spreads_itself_with_a_conflict() => ExpectErrors(Rule, """
        { company { x: nickname ...F } }
        fragment F on Company { x: legalName parent { ...F } }
        """).ToEqual(
        ("Fields \"x\" conflict because \"nickname\" and \"legalName\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", [(1, 13), (2, 25)]));

    [Fact]
    public void Fragments_in_a_ring() => ExpectValid(Rule, "{ company { ...A } } fragment A on Company { name ...B } fragment B on Company { name ...A }");
}
