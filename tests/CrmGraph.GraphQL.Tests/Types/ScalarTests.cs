using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Short", "-5", "-5")]
    [InlineData("Byte", "-128", "-128")]
    [InlineData("UnsignedByte", "255", "255")]
    [InlineData("UnsignedLong", "18446744073709551615", "18446744073709551615")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.5e3", "1500")]
    [InlineData("Decimal", "0.10", "0.10")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("String", "\"a \\\"b\\\"\"", "\"a \\\"b\\\"\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("ID", "\"x\"", "\"x\"")]
    [InlineData("ID", "12", "\"12\"")]
    [InlineData("UUID", "\"0198C0DE000070008000000000000001\"", "\"0198c0de-0000-7000-8000-000000000001\"")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00.1234567+01:00\"", "\"2024-01-15T14:30:00.1234567+01:00\"")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00.120Z\"", "\"2024-01-15T14:30:00.12Z\"")]
    [InlineData("DateTime", "\"2024-01-15t14:30:00z\"", "\"2024-01-15T14:30:00Z\"")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00.123456789+00:00\"", "\"2024-01-15T14:30:00.1234567Z\"")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00-05:30\"", "\"2024-01-15T14:30:00-05:30\"")]
    [InlineData("LocalDate", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("LocalTime", "\"14:30:00\"", "\"14:30:00\"")]
    [InlineData("LocalTime", "\"14:30:00.5\"", "\"14:30:00.5\"")]
    [InlineData("Duration", "\"PT2H30M\"", "\"PT2H30M\"")]
    [InlineData("Duration", "\"-P1D\"", "\"-P1D\"")]
    [InlineData("URI", "\"https://example.com/a?b=1\"", "\"https://example.com/a?b=1\"")]
    [InlineData("URI", "\"/relative\"", "\"/relative\"")]
    [InlineData("Base64String", "\"AQID\"", "\"AQID\"")]
    [InlineData("Any", "[1, \"a\", true]", "[1,\"a\",true]")]
    public void Values_are_accepted_as_literal_and_json_and_written_back(string scalar, string input, string output)
    {
        Assert.Equal(output, Write(scalar, ParseLiteral(scalar, input)));
        Assert.Equal(output, Write(scalar, ParseJson(scalar, input)));
    }

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Byte", "128", "Byte cannot represent non 8-bit signed integer value: 128")]
    [InlineData("UnsignedInt", "-1", "UnsignedInt cannot represent non 32-bit unsigned integer value: -1")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("Decimal", "\"1\"", "Decimal cannot represent value: \"1\"")]
    [InlineData("Decimal", "1e40", "Decimal cannot represent value: 1e40")]
    [InlineData("UUID", "\"x\"", "UUID cannot represent value: \"x\"")]
    [InlineData("UUID", "1", "UUID cannot represent value: 1")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00\"", "DateTime cannot represent value: \"2024-01-15T14:30:00\"")]
    [InlineData("DateTime", "\"2024-01-15\"", "DateTime cannot represent value: \"2024-01-15\"")]
    [InlineData("DateTime", "\"2024-02-30T14:30:00Z\"", "DateTime cannot represent value: \"2024-02-30T14:30:00Z\"")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00.1234567890Z\"", "DateTime cannot represent value: \"2024-01-15T14:30:00.1234567890Z\"")]
    [InlineData("LocalDate", "\"2023-02-29\"", "LocalDate cannot represent value: \"2023-02-29\"")]
    [InlineData("LocalTime", "\"25:00:00\"", "LocalTime cannot represent value: \"25:00:00\"")]
    [InlineData("Duration", "\"2h\"", "Duration cannot represent value: \"2h\"")]
    [InlineData("Base64String", "\"?\"", "Base64String cannot represent value: \"?\"")]
    public void Other_values_are_refused_with_the_words_of_the_specification(string scalar, string input, string error)
    {
        Assert.False(Scalar.Find(scalar)!.TryParseLiteral(Parser.ParseValue(input), out _, out var literalError));
        Assert.Equal(error, literalError);
        Assert.False(Scalar.Find(scalar)!.TryParseJson(JsonDocument.Parse(input).RootElement, out _, out var jsonError));
        Assert.Equal(error, jsonError);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("[]")]
    public void Ids_refuse_what_is_neither_text_nor_integer(string input)
    {
        Assert.False(Scalar.ID.TryParseLiteral(Parser.ParseValue(input), out _, out var literalError));
        Assert.Equal($"ID cannot represent a non-string and non-integer value: {input}", literalError);
        Assert.False(Scalar.ID.TryParseJson(JsonDocument.Parse(input).RootElement, out _, out var jsonError));
        Assert.Equal($"ID cannot represent value: {input}", jsonError);
    }

    [Fact]
    public void Json_numbers_with_a_zero_fraction_are_integers()
    {
        Assert.Equal(3, ParseJson("Int", "3.0"));
        Assert.Equal(1000L, ParseJson("Long", "1e3"));
    }

    public static TheoryData<string, object, string> Results => new()
    {
        { "Int", 7L, "7" },
        { "Int", (short)7, "7" },
        { "Long", 7, "7" },
        { "Float", 0.1f, "0.1" },
        { "Float", 3, "3" },
        { "Float", 2.5m, "2.5" },
        { "Decimal", 1, "1" },
        { "ID", Guid.Parse("0198c0de-0000-7000-8000-000000000001"), "\"0198c0de-0000-7000-8000-000000000001\"" },
        { "ID", 12, "\"12\"" },
        { "DateTime", new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), "\"2024-01-02T03:04:05Z\"" },
        { "DateTime", new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), "\"2024-01-02T03:04:05Z\"" },
        { "String", new string('字', 200), $"\"{new string('字', 200)}\"" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Related_result_types_are_written(string scalar, object value, string output) => Assert.Equal(output, Write(scalar, value));

    public static TheoryData<string, object, string> WrongResults => new()
    {
        { "Int", 3_000_000_000L, "Int cannot represent non 32-bit signed integer value: 3000000000" },
        { "Int", 1.5, "Int cannot represent non-integer value: 1.5" },
        { "Int", "1", "Int cannot represent non-integer value: \"1\"" },
        { "Float", double.NaN, "Float cannot represent non numeric value: NaN" },
        { "Boolean", 1, "Boolean cannot represent a non boolean value: 1" },
        { "String", 1, "String cannot represent value: 1" },
        { "UUID", "x", "UUID cannot represent value: \"x\"" },
        { "LocalDate", 1, "LocalDate cannot represent value: 1" },
    };

    [Theory]
    [MemberData(nameof(WrongResults))]
    public void Results_that_do_not_fit_are_errors(string scalar, object value, string error) =>
        Assert.Equal(error, Assert.Throws<FormatException>(() => Write(scalar, value)).Message);

    [Theory]
    [InlineData("Any", "{ a: [1, 1.5, null], b: \"x\" }", "{a: [1, 1.5, null], b: \"x\"}")]
    [InlineData("DateTime", "\"2024-01-15T14:30:00Z\"", "\"2024-01-15T14:30:00Z\"")]
    [InlineData("Float", "2.50", "2.5")]
    [InlineData("Long", "5", "5")]
    public void Values_turn_into_literals_for_defaults(string scalar, string input, string literal)
    {
        var value = ParseLiteral(scalar, input);

        Assert.Equal(Parser.ParseValue(literal).ToString(), Scalar.Find(scalar)!.ToLiteral(value).ToString());
    }

    [Theory]
    [InlineData("UUID", "https://tools.ietf.org/html/rfc4122")]
    [InlineData("DateTime", "https://scalars.graphql.org/chillicream/date-time.html")]
    [InlineData("Int", null)]
    public void Scalars_with_a_specification_say_where_it_is(string scalar, string? url) => Assert.Equal(url, Scalar.Find(scalar)!.SpecifiedBy);

    private static object ParseLiteral(string scalar, string text)
    {
        Assert.True(Scalar.Find(scalar)!.TryParseLiteral(Parser.ParseValue(text), out var value, out var error), error);
        return value!;
    }

    private static object ParseJson(string scalar, string text)
    {
        Assert.True(Scalar.Find(scalar)!.TryParseJson(JsonDocument.Parse(text).RootElement, out var value, out var error), error);
        return value!;
    }

    private static string Write(string scalar, object value)
    {
        using var writer = new ResultWriter();
        Scalar.Find(scalar)!.Write(writer, value);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
