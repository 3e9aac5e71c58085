using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    private static readonly ValidationRule Rule = UniqueOperationNamesRule.Register;

    [Fact]
    public void No_operation_has_no_name_to_clash() => ExpectValid(Rule, "fragment F on Party { id }");

    [Fact]
    public void One_anonymous_operation() => ExpectValid(Rule, "{ party { id } }");

    [Fact]
    public void One_named_operation() => ExpectValid(Rule, "query Q { party { id } }");

    [Fact]
    public void Several_named_operations() => ExpectValid(Rule, "query A { party { id } } query B { party { id } }");

    [Fact]
    public void Operations_of_different_kinds() => ExpectValid(Rule, """
        query A { party { id } } mutation B { move(address: {street: "x"}) { id } } subscription C { renamed { id } }
        """);

    [Fact]
    public void A_fragment_and_an_operation_may_share_a_name() => ExpectValid(Rule, "query A { party { ...A } } fragment A on Party { id }");

    [Fact]
    public void Two_operations_of_the_same_name() => ExpectErrors(Rule, """
        query A { party { id } }
        query A { robot { model } }
        """).ToEqual(
        ("There can be only one operation named \"A\".", [(1, 7), (2, 7)]));

    [Fact]
    public void A_query_and_a_mutation_of_the_same_name() => ExpectErrors(Rule, """
        query A { party { id } }
        mutation A { move(address: {street: "x"}) { id } }
        """).ToEqual(
        ("There can be only one operation named \"A\".", [(1, 7), (2, 10)]));

    [Fact]
    public void A_query_and_a_subscription_of_the_same_name() => ExpectErrors(Rule, """
        query A { party { id } }
        subscription A { renamed { id } }
        """).ToEqual(
        ("There can be only one operation named \"A\".", [(1, 7), (2, 14)]));
}
