using System.Text;
using System.Text.Unicode;

namespace CrmGraph.GraphQL.Language;

/// <summary>Text to syntax tree, September 2025 edition of the specification. Every failure is a <see cref="GraphQLSyntaxException"/>.</summary>
public static class Parser
{
    /// <summary>Parses a whole document, executable or type system.</summary>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> utf8, ParserOptions? options = null) =>
        new DocumentParser(Checked(utf8, options), options ?? ParserOptions.Default).ParseDocument();

    /// <summary>Parses a whole document, executable or type system.</summary>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) =>
        ParseDocument(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Parses a single value, for example a default value; variables are allowed unless <paramref name="isConstant"/>.</summary>
    public static ValueNode ParseValue(ReadOnlySpan<byte> utf8, ParserOptions? options = null, bool isConstant = false) =>
        new DocumentParser(Checked(utf8, options), options ?? ParserOptions.Default).ParseSingleValue(isConstant);

    /// <summary>Parses a single value, for example a default value; variables are allowed unless <paramref name="isConstant"/>.</summary>
    public static ValueNode ParseValue(string text, ParserOptions? options = null, bool isConstant = false) =>
        ParseValue(Encoding.UTF8.GetBytes(text), options, isConstant);

    /// <summary>Parses a single type reference such as <c>[String!]!</c>.</summary>
    public static TypeNode ParseType(ReadOnlySpan<byte> utf8, ParserOptions? options = null) =>
        new DocumentParser(Checked(utf8, options), options ?? ParserOptions.Default).ParseSingleType();

    /// <summary>Parses a single type reference such as <c>[String!]!</c>.</summary>
    public static TypeNode ParseType(string text, ParserOptions? options = null) =>
        ParseType(Encoding.UTF8.GetBytes(text), options);

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> utf8, ParserOptions? options)
    {
        var max = (options ?? ParserOptions.Default).MaxBytes;
        if (utf8.Length > max)
        {
            throw new GraphQLSyntaxException($"Document contains more than {max} bytes. Parsing aborted.", new Location(0, 1, 1));
        }

        if (!Utf8.IsValid(utf8))
        {
            throw InvalidUtf8(utf8);
        }

        return utf8;
    }

    private static GraphQLSyntaxException InvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(utf8[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }

        return new GraphQLSyntaxException($"Invalid UTF-8 byte: 0x{utf8[position]:X2}.", Location.Of(utf8, position));
    }
}
