using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    private static readonly ValidationRule Rule = KnownDirectivesRule.Register;

    [Fact]
    public void No_directive() => ExpectValid(Rule, "{ company { id ...F } } fragment F on Company { id }");

    [Fact]
    public void Known_directives_where_they_may_stand() => ExpectValid(Rule, """
        query Q($v: Int @onVariable) @onQuery { company @skip(if: false) { id @onField ... @include(if: true) { id } ...F @onFragmentSpread ... @onInlineFragment { id } } } fragment F on Company @onFragmentDefinition { id } mutation M @onMutation { move(address: {street: "x"}) { id } } subscription S @onSubscription { renamed { id } }
        """);

    [Fact]
    public void An_unknown_directive() => ExpectErrors(Rule, """
        { company @unknown(directive: "value") { id } }
        """).ToEqual(
        ("Unknown directive \"@unknown\".", [(1, 11)]));

    [Fact]
    public void Unknown_directives_everywhere() => ExpectErrors(Rule, """
        query Q @b { company @c { ...F @d ... @e { id } } }
        fragment F on Company @f { id }
        """).ToEqual(
        ("Unknown directive \"@b\".", [(1, 9)]),
        ("Unknown directive \"@c\".", [(1, 22)]),
        ("Unknown directive \"@d\".", [(1, 32)]),
        ("Unknown directive \"@e\".", [(1, 39)]),
        ("Unknown directive \"@f\".", [(2, 23)]));

    [Fact]
    public void Directives_in_wrong_places() => ExpectErrors(Rule, """
        query Q @include(if: true) { company @onQuery { ...F @onField ... @onFragmentSpread { id } } }
        fragment F on Company @onQuery { id }
        """).ToEqual(
        ("Directive \"@include\" may not be used on QUERY.", [(1, 9)]),
        ("Directive \"@onQuery\" may not be used on FIELD.", [(1, 38)]),
        ("Directive \"@onField\" may not be used on FRAGMENT_SPREAD.", [(1, 54)]),
        ("Directive \"@onFragmentSpread\" may not be used on INLINE_FRAGMENT.", [(1, 67)]),
        ("Directive \"@onQuery\" may not be used on FRAGMENT_DEFINITION.", [(2, 23)]));

    [Fact]
    public void A_directive_of_fields_on_a_variable() => ExpectErrors(Rule, "query Q($v: Int @onField @unknown) { company { id } }").ToEqual(
        ("Directive \"@onField\" may not be used on VARIABLE_DEFINITION.", [(1, 17)]),
        ("Unknown directive \"@unknown\".", [(1, 26)]));

    [Fact]
    public void A_query_directive_on_a_mutation() => ExpectErrors(Rule, """
        mutation M @onQuery { move(address: {street: "x"}) { id } }
        """).ToEqual(
        ("Directive \"@onQuery\" may not be used on MUTATION.", [(1, 12)]));

    [Fact]
    public void A_type_system_directive_in_a_document() => ExpectErrors(Rule, "{ company @deprecated { id } }").ToEqual(
        ("Directive \"@deprecated\" may not be used on FIELD.", [(1, 11)]));

    [Fact]
    public void A_directive_name_in_the_wrong_case() => ExpectErrors(Rule, "{ company @Skip(if: true) { id } }").ToEqual(
        ("Unknown directive \"@Skip\".", [(1, 11)]));
}
