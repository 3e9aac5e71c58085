using System.Text;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{}", "Expected Name, found \"}\".", 1, 2)]
    [InlineData("{ a", "Expected Name, found <EOF>.", 1, 4)]
    [InlineData("{ ...MissingOn }\nfragment MissingOn Type", "Expected \"on\", found Name \"Type\".", 2, 20)]
    [InlineData("{ field: {} }", "Expected Name, found \"{\".", 1, 10)]
    [InlineData("notAnOperation Foo { field }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("...", "Unexpected \"...\".", 1, 1)]
    [InlineData("{ \"\" }", "Expected Name, found String \"\".", 1, 3)]
    [InlineData("query", "Expected \"{\", found <EOF>.", 1, 6)]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", "Unexpected variable \"$var\" in constant value.", 1, 38)]
    [InlineData("query Foo($x: Int = $) { field }", "Unexpected \")\".", 1, 22)]
    [InlineData("query Foo($x: Int @d(a: $y)) { field }", "Unexpected variable \"$y\" in constant value.", 1, 26)]
    [InlineData("fragment on on on { on }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("{ f() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("query Q() { f }", "Expected \"$\", found \")\".", 1, 9)]
    [InlineData("{ f(a: ) }", "Unexpected \")\".", 1, 8)]
    [InlineData("{ f(a: @x) }", "Unexpected \"@\".", 1, 8)]
    [InlineData("{ f(a 1) }", "Expected \":\", found Int \"1\".", 1, 7)]
    [InlineData("{ f(a: {b 1}) }", "Expected \":\", found Int \"1\".", 1, 11)]
    [InlineData("{ f(a: [1, 2) }", "Unexpected \")\".", 1, 13)]
    [InlineData("fragment F($a: Int) on T { f }", "Expected \"on\", found \"(\".", 1, 11)]
    [InlineData("\"described\" { f }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"described\" extend type T @d", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @d on UNKNOWN", "Unexpected Name \"UNKNOWN\".", 1, 17)]
    [InlineData("extend type T", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend schema", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend query { a }", "Unexpected Name \"query\".", 1, 8)]
    [InlineData("schema { any: T }", "Unexpected Name \"any\".", 1, 10)]
    [InlineData("type T {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("type T implements { a: Int }", "Expected Name, found \"{\".", 1, 19)]
    [InlineData("union U = | ", "Expected Name, found <EOF>.", 1, 13)]
    public void A_malformed_document_is_refused_as_the_reference_implementation_words_it(string text, string description, int line, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(text)).Error;

        Assert.Equal("Syntax Error: " + description, error.Message);
        Assert.Equal((line, column), (error.Locations[0].Line, error.Locations[0].Column));
        Assert.Equal(ErrorCodes.Syntax, error.Code);
    }

    [Theory]
    [InlineData("query Q { on, fragment, query, mutation, subscription, true, false, null, type }")]
    [InlineData("fragment query on type { a }")]
    [InlineData("query on { a }")]
    [InlineData("{ ... on on { a } }")]
    [InlineData("{ f(a: {}, b: []) }")]
    [InlineData("query Q($a: Int = 1 @d(x: [1, {y: E}])) { f }")]
    [InlineData("# just a comment after\n{ f } # end")]
    [InlineData("\uFEFF{ f }")]
    [InlineData("\"d\" fragment F on T { a }")]
    [InlineData("\"d\" mutation { a }")]
    [InlineData("type T implements & A & B { f: Int }")]
    public void A_well_formed_document_is_accepted(string text) => Assert.NotEmpty(Parser.ParseDocument(text).Definitions);

    [Fact]
    public void A_field_keeps_alias_arguments_directives_and_places()
    {
        var document = Parser.ParseDocument("query Q {\n  one: customer(id: \"客\", x: $v) @include(if: true) { id }\n}");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(("Q", OperationType.Query, new Location(6, 1, 7)), (operation.Name, operation.Operation, operation.NameLocation));
        Assert.Equal(("one", "customer", "one"), (field.Alias, field.Name, field.ResponseName));
        Assert.Equal(new Location(12, 2, 3), field.Location);
        Assert.Equal(["id", "x"], field.Arguments.Select(a => a.Name));
        Assert.Equal("客", Assert.IsType<StringValueNode>(field.Arguments[0].Value).Value);
        Assert.Equal((2, 29), (field.Arguments[1].Value.Location.Line, field.Arguments[1].Value.Location.Column));
        Assert.Equal("include", Assert.Single(field.Directives).Name);
        Assert.Single(field.SelectionSet!.Selections);
    }

    [Theory]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{a: $b}", SyntaxKind.ObjectValue)]
    [InlineData("$x", SyntaxKind.Variable)]
    [InlineData("E", SyntaxKind.EnumValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("\"\"\"b\"\"\"", SyntaxKind.StringValue)]
    [InlineData("1.0", SyntaxKind.FloatValue)]
    [InlineData("1", SyntaxKind.IntValue)]
    public void A_value_can_be_parsed_alone(string text, SyntaxKind kind) => Assert.Equal(kind, Parser.ParseValue(text).Kind);

    [Fact]
    public void A_constant_value_takes_no_variable()
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("[$x]", isConstant: true)).Error;

        Assert.Equal("Syntax Error: Unexpected variable \"$x\" in constant value.", error.Message);
    }

    [Fact]
    public void A_value_must_be_all_of_the_text()
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("1 2")).Error;

        Assert.Equal("Syntax Error: Expected <EOF>, found Int \"2\".", error.Message);
    }

    [Theory]
    [InlineData("String")]
    [InlineData("[String]")]
    [InlineData("[[String!]!]!")]
    public void A_type_can_be_parsed_alone(string text) => Assert.Equal(text, Parser.ParseType(text).ToString());

    [Fact]
    public void A_type_is_non_null_only_once()
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseType("String!!")).Error;

        Assert.Equal("Syntax Error: Expected <EOF>, found \"!\".", error.Message);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_where_it_breaks()
    {
        byte[] text = [.. "{ a(s: \""u8, 0xC3, 0x28, .. "\") }"u8];

        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(text)).Error;

        Assert.Equal("Syntax Error: Invalid UTF-8 byte: 0xC3.", error.Message);
        Assert.Equal(new Location(8, 1, 9), error.Locations[0]);
    }

    [Fact]
    public void The_kitchen_sinks_parse()
    {
        Assert.Equal(6, Parser.ParseDocument(KitchenSink.Executable).Definitions.Count);
        Assert.Equal(31, Parser.ParseDocument(KitchenSink.TypeSystem, ParserOptions.Trusted).Definitions.Count);
    }

    [Fact]
    public void Every_prefix_of_a_document_parses_or_is_a_syntax_error()
    {
        foreach (var sink in new[] { KitchenSink.Executable, KitchenSink.TypeSystem })
        {
            var text = Encoding.UTF8.GetBytes(sink);
            for (var length = 0; length < text.Length; length++)
            {
                AnswersOrRefuses(text.AsSpan(0, length));
            }
        }
    }

    [Fact]
    public void Random_damage_to_a_document_never_escapes_as_another_exception()
    {
        var random = new Random(20250901);
        var sink = Encoding.UTF8.GetBytes(KitchenSink.Executable + KitchenSink.TypeSystem);
        var alphabet = "{}()[]!$@:=|&\"\\#.,u0e-+ \n\rnameon客\u0001"u8.ToArray();
        for (var i = 0; i < 3000; i++)
        {
            var text = sink.ToArray();
            for (var hit = random.Next(1, 6); hit > 0; hit--)
            {
                text[random.Next(text.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            }

            AnswersOrRefuses(text);
        }
    }

    private static void AnswersOrRefuses(ReadOnlySpan<byte> text)
    {
        try
        {
            var printed = SyntaxPrinter.Print(Parser.ParseDocument(text, ParserOptions.Trusted));
            Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseDocument(printed, ParserOptions.Trusted)));
        }
        catch (GraphQLSyntaxException e)
        {
            var place = Assert.Single(e.Error.Locations);
            Assert.InRange(place.Start, 0, text.Length);
        }
    }
}
