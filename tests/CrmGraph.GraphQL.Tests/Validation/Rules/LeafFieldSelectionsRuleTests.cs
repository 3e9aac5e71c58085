using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsRuleTests
{
    private static readonly ValidationRule Rule = LeafFieldSelectionsRule.Register;

    [Fact]
    public void A_leaf_without_selection() => ExpectValid(Rule, "{ company { legalName size } }");

    [Fact]
    public void An_object_with_selection() => ExpectValid(Rule, "{ company { parent { id } } }");

    [Fact]
    public void A_leaf_with_arguments() => ExpectValid(Rule, "{ company { hires(skill: SELL) } }");

    [Fact]
    public void An_object_without_selection() => ExpectErrors(Rule, "{ company }").ToEqual(
        ("Field \"company\" of type \"Company\" must have a selection of subfields. Did you mean \"company { ... }\"?", [(1, 3)]));

    [Fact]
    public void A_list_of_objects_without_selection() => ExpectErrors(Rule, "{ company { employees } }").ToEqual(
        ("Field \"employees\" of type \"[Person!]!\" must have a selection of subfields. Did you mean \"employees { ... }\"?", [(1, 13)]));

    [Fact]
    public void An_interface_without_selection() => ExpectErrors(Rule, "{ party }").ToEqual(
        ("Field \"party\" of type \"Party\" must have a selection of subfields. Did you mean \"party { ... }\"?", [(1, 3)]));

    [Fact]
    public void A_union_without_selection() => ExpectErrors(Rule, "{ subject }").ToEqual(
        ("Field \"subject\" of type \"Subject\" must have a selection of subfields. Did you mean \"subject { ... }\"?", [(1, 3)]));

    [Fact]
    public void A_leaf_with_a_selection() => ExpectErrors(Rule, "{ company { legalName { length } } }").ToEqual(
        ("Field \"legalName\" must not have a selection since type \"String\" has no subfields.", [(1, 23)]));

    [Fact]
    public void A_list_of_leaves_with_a_selection() => ExpectErrors(Rule, "{ person { skills { length } } }").ToEqual(
        ("Field \"skills\" must not have a selection since type \"[Skill!]\" has no subfields.", [(1, 19)]));

    [Fact]
    public void A_leaf_with_arguments_and_a_selection() => ExpectErrors(Rule, "{ company { hires(skill: SELL) { x } } }").ToEqual(
        ("Field \"hires\" must not have a selection since type \"Boolean\" has no subfields.", [(1, 32)]));

    [Fact]
    public void A_leaf_with_a_directive_and_a_selection() => ExpectErrors(Rule, "{ company { legalName @include(if: true) { x } } }").ToEqual(
        ("Field \"legalName\" must not have a selection since type \"String\" has no subfields.", [(1, 42)]));

    [Fact]
    public void A_type_name_with_a_selection() => ExpectErrors(Rule, "{ company { __typename { x } } }").ToEqual(
        ("Field \"__typename\" must not have a selection since type \"String!\" has no subfields.", [(1, 24)]));
}
