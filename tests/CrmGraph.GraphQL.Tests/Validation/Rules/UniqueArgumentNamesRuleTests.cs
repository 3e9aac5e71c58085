using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    private static readonly ValidationRule Rule = UniqueArgumentNamesRule.Register;

    [Fact]
    public void No_argument_on_a_field() => ExpectValid(Rule, "{ company { id } }");

    [Fact]
    public void No_argument_on_a_directive() => ExpectValid(Rule, "{ company @onField { id } }");

    [Fact]
    public void One_argument_on_a_field_and_one_on_a_directive() => ExpectValid(Rule, "{ company(id: 1) @weigh(factor: 1) { id } }");

    [Fact]
    public void The_same_argument_on_two_fields() => ExpectValid(Rule, "{ a: company(id: 1) { id } b: company(id: 1) { id } }");

    [Fact]
    public void The_same_argument_on_a_field_and_its_directive() => ExpectValid(Rule, """
        { company(id: 1) @mark(as: "x") @mark(as: "y") { id } }
        """);

    [Fact]
    public void The_same_argument_twice_on_a_field() => ExpectErrors(Rule, "{ company(id: 1, id: 2) { id } }").ToEqual(
        ("There can be only one argument named \"id\".", [(1, 11), (1, 18)]));

    [Fact]
    public void The_same_argument_three_times() => ExpectErrors(Rule, "{ company(id: 1, id: 2, id: 3) { id } }").ToEqual(
        ("There can be only one argument named \"id\".", [(1, 11), (1, 18), (1, 25)]));

    [Fact]
    public void The_same_argument_twice_on_a_directive() => ExpectErrors(Rule, """
        { company @mark(as: "x", as: "y") { id } }
        """).ToEqual(
        ("There can be only one argument named \"as\".", [(1, 17), (1, 26)]));
}
