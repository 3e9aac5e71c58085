using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    private static readonly ValidationRule Rule = ExecutableDefinitionsRule.Register;

    [Fact]
    public void An_operation_alone_is_executable() => ExpectValid(Rule, "query Q { party { id } }");

    [Fact]
    public void An_operation_and_a_fragment_are_executable() => ExpectValid(Rule, "query Q { party { id ...F } } fragment F on Party { name }");

    [Fact]
    public void A_fragment_alone_is_executable() => ExpectValid(Rule, "fragment F on Party { name }");

    [Fact]
    public void A_type_is_not_executable() => ExpectErrors(Rule, """
        query Q { party { id } }
        type Cow { name: String }
        """).ToEqual(
        ("The \"Cow\" definition is not executable.", [(2, 1)]));

    [Fact]
    public void An_extension_is_not_executable() => ExpectErrors(Rule, """
        query Q { party { id } }
        extend type Person { color: String }
        """).ToEqual(
        ("The \"Person\" definition is not executable.", [(2, 1)]));

    [Fact]
    public void A_schema_is_not_executable() => ExpectErrors(Rule, """
        schema { query: Query }
        type Query { a: String }
        extend schema @onQuery
        """).ToEqual(
        ("The schema definition is not executable.", [(1, 1)]),
        ("The \"Query\" definition is not executable.", [(2, 1)]),
        ("The schema definition is not executable.", [(3, 1)]));

    [Fact]
    public void A_directive_definition_is_not_executable() => ExpectErrors(Rule, """
        directive @d on FIELD
        { party { id } }
        """).ToEqual(
        ("The \"d\" definition is not executable.", [(1, 1)]));

    [Fact]
    public void Every_other_kind_of_definition_is_not_executable() => ExpectErrors(Rule, """
        scalar S
        interface I { a: Int }
        union U = I
        enum E { A }
        input N { a: Int }
        """).ToEqual(
        ("The \"S\" definition is not executable.", [(1, 1)]),
        ("The \"I\" definition is not executable.", [(2, 1)]),
        ("The \"U\" definition is not executable.", [(3, 1)]),
        ("The \"E\" definition is not executable.", [(4, 1)]),
        ("The \"N\" definition is not executable.", [(5, 1)]));
}
