using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("{ a }", "{\n  a\n}")]
    [InlineData("query { a, b }", "{\n  a\n  b\n}")]
    [InlineData("query Q($x: Int = 1 @d, $y: [ID!]!) @a @b { a }", "query Q($x: Int = 1 @d, $y: [ID!]!) @a @b {\n  a\n}")]
    [InlineData("query ($x: Int) { a }", "query ($x: Int) {\n  a\n}")]
    [InlineData("query @d { a }", "query @d {\n  a\n}")]
    [InlineData("mutation { a }", "mutation {\n  a\n}")]
    [InlineData("\"why\" query { a }", "\"why\"\nquery {\n  a\n}")]
    [InlineData("query (\"size\" $x: Int $y: Int) { a }", "query (\n  \"size\"\n  $x: Int\n  $y: Int\n) {\n  a\n}")]
    [InlineData("{ a { b { c } } }", "{\n  a {\n    b {\n      c\n    }\n  }\n}")]
    [InlineData("{ x: a(i: 1, s: \"t\", o: {k: [1 2], e: E}, n: null, b: true, v: $v) @d }", "{\n  x: a(i: 1, s: \"t\", o: {k: [1, 2], e: E}, n: null, b: true, v: $v) @d\n}")]
    [InlineData("{ ...F @d ... { a } ... on T { a } ... @d { a } ... on T @d { a } }", "{\n  ...F @d\n  ... {\n    a\n  }\n  ... on T {\n    a\n  }\n  ... @d {\n    a\n  }\n  ... on T @d {\n    a\n  }\n}")]
    [InlineData("fragment F on T @d { a }", "fragment F on T @d {\n  a\n}")]
    [InlineData("{ a(s: \"\"\" hi \"\"\") }", "{\n  a(s: \"\"\" hi \"\"\")\n}")]
    [InlineData("{ a } { b }", "{\n  a\n}\n\n{\n  b\n}")]
    public void A_document_is_printed_as_the_reference_implementation_prints_it(string text, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Parser.ParseDocument(text)));

    [Fact]
    public void A_field_with_long_arguments_puts_each_on_its_own_line()
    {
        var text = "{ trip(arriveBy: \"2026-01-01\", wheelchair: false, transferPenalty: 1000, maxWalk: 12, minutes: 3) { id } }";

        Assert.Equal(
            "{\n  trip(\n    arriveBy: \"2026-01-01\"\n    wheelchair: false\n    transferPenalty: 1000\n    maxWalk: 12\n    minutes: 3\n  ) {\n    id\n  }\n}",
            SyntaxPrinter.Print(Parser.ParseDocument(text)));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("quote\" back\\ tab\t line\n", "\"quote\\\" back\\\\ tab\\t line\\n\"")]
    [InlineData("\u0000\u001F\u007F\u009F", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    [InlineData("客户 😀", "\"客户 😀\"")]
    public void A_string_is_printed_with_the_escapes_it_needs(string value, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.PrintString(value));

    [Theory]
    [InlineData("one line", "\"\"\"one line\"\"\"")]
    [InlineData("ends with \"", "\"\"\"\nends with \"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData(" starts with space", "\"\"\" starts with space\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    public void A_block_string_is_printed_so_that_it_reads_back(string value, string expected)
    {
        Assert.Equal(expected, SyntaxPrinter.PrintBlockString(value));
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(expected)).Value);
    }

    [Fact]
    public void The_executable_kitchen_sink_survives_print_parse_print()
    {
        var printed = SyntaxPrinter.Print(Parser.ParseDocument(KitchenSink.Executable));

        Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseDocument(printed)));
        Assert.Contains("@onVariable", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_type_system_kitchen_sink_survives_print_parse_print()
    {
        var printed = SyntaxPrinter.Print(Parser.ParseDocument(KitchenSink.TypeSystem, ParserOptions.Trusted));

        Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseDocument(printed, ParserOptions.Trusted)));
        Assert.Contains("extend input Filter @onInput", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type A implements B & C @d { \"x\" f(a: Int = 1, b: [S!]): T! @d }", "type A implements B & C @d {\n  \"x\"\n  f(a: Int = 1, b: [S!]): T! @d\n}")]
    [InlineData("type A { f(\"why\" a: Int b: Int): T }", "type A {\n  f(\n    \"why\"\n    a: Int\n    b: Int\n  ): T\n}")]
    [InlineData("union U = | A | B", "union U = A | B")]
    [InlineData("directive @d(a: Int) repeatable on | FIELD | QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    [InlineData("extend schema @d { query: Q }", "extend schema @d {\n  query: Q\n}")]
    [InlineData("\"\"\"The answer\"\"\" scalar Any", "\"\"\"The answer\"\"\"\nscalar Any")]
    [InlineData("enum E { A @d B }", "enum E {\n  A @d\n  B\n}")]
    public void A_type_system_definition_is_printed_in_the_usual_layout(string text, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Parser.ParseDocument(text)));
}
