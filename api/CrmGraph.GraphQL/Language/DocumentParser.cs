namespace CrmGraph.GraphQL.Language;

/// <summary>Recursive descent over the tokens of one document. This part: tokens, lists and limits.</summary>
internal ref partial struct DocumentParser
{
    private readonly ParserOptions options;
    private Lexer lexer;
    private int tokens;
    private int nodes;
    private int fields;
    private int depth;

    public DocumentParser(ReadOnlySpan<byte> utf8, ParserOptions options)
    {
        this.options = options;
        lexer = new Lexer(utf8);
        Advance();
    }

    private delegate T Rule<out T>(ref DocumentParser parser);

    public DocumentNode ParseDocument()
    {
        var location = Start();
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (lexer.Kind != TokenKind.EndOfFile);

        return new DocumentNode(location, definitions.ToArray());
    }

    public ValueNode ParseSingleValue(bool isConstant)
    {
        var value = ParseValue(isConstant);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    public TypeNode ParseSingleType()
    {
        var type = ParseType();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    private void Advance()
    {
        lexer.Advance();
        if (lexer.Kind != TokenKind.EndOfFile && ++tokens > options.MaxTokens)
        {
            throw LimitExceeded(options.MaxTokens, "tokens");
        }
    }

    /// <summary>Counts a node and returns where it starts.</summary>
    private Location Start()
    {
        if (++nodes > options.MaxNodes)
        {
            throw LimitExceeded(options.MaxNodes, "nodes");
        }

        return lexer.Location;
    }

    private void Enter()
    {
        if (++depth > options.MaxRecursionDepth)
        {
            throw Error($"Document is nested deeper than {options.MaxRecursionDepth} levels. Parsing aborted.");
        }
    }

    private void Leave() => depth--;

    private readonly bool Peek(TokenKind kind) => lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        lexer.Kind == TokenKind.Name && lexer.Raw.SequenceEqual(keyword);

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Error($"Expected {kind.Describe()}, found {lexer.Describe()}.");
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (lexer.Kind != kind)
        {
            return false;
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error($"Expected \"{System.Text.Encoding.ASCII.GetString(keyword)}\", found {lexer.Describe()}.");
        }
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private string ParseName()
    {
        if (lexer.Kind != TokenKind.Name)
        {
            throw Error($"Expected Name, found {lexer.Describe()}.");
        }

        var name = lexer.Text();
        Advance();
        return name;
    }

    /// <summary>One or more items between two tokens.</summary>
    private T[] Many<T>(TokenKind open, Rule<T> item, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (!Skip(close));

        return items.ToArray();
    }

    /// <summary>Nothing, or one or more items between two tokens.</summary>
    private T[] OptionalMany<T>(TokenKind open, Rule<T> item, TokenKind close) => Peek(open) ? Many(open, item, close) : [];

    /// <summary>One or more items, the first and the others after a delimiter.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Rule<T> item)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (Skip(delimiter));

        return items.ToArray();
    }

    private readonly GraphQLSyntaxException Unexpected() => Error($"Unexpected {lexer.Describe()}.");

    private readonly GraphQLSyntaxException LimitExceeded(int max, string what) =>
        Error($"Document contains more than {max} {what}. Parsing aborted.");

    private readonly GraphQLSyntaxException Error(string description) => new(description, lexer.Location);
}
