namespace CrmGraph.GraphQL.Language;

/// <summary>Recursive descent over the tokens of one document. This part: tokens, lists and limits.</summary>
internal ref partial struct DocumentParser
{
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _tokens;
    private int _nodes;
    private int _fields;
    private int _depth;

    public DocumentParser(ReadOnlySpan<byte> utf8, ParserOptions options)
    {
        _options = options;
        _lexer = new Lexer(utf8);
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
        while (_lexer.Kind != TokenKind.EndOfFile);

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
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw LimitExceeded(_options.MaxTokens, "tokens");
        }
    }

    /// <summary>Counts a node and returns where it starts.</summary>
    private Location Start()
    {
        if (++_nodes > _options.MaxNodes)
        {
            throw LimitExceeded(_options.MaxNodes, "nodes");
        }

        return _lexer.Location;
    }

    private void Enter()
    {
        if (++_depth > _options.MaxRecursionDepth)
        {
            throw Error($"Document is nested deeper than {_options.MaxRecursionDepth} levels. Parsing aborted.");
        }
    }

    private void Leave() => _depth--;

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Raw.SequenceEqual(keyword);

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Error($"Expected {kind.Describe()}, found {_lexer.Describe()}.");
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
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
            throw Error($"Expected \"{System.Text.Encoding.ASCII.GetString(keyword)}\", found {_lexer.Describe()}.");
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
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Error($"Expected Name, found {_lexer.Describe()}.");
        }

        var name = _lexer.Text();
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

    private readonly GraphQLSyntaxException Unexpected() => Error($"Unexpected {_lexer.Describe()}.");

    private readonly GraphQLSyntaxException LimitExceeded(int max, string what) =>
        Error($"Document contains more than {max} {what}. Parsing aborted.");

    private readonly GraphQLSyntaxException Error(string description) => new(description, _lexer.Location);
}
