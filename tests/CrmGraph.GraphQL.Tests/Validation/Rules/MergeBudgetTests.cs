using System.Diagnostics;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;
using static CrmGraph.GraphQL.Tests.Validation.RuleHarness;

namespace CrmGraph.GraphQL.Tests.Validation.Rules;

/// <summary>The classic denial of service: documents whose field pairs are many although the text is short.</summary>
public sealed class MergeBudgetTests
{
    private static readonly ValidationRule Rule = FieldSelectionMergingRule.Register;

    [Fact]
    public void Two_thousand_equal_fields_are_far_within_the_budget() =>
        ExpectValid(Rule, $"{{ {Repeat("company { id name parent { id } } ", 500)} }}");

    [Fact]
    public void Ten_thousand_equal_leaves_are_within_the_budget() => ExpectValid(Rule, $"{{ company {{ {Repeat("id ", 9000)} }} }}");

    [Fact]
    public void Deep_merging_through_fragments_is_within_the_budget()
    {
        var fragments = Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Company {{ a: parent {{ ...F{i + 1} }} b: parent {{ ...F{i + 1} }} }}");

        ExpectValid(Rule, $"{{ company {{ ...F0 ...F0 }} }} {string.Join('\n', fragments)} fragment F300 on Company {{ id }}");
    }

    [Fact]
    public void A_document_over_the_budget_is_refused_with_its_code()
    {
        var error = Assert.Single(Run(Rule, $"{{ {Repeat("company { id } ", 50)} }}", o => o with { MaxMergeComparisons = 100 }));

        Assert.Equal((ErrorCodes.MergeBudget, 100), (error.Code, error.Extension("maxMergeComparisons")));
    }

    [Fact]
    public void A_conflict_found_before_the_budget_ends_is_still_told()
    {
        var errors = Run(Rule, $"{{ x: company {{ id }} x: person {{ id }} {Repeat("company { id } ", 50)} }}", o => o with { MaxMergeComparisons = 200 });

        Assert.Contains("Fields \"x\" conflict because \"company\" and \"person\" are different fields.", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.MergeBudget, errors[^1].Code);
    }

    [Fact]
    public void Hostile_documents_at_the_parser_limits_are_answered_in_bounded_time()
    {
        // Every object type of the union at every level, sets that differ in one field, rings of fragments.
        var types = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"fragment A{i} on Party {{ ... on Company {{ p: partner {{ ...A{(i + 1) % 40} ...A{(i + 7) % 40} x{i}: id }} }} ... on Person {{ p: partner {{ ...A{(i + 3) % 40} y{i}: id }} }} p: partner {{ ...A{(i + 11) % 40} }} }} "));
        string[] documents =
        [
            $"{{ party {{ {string.Concat(Enumerable.Range(0, 40).Select(i => $"...A{i} "))} }} }} {types}",
            $"{{ {string.Concat(Enumerable.Range(0, 500).Select(i => $"company {{ parent {{ a{i % 7}: id b{i % 11}: name }} }} "))} }}",
            $"{{ {Repeat("company ", 1)}{Repeat("{ parent ", 190)}{{ id }}{Repeat("}", 190)} }}",
        ];
        var clock = Stopwatch.StartNew();

        foreach (var document in documents)
        {
            DocumentValidator.Validate(KitchenSink, Parser.ParseDocument(document, new ParserOptions()), new ValidationOptions { MaxErrors = int.MaxValue });
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
