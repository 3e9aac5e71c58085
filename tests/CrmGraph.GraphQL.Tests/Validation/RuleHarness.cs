using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Validation;

/// <summary>One rule, one document, the exact errors.</summary>
internal static class RuleHarness
{
    public static string KitchenSinkSdl { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Validation", "kitchen-sink.graphql"));

    public static Schema KitchenSink { get; } = SdlSchema.Build(KitchenSinkSdl);

    public static void ExpectValid(ValidationRule rule, string document) => Assert.Empty(Run(rule, document, HideNothing));

    public static ExpectedErrors ExpectErrors(ValidationRule rule, string document, Func<ValidationOptions, ValidationOptions>? configure = null) =>
        new(Run(rule, document, configure ?? HideNothing));

    public static IReadOnlyList<GraphQLError> Run(ValidationRule rule, string document, Func<ValidationOptions, ValidationOptions> configure) =>
        DocumentValidator.Validate(
            KitchenSink,
            Parser.ParseDocument(document, ParserOptions.Trusted),
            configure(new ValidationOptions { Rules = [rule], MaxErrors = 100, MaxLocationsPerError = 100 }));

    private static ValidationOptions HideNothing(ValidationOptions options) => options;
}

/// <summary>The errors a document gave, to be compared with what it must give.</summary>
internal sealed class ExpectedErrors(IReadOnlyList<GraphQLError> actual)
{
    /// <summary>Exactly these messages at these places, in this order.</summary>
    public IReadOnlyList<GraphQLError> ToEqual(params (string Message, (int Line, int Column)[] Locations)[] expected)
    {
        Assert.Equal(
            expected.Select(e => $"{e.Message} at {string.Join(" ", e.Locations.Select(l => $"{l.Line}:{l.Column}"))}"),
            actual.Select(e => $"{e.Message} at {string.Join(" ", e.Locations.Select(l => $"{l.Line}:{l.Column}"))}"));
        return actual;
    }
}
