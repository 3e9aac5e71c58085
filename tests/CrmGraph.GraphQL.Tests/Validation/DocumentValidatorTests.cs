using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void Every_error_points_to_the_specification()
    {
        var error = DocumentValidator.Validate(KitchenSink, Parser.ParseDocument("{ company { colour } }"))[0];

        Assert.Equal("Cannot query field \"colour\" on type \"Company\".", error.Message);
        Assert.Equal("https://spec.graphql.org/September2025/#sec-Field-Selections", error.Extension("specifiedBy"));
        Assert.Null(error.Code);
    }

    [Fact]
    public void Validation_stops_after_five_errors()
    {
        var errors = DocumentValidator.Validate(KitchenSink, Parser.ParseDocument("{ a b c d e f g h }"));

        Assert.Equal(["a", "b", "c", "d", "e"], errors.Select(e => e.Message.Split('"')[1]));
    }

    [Fact]
    public void An_error_tells_at_most_five_places()
    {
        var text = "query Q(" + string.Concat(Enumerable.Repeat("$x: Int ", 20)) + ") { arguments { int(value: $x) } }";

        Assert.Equal(5, Assert.Single(DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(text))).Locations.Count);
    }

    [Fact]
    public void A_message_does_not_grow_with_the_document()
    {
        var text = $"{{ arguments {{ int(value: \"{new string('x', 100_000)}\") }} }}";

        Assert.InRange(Assert.Single(DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(text))).Message.Length, 1000, 2001);
    }

    [Theory]
    [InlineData("{ company { legalNam } }", "Cannot query field \"legalNam\" on type \"Company\".", " Did you mean \"legalName\"?")]
    [InlineData("{ named { model } }", "Cannot query field \"model\" on type \"Named\".", " Did you mean to use an inline fragment on \"Robot\"?")]
    [InlineData("{ company { hires(skil: SELL) } }", "Unknown argument \"skil\" on field \"Company.hires\".", " Did you mean \"skill\"?")]
    [InlineData("{ company { hires(skill: SEL) } }", "Value \"SEL\" does not exist in \"Skill\" enum.", " Did you mean the enum value \"SELL\"?")]
    [InlineData("{ company { hires(skill: \"SELL\") } }", "Enum \"Skill\" cannot represent non-enum value: \"SELL\".", " Did you mean the enum value \"SELL\"?")]
    [InlineData("{ ... on Qery { __typename } }", "Unknown type \"Qery\".", " Did you mean \"Query\"?")]
    [InlineData("{ arguments { address(value: {street: \"x\", citi: \"y\"}) } }", "Field \"citi\" is not defined by type \"Address\".", " Did you mean \"city\"?")]
    public void Suggestions_can_be_hidden(string document, string message, string suggestion)
    {
        var parsed = Parser.ParseDocument(document);

        Assert.Equal(message + suggestion, DocumentValidator.Validate(KitchenSink, parsed)[0].Message);
        Assert.Equal(message, DocumentValidator.Validate(KitchenSink, parsed, new() { HideSuggestions = true })[0].Message);
    }

    [Theory]
    [InlineData("{ party(key: {}) { id } }", "HC0054")]
    [InlineData("{ party(key: {id: 1, code: \"x\"}) { id } }", "HC0055")]
    [InlineData("{ party(key: {id: null}) { id } }", "HC0056")]
    [InlineData("query Q($id: ID) { party(key: {id: $id}) { id } }", "HC0057")]
    public void Errors_about_oneOf_have_codes(string document, string code) =>
        Assert.Equal(code, Assert.Single(DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(document))).Code);

    [Fact]
    public void A_long_chain_of_fragments_does_not_exhaust_the_stack()
    {
        var chain = string.Concat(Enumerable.Range(0, 2400).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));

        var errors = DocumentValidator.Validate(KitchenSink, Parser.ParseDocument($"{{ ...F0 }} {chain} fragment F2400 on Query {{ __typename }}"));

        Assert.Equal(["The document expands to more than 1000 fragment spreads."], errors.Select(e => e.Message));
    }

    [Fact]
    public void The_same_document_gives_the_same_verdict_on_many_threads()
    {
        var valid = Parser.ParseDocument(HandWrittenPage);
        var invalid = Parser.ParseDocument("{ company { colour } }");

        Parallel.For(0, 200, i =>
        {
            Assert.Empty(DocumentValidator.Validate(KitchenSink, valid));
            Assert.Single(DocumentValidator.Validate(KitchenSink, invalid));
        });
    }

    [Fact]
    public void Every_rule_class_is_listed()
    {
        var classes = typeof(SpecifiedRules).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(KnownTypeNamesRule).Namespace && t.Name.EndsWith("Rule", StringComparison.Ordinal))
            .Select(t => t.Name)
            .Order();

        Assert.Equal(classes, SpecifiedRules.All.Select(r => r.Method.DeclaringType!.Name).Order());
    }

    private const string HandWrittenPage = """
        query Page($first: Int = 10, $where: Filter) {
          companies(where: $where, first: $first) { ...Row employees(first: 3, skills: [SELL]) { firstName ...Contact } }
        }
        fragment Row on Company { id name(upper: true) parent { id legalName } }
        fragment Contact on Party { partner { ... on Person { age } } }
        """;
}
