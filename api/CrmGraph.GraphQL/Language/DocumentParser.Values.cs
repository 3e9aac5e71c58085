namespace CrmGraph.GraphQL.Language;

// spec: Input Values, Type References, Directives
internal ref partial struct DocumentParser
{
    private ValueNode ParseValue(bool isConstant)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Int:
                {
                    var node = new IntValueNode(Start(), _lexer.Text());
                    Advance();
                    return node;
                }

            case TokenKind.Float:
                {
                    var node = new FloatValueNode(Start(), _lexer.Text());
                    Advance();
                    return node;
                }

            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when isConstant:
                Advance();
                throw Peek(TokenKind.Name) ? Error($"Unexpected variable \"${_lexer.Text()}\" in constant value.") : Unexpected();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private StringValueNode ParseString()
    {
        var node = new StringValueNode(Start(), _lexer.StringValue(), _lexer.Kind == TokenKind.BlockString);
        Advance();
        return node;
    }

    private ValueNode ParseNamedValue()
    {
        var location = Start();
        return ParseName() switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            var name => new EnumValueNode(location, name),
        };
    }

    private VariableNode ParseVariable()
    {
        var location = Start();
        Expect(TokenKind.Dollar);
        var nameLocation = _lexer.Location;
        return new VariableNode(location, ParseName(), nameLocation);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var location = Start();
        Enter();
        Expect(TokenKind.BracketLeft);
        var values = new List<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
        {
            values.Add(ParseValue(isConstant));
        }

        Leave();
        return new ListValueNode(location, values.ToArray());
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var location = Start();
        Enter();
        Expect(TokenKind.BraceLeft);
        var values = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var field = Start();
            var name = ParseName();
            Expect(TokenKind.Colon);
            values.Add(new ObjectFieldNode(field, name, ParseValue(isConstant)));
        }

        Leave();
        return new ObjectValueNode(location, values.ToArray());
    }

    private TypeNode ParseType()
    {
        var location = Start();
        TypeNode type;
        if (Peek(TokenKind.BracketLeft))
        {
            Enter();
            Advance();
            var inner = ParseType();
            Expect(TokenKind.BracketRight);
            Leave();
            type = new ListTypeNode(location, inner);
        }
        else
        {
            type = new NamedTypeNode(location, ParseName());
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }

    private static NamedTypeNode ParseNamedType(ref DocumentParser parser) => new(parser.Start(), parser.ParseName());

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            if (directives.Count == _options.MaxDirectivesPerLocation)
            {
                throw LimitExceeded(_options.MaxDirectivesPerLocation, "directives on one location");
            }

            var location = Start();
            Advance();
            directives.Add(new DirectiveNode(location, ParseName(), ParseArguments(isConstant)));
        }

        return directives.ToArray();
    }

    private ArgumentNode[] ParseArguments(bool isConstant) => isConstant
        ? OptionalMany(TokenKind.ParenLeft, (ref DocumentParser p) => p.ParseArgument(isConstant: true), TokenKind.ParenRight)
        : OptionalMany(TokenKind.ParenLeft, (ref DocumentParser p) => p.ParseArgument(isConstant: false), TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var location = Start();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(location, name, ParseValue(isConstant));
    }
}
