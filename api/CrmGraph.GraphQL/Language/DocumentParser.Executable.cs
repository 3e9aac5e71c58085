namespace CrmGraph.GraphQL.Language;

// spec: Document, Operations, Selection Sets, Fragments
internal ref partial struct DocumentParser
{
    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            var location = Start();
            return new OperationDefinitionNode(location, OperationType.Query, null, location, [], [], ParseSelectionSet());
        }

        if (PeekKeyword("extend"u8))
        {
            return ParseExtension();
        }

        // A described definition starts at its description, so the keyword is found by looking one token ahead.
        var hasDescription = Peek(TokenKind.String) || Peek(TokenKind.BlockString);
        var keyword = _lexer;
        if (hasDescription)
        {
            keyword.Advance();
        }

        if (keyword.Kind == TokenKind.Name)
        {
            switch (keyword.Text())
            {
                case "query": return ParseOperation(OperationType.Query);
                case "mutation": return ParseOperation(OperationType.Mutation);
                case "subscription": return ParseOperation(OperationType.Subscription);
                case "fragment": return ParseFragment();
                case "schema": return ParseSchema();
                case "scalar": return ParseScalar();
                case "type": return ParseObjectType();
                case "interface": return ParseInterfaceType();
                case "union": return ParseUnionType();
                case "enum": return ParseEnumType();
                case "input": return ParseInputObjectType();
                case "directive": return ParseDirectiveDefinition();
            }
        }

        if (hasDescription && keyword.Kind == TokenKind.BraceLeft)
        {
            throw Error("Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (hasDescription)
        {
            throw Error("Unexpected description, only GraphQL definitions support descriptions.");
        }

        throw Unexpected();
    }

    private StringValueNode? ParseDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? ParseString() : null;

    private OperationDefinitionNode ParseOperation(OperationType operation)
    {
        var location = Start();
        var description = ParseDescription();
        Advance();
        var nameLocation = Peek(TokenKind.Name) ? _lexer.Location : location;
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = OptionalMany(
            TokenKind.ParenLeft, (ref DocumentParser p) => p.ParseVariableDefinition(), TokenKind.ParenRight);
        var directives = ParseDirectives(isConstant: false);
        return new OperationDefinitionNode(
            location, operation, name, nameLocation, variables, directives, ParseSelectionSet(), description);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var location = Start();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        return new VariableDefinitionNode(location, variable, type, defaultValue, ParseDirectives(isConstant: true), description);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var location = Start();
        Enter();
        var selections = Many(TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(location, selections);
    }

    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragmentSelection() : ParseField();

    private FieldNode ParseField()
    {
        var location = Start();
        if (++_fields > _options.MaxFields)
        {
            throw LimitExceeded(_options.MaxFields, "fields");
        }

        var name = ParseName();
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        return new FieldNode(location, alias, name, arguments, directives, Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null);
    }

    private SelectionNode ParseFragmentSelection()
    {
        var location = Start();
        Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && Peek(TokenKind.Name))
        {
            var nameLocation = _lexer.Location;
            return new FragmentSpreadNode(location, ParseFragmentName(), nameLocation, ParseDirectives(isConstant: false));
        }

        var condition = hasCondition ? ParseNamedType(ref this) : null;
        return new InlineFragmentNode(location, condition, ParseDirectives(isConstant: false), ParseSelectionSet());
    }

    private FragmentDefinitionNode ParseFragment()
    {
        var location = Start();
        var description = ParseDescription();
        Advance();
        var nameLocation = _lexer.Location;
        var name = ParseFragmentName();
        ExpectKeyword("on"u8);
        var condition = ParseNamedType(ref this);
        var directives = ParseDirectives(isConstant: false);
        return new FragmentDefinitionNode(location, name, nameLocation, condition, directives, ParseSelectionSet(), description);
    }

    private string ParseFragmentName() => PeekKeyword("on"u8) ? throw Unexpected() : ParseName();
}
