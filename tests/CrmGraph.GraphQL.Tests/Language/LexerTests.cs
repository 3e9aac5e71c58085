using System.Text;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\uFEFF foo", 3 + 1, 1, 3)]
    [InlineData("\n\n  foo\n", 4, 3, 3)]
    [InlineData("\r\nfoo", 2, 2, 1)]
    [InlineData("\r\r\n\nfoo", 4, 4, 1)]
    [InlineData("# comment\n  foo # more", 12, 2, 3)]
    [InlineData("# 客户 😀\nfoo", 14, 2, 1)]
    [InlineData(",,,foo,,,", 3, 1, 4)]
    [InlineData("\tfoo", 1, 1, 2)]
    public void Ignored_tokens_are_skipped_and_the_place_of_the_next_one_is_kept(string text, int start, int line, int column)
    {
        var (kind, location, value) = First(text);

        Assert.Equal((TokenKind.Name, new Location(start, line, column), "foo"), (kind, location, value));
    }

    [Fact]
    public void Columns_after_text_outside_ascii_count_utf16_units()
    {
        var tokens = All("\"客户😀\" foo \"\"\"客\n é\"\"\" bar");

        Assert.Equal([(1, 1), (1, 8), (1, 12), (2, 7)], tokens.Select(t => (t.Location.Line, t.Location.Column)));
    }

    [Theory]
    [InlineData("!", nameof(TokenKind.Bang))]
    [InlineData("$", nameof(TokenKind.Dollar))]
    [InlineData("&", nameof(TokenKind.Ampersand))]
    [InlineData("(", nameof(TokenKind.ParenLeft))]
    [InlineData(")", nameof(TokenKind.ParenRight))]
    [InlineData("...", nameof(TokenKind.Spread))]
    [InlineData(":", nameof(TokenKind.Colon))]
    [InlineData("=", nameof(TokenKind.Equal))]
    [InlineData("@", nameof(TokenKind.At))]
    [InlineData("[", nameof(TokenKind.BracketLeft))]
    [InlineData("]", nameof(TokenKind.BracketRight))]
    [InlineData("{", nameof(TokenKind.BraceLeft))]
    [InlineData("|", nameof(TokenKind.Pipe))]
    [InlineData("}", nameof(TokenKind.BraceRight))]
    [InlineData("", nameof(TokenKind.EndOfFile))]
    [InlineData("_name9", nameof(TokenKind.Name))]
    public void Punctuators_and_names_are_recognised(string text, string kind) => Assert.Equal(kind, First(text).Kind.ToString());

    [Theory]
    [InlineData("4", "Int")]
    [InlineData("-4", "Int")]
    [InlineData("0", "Int")]
    [InlineData("-0", "Int")]
    [InlineData("9", "Int")]
    [InlineData("4.123", "Float")]
    [InlineData("-4.123", "Float")]
    [InlineData("0.123", "Float")]
    [InlineData("123e4", "Float")]
    [InlineData("123E4", "Float")]
    [InlineData("123e-4", "Float")]
    [InlineData("123e+4", "Float")]
    [InlineData("-1.123e4", "Float")]
    [InlineData("-1.123e4567", "Float")]
    public void Numbers_keep_their_text(string text, string kind)
    {
        var token = First(text);

        Assert.Equal((kind, text), (token.Kind.ToString(), token.Value));
    }

    [Theory]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 2)]
    [InlineData("01", "Invalid number, unexpected digit after 0: \"1\".", 2)]
    [InlineData("+1", "Unexpected character: \"+\".", 1)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1e", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1.e1", "Invalid number, expected digit but got: \"e\".", 3)]
    [InlineData(".123", "Unexpected character: \".\".", 1)]
    [InlineData("1.A", "Invalid number, expected digit but got: \"A\".", 3)]
    [InlineData("-A", "Invalid number, expected digit but got: \"A\".", 2)]
    [InlineData("1.0e", "Invalid number, expected digit but got: <EOF>.", 5)]
    [InlineData("1.0eA", "Invalid number, expected digit but got: \"A\".", 5)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 2)]
    [InlineData("123abc", "Invalid number, expected digit but got: \"a\".", 4)]
    [InlineData("1_234", "Invalid number, expected digit but got: \"_\".", 2)]
    [InlineData("1.23.4", "Invalid number, expected digit but got: \".\".", 5)]
    [InlineData("1.2e3.4", "Invalid number, expected digit but got: \".\".", 6)]
    [InlineData("..", "Unexpected character: \".\".", 1)]
    [InlineData("~", "Unexpected character: \"~\".", 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1)]
    [InlineData("'single'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1)]
    [InlineData("客", "Unexpected character: U+5BA2.", 1)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1)]
    [InlineData("\"", "Unterminated string.", 2)]
    [InlineData("\"no end", "Unterminated string.", 8)]
    [InlineData("\"multi\nline\"", "Unterminated string.", 7)]
    [InlineData("\"multi\rline\"", "Unterminated string.", 7)]
    [InlineData("\"\"\"", "Unterminated string.", 4)]
    [InlineData("\"\"\"no end quote", "Unterminated string.", 16)]
    [InlineData("\"bad \\z esc\"", "Invalid character escape sequence: \"\\z\".", 6)]
    [InlineData("\"bad \\x esc\"", "Invalid character escape sequence: \"\\x\".", 6)]
    [InlineData("\"bad \\' esc\"", "Invalid character escape sequence: \"\\'\".", 6)]
    [InlineData("\"bad \\u1 esc\"", "Invalid Unicode escape sequence: \"\\u1 es\".", 6)]
    [InlineData("\"bad \\u0XX1 esc\"", "Invalid Unicode escape sequence: \"\\u0XX1\".", 6)]
    [InlineData("\"bad \\uXXXX esc\"", "Invalid Unicode escape sequence: \"\\uXXXX\".", 6)]
    [InlineData("\"bad \\u{} esc\"", "Invalid Unicode escape sequence: \"\\u{}\".", 6)]
    [InlineData("\"bad \\u{FXXX} esc\"", "Invalid Unicode escape sequence: \"\\u{FX\".", 6)]
    [InlineData("\"bad \\u{FFFF esc\"", "Invalid Unicode escape sequence: \"\\u{FFFF \".", 6)]
    [InlineData("\"too high \\u{110000} esc\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 11)]
    [InlineData("\"way too high \\u{12345678} esc\"", "Invalid Unicode escape sequence: \"\\u{12345678}\".", 15)]
    [InlineData("\"no braced surrogate \\u{D83D} esc\"", "Invalid Unicode escape sequence: \"\\u{D83D}\".", 22)]
    [InlineData("\"lone \\uD83D esc\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 7)]
    [InlineData("\"lone \\uDE00 esc\"", "Invalid Unicode escape sequence: \"\\uDE00\".", 7)]
    [InlineData("\"twice \\uD83D\\uD83D esc\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 8)]
    public void Malformed_tokens_are_syntax_errors_at_their_place(string text, string description, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => All(text)).Error;

        Assert.Equal("Syntax Error: " + description, error.Message);
        Assert.Equal(column, Assert.Single(error.Locations).Column);
        Assert.Equal(ErrorCodes.Syntax, error.Code);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\\/\\\\\"", "escaped \n\r\b\t\f/\\")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\"", "unicode \u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"unicode \\u{1234}\\u{5678}\\u{00005b}\"", "unicode \u1234\u5678[")]
    [InlineData("\"string with unicode escape \\u{1F600}\"", "string with unicode escape 😀")]
    [InlineData("\"surrogate pair \\uD83D\\uDE00\"", "surrogate pair 😀")]
    [InlineData("\"outside the plane 😀 客户\"", "outside the plane 😀 客户")]
    [InlineData("\"null \\u0000\"", "null \0")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple\"\"\"", "contains \"\"\" triple")]
    [InlineData("\"\"\"multi\nline\"\"\"", "multi\nline")]
    [InlineData("\"\"\"multi\rline\r\nnormalized\"\"\"", "multi\nline\nnormalized")]
    [InlineData("\"\"\"unescaped \\n\\r\\b\\t\\f\\u1234\"\"\"", "unescaped \\n\\r\\b\\t\\f\\u1234")]
    [InlineData("\"\"\"\n\n        spans\n          multiple\n            lines\n\n        \"\"\"", "spans\n  multiple\n    lines")]
    public void Strings_yield_their_value(string text, string value) => Assert.Equal(value, First(text).Value);

    [Fact]
    public void Names_are_shared_between_documents()
    {
        Assert.Same(First("customerName").Value, First(" customerName").Value);
    }

    private static (TokenKind Kind, Location Location, string Value) First(string text) => All(text, 1)[0];

    private static List<(TokenKind Kind, Location Location, string Value)> All(string text, int max = int.MaxValue)
    {
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        var tokens = new List<(TokenKind, Location, string)>();
        do
        {
            lexer.Advance();
            if (lexer.Kind == TokenKind.EndOfFile && tokens.Count > 0)
            {
                break;
            }

            tokens.Add((lexer.Kind, lexer.Location, lexer.Kind is TokenKind.String or TokenKind.BlockString ? lexer.StringValue() : lexer.Text()));
        }
        while (tokens.Count < max && lexer.Kind != TokenKind.EndOfFile);

        return tokens;
    }
}
