using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    private static readonly ValidationRule Rule = KnownTypeNamesRule.Register;

    [Fact]
    public void Known_types() => ExpectValid(Rule, "query Q($a: String, $b: [Skill!]!) { party { ... on Person { id } ...F } } fragment F on Company { id }");

    [Fact]
    public void Input_objects_and_scalars() => ExpectValid(Rule, "query Q($a: Address, $b: Moment, $c: [[Int!]]) { party { id } }");

    [Fact]
    public void Unknown_types() => ExpectErrors(Rule, """
        query Q($v: [JumboStrin!]!) { company { ... on Badger { id } ...F } }
        fragment F on Prson { id }
        """).ToEqual(
        ("Unknown type \"JumboStrin\".", [(1, 14)]),
        ("Unknown type \"Badger\".", [(1, 48)]),
        ("Unknown type \"Prson\". Did you mean \"Person\"?", [(2, 15)]));

    [Fact]
    public void A_type_name_in_the_wrong_case() => ExpectErrors(Rule, "fragment F on person { id }").ToEqual(
        ("Unknown type \"person\". Did you mean \"Person\"?", [(1, 15)]));

    [Fact]
    public void An_unknown_variable_type() => ExpectErrors(Rule, "query Q($v: Unknown!) { party { id } }").ToEqual(
        ("Unknown type \"Unknown\".", [(1, 13)]));

    [Fact]
    public void A_scalar_the_schema_does_not_use_is_unknown() => ExpectErrors(Rule, "query Q($v: Long) { party { id } }").ToEqual(
        ("Unknown type \"Long\".", [(1, 13)]));

    [Fact]
    public void Introspection_types_are_known() => ExpectValid(Rule, "fragment F on __Type { name }");
}
