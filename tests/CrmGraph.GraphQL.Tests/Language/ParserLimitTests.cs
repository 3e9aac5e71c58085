using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

/// <summary>Each limit lets exactly its number pass and refuses one more.</summary>
public sealed class ParserLimitTests
{
    [Fact]
    public void Bytes() => Limit(n => "{ a }".PadRight(n), new() { MaxBytes = 20 }, 20, "Document contains more than 20 bytes. Parsing aborted.");

    [Fact]
    public void Tokens() => Limit(
        n => $"{{ {Repeat("a ", n - 2)}}}", new() { MaxTokens = 12 }, 12, "Document contains more than 12 tokens. Parsing aborted.");

    // Document, operation, selection set, then one node per field.
    [Fact]
    public void Nodes() => Limit(
        n => $"{{ {Repeat("a ", n - 3)}}}", new() { MaxNodes = 12 }, 12, "Document contains more than 12 nodes. Parsing aborted.");

    [Fact]
    public void Fields() => Limit(
        n => $"{{ {Repeat("a ", n)}}}", new() { MaxFields = 12 }, 12, "Document contains more than 12 fields. Parsing aborted.");

    [Fact]
    public void Directives_on_a_field() => Limit(
        n => $"{{ a {Repeat("@d ", n)}}}", new(), 4, "Document contains more than 4 directives on one location. Parsing aborted.");

    [Fact]
    public void Nested_selection_sets() => Limit(
        n => $"{Repeat("{ a ", n)}{Repeat("}", n)}", new(), 200, "Document is nested deeper than 200 levels. Parsing aborted.");

    [Fact]
    public void Nested_lists() => Limit(
        n => $"{{ a(x: {Repeat("[", n - 1)}{Repeat("]", n - 1)}) }}", new(), 200, "Document is nested deeper than 200 levels. Parsing aborted.");

    [Fact]
    public void Nested_objects() => Limit(
        n => $"{{ a(x: {Repeat("{a:", n - 1)} 1 {Repeat("}", n - 1)}) }}", new(), 200, "Document is nested deeper than 200 levels. Parsing aborted.");

    [Fact]
    public void Nested_list_types() => Limit(
        n => $"query Q($x: {Repeat("[", n)}Int{Repeat("]", n)}) {{ a }}", new(), 200, "Document is nested deeper than 200 levels. Parsing aborted.");

    [Fact]
    public void A_hostile_depth_is_refused_without_using_the_stack()
    {
        var text = Repeat("{a", 100_000);

        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(text, ParserOptions.Trusted));
    }

    [Fact]
    public void A_long_token_is_cut_in_the_message()
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument($"{{ \"{new string('x', 500_000)}\" }}")).Error;

        Assert.StartsWith("Syntax Error: Expected Name, found String \"xxx", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1000, 1100);
    }

    private static void Limit(Func<int, string> document, ParserOptions options, int limit, string description)
    {
        Assert.NotEmpty(Parser.ParseDocument(document(limit), options).Definitions);

        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(document(limit + 1), options)).Error;
        Assert.Equal("Syntax Error: " + description, error.Message);
        Assert.Equal(ErrorCodes.Syntax, error.Code);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
