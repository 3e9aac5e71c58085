using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    private static readonly ValidationRule Rule = KnownArgumentNamesRule.Register;

    [Fact]
    public void A_known_argument() => ExpectValid(Rule, "{ company(id: 1) { hires(skill: SELL) } }");

    [Fact]
    public void Several_known_arguments() => ExpectValid(Rule, "{ arguments { required(a: 1, b: 2) } }");

    [Fact]
    public void Known_arguments_in_any_order() => ExpectValid(Rule, "{ arguments { required(b: 1, a: 2) } }");

    [Fact]
    public void Arguments_of_unknown_fields_are_not_judged() => ExpectValid(Rule, "{ company { nothing(at: all) } }");

    [Fact]
    public void Arguments_deep_inside() => ExpectValid(Rule, "{ company { parent { ... on Party { name(upper: true) } } } }");

    [Fact]
    public void An_argument_of_a_directive() => ExpectValid(Rule, "{ company @skip(if: true) { id } }");

    [Fact]
    public void An_argument_of_an_unknown_directive_is_not_judged() => ExpectValid(Rule, "{ company @missing(x: 1) { id } }");

    [Fact]
    public void An_unknown_argument_of_a_directive() => ExpectErrors(Rule, "{ company @skip(unless: true) { id } }").ToEqual(
        ("Unknown argument \"unless\" on directive \"@skip\".", [(1, 17)]));

    [Fact]
    public void A_misspelt_argument_of_a_directive() => ExpectErrors(Rule, "{ company @weigh(factr: 1.0, factor: 1.0) { id } }").ToEqual(
        ("Unknown argument \"factr\" on directive \"@weigh\". Did you mean \"factor\"?", [(1, 18)]));

    [Fact]
    public void An_unknown_argument_of_a_field() => ExpectErrors(Rule, "{ company { hires(unknown: 1) } }").ToEqual(
        ("Unknown argument \"unknown\" on field \"Company.hires\".", [(1, 19)]));

    [Fact]
    public void A_misspelt_argument_of_a_field() => ExpectErrors(Rule, "{ company { hires(skil: SELL) } }").ToEqual(
        ("Unknown argument \"skil\" on field \"Company.hires\". Did you mean \"skill\"?", [(1, 19)]));

    [Fact]
    public void An_unknown_argument_among_known_ones() => ExpectErrors(Rule, "{ company { hires(whoKnows: 1, skill: SELL, unknown: true) } }").ToEqual(
        ("Unknown argument \"whoKnows\" on field \"Company.hires\".", [(1, 19)]),
        ("Unknown argument \"unknown\" on field \"Company.hires\".", [(1, 45)]));

    [Fact]
    public void Unknown_arguments_deep_inside() => ExpectErrors(Rule, """
        { company { hires(unknown: true) }
        person { ... on Party { name(lower: true) } } }
        """).ToEqual(
        ("Unknown argument \"unknown\" on field \"Company.hires\".", [(1, 19)]),
        ("Unknown argument \"lower\" on field \"Party.name\". Did you mean \"upper\"?", [(2, 30)]));

    [Fact]
    public void An_unknown_argument_of_a_meta_field() => ExpectErrors(Rule, """
        { __type(named: "x") { name } }
        """).ToEqual(
        ("Unknown argument \"named\" on field \"Query.__type\". Did you mean \"name\"?", [(1, 10)]));
}
