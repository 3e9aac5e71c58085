using System.Collections.Frozen;

namespace CrmGraph.GraphQL.Language;

// spec: Type System
internal ref partial struct DocumentParser
{
    private static readonly FrozenSet<string> Locations = new[]
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    }.ToFrozenSet();

    private SchemaDefinitionNode ParseSchema()
    {
        var location = Start();
        var description = ParseDescription();
        Advance();
        var directives = ParseDirectives(isConstant: true);
        var operations = Many(TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseOperationType(), TokenKind.BraceRight);
        return new SchemaDefinitionNode(SyntaxKind.SchemaDefinition, location, description, directives, operations);
    }

    private OperationTypeDefinitionNode ParseOperationType()
    {
        var location = Start();
        OperationType operation;
        if (SkipKeyword("query"u8))
        {
            operation = OperationType.Query;
        }
        else if (SkipKeyword("mutation"u8))
        {
            operation = OperationType.Mutation;
        }
        else if (SkipKeyword("subscription"u8))
        {
            operation = OperationType.Subscription;
        }
        else
        {
            throw Peek(TokenKind.Name) ? Unexpected() : Error($"Expected Name, found {_lexer.Describe()}.");
        }

        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, operation, ParseNamedType(ref this));
    }

    private ScalarTypeDefinitionNode ParseScalar()
    {
        var (location, description, name) = ParseTypeStart();
        return new ScalarTypeDefinitionNode(SyntaxKind.ScalarTypeDefinition, location, description, name, ParseDirectives(isConstant: true));
    }

    private ObjectTypeDefinitionNode ParseObjectType()
    {
        var (location, description, name) = ParseTypeStart();
        return new ObjectTypeDefinitionNode(
            SyntaxKind.ObjectTypeDefinition, location, description, name, ParseImplements(), ParseDirectives(isConstant: true), ParseFields());
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType()
    {
        var (location, description, name) = ParseTypeStart();
        return new InterfaceTypeDefinitionNode(
            SyntaxKind.InterfaceTypeDefinition, location, description, name, ParseImplements(), ParseDirectives(isConstant: true), ParseFields());
    }

    private UnionTypeDefinitionNode ParseUnionType()
    {
        var (location, description, name) = ParseTypeStart();
        return new UnionTypeDefinitionNode(
            SyntaxKind.UnionTypeDefinition, location, description, name, ParseDirectives(isConstant: true), ParseUnionMembers());
    }

    private EnumTypeDefinitionNode ParseEnumType()
    {
        var (location, description, name) = ParseTypeStart();
        return new EnumTypeDefinitionNode(
            SyntaxKind.EnumTypeDefinition, location, description, name, ParseDirectives(isConstant: true), ParseEnumValues());
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType()
    {
        var (location, description, name) = ParseTypeStart();
        return new InputObjectTypeDefinitionNode(
            SyntaxKind.InputObjectTypeDefinition, location, description, name, ParseDirectives(isConstant: true), ParseInputFields());
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var location = Start();
        var description = ParseDescription();
        Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Delimited(TokenKind.Pipe, (ref DocumentParser p) => p.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(location, description, name, arguments, isRepeatable, locations);
    }

    private string ParseDirectiveLocation()
    {
        if (Peek(TokenKind.Name) && !Locations.Contains(_lexer.Text()))
        {
            throw Unexpected();
        }

        return ParseName();
    }

    private TypeSystemNode ParseExtension()
    {
        var location = Start();
        Advance();
        if (!Peek(TokenKind.Name))
        {
            throw Unexpected();
        }

        var keyword = _lexer.Text();
        if (keyword is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw Unexpected();
        }

        Advance();
        if (keyword == "schema")
        {
            return ParseSchemaExtension(location);
        }

        var name = ParseName();
        var interfaces = keyword is "type" or "interface" ? ParseImplements() : [];
        var directives = ParseDirectives(isConstant: true);
        var isEmpty = interfaces.Length == 0 && directives.Length == 0;
        switch (keyword)
        {
            case "scalar":
                return NotEmpty(isEmpty, new ScalarTypeDefinitionNode(SyntaxKind.ScalarTypeExtension, location, null, name, directives));
            case "type":
                var fields = ParseFields();
                return NotEmpty(
                    isEmpty && fields.Length == 0,
                    new ObjectTypeDefinitionNode(SyntaxKind.ObjectTypeExtension, location, null, name, interfaces, directives, fields));
            case "interface":
                var interfaceFields = ParseFields();
                return NotEmpty(
                    isEmpty && interfaceFields.Length == 0,
                    new InterfaceTypeDefinitionNode(
                        SyntaxKind.InterfaceTypeExtension, location, null, name, interfaces, directives, interfaceFields));
            case "union":
                var types = ParseUnionMembers();
                return NotEmpty(
                    isEmpty && types.Length == 0,
                    new UnionTypeDefinitionNode(SyntaxKind.UnionTypeExtension, location, null, name, directives, types));
            case "enum":
                var values = ParseEnumValues();
                return NotEmpty(
                    isEmpty && values.Length == 0,
                    new EnumTypeDefinitionNode(SyntaxKind.EnumTypeExtension, location, null, name, directives, values));
            default:
                var inputFields = ParseInputFields();
                return NotEmpty(
                    isEmpty && inputFields.Length == 0,
                    new InputObjectTypeDefinitionNode(SyntaxKind.InputObjectTypeExtension, location, null, name, directives, inputFields));
        }
    }

    private SchemaDefinitionNode ParseSchemaExtension(Location location)
    {
        var directives = ParseDirectives(isConstant: true);
        var operations = OptionalMany(
            TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseOperationType(), TokenKind.BraceRight);
        return NotEmpty(
            directives.Length == 0 && operations.Length == 0,
            new SchemaDefinitionNode(SyntaxKind.SchemaExtension, location, null, directives, operations));
    }

    /// <summary>An extension must add something.</summary>
    private readonly T NotEmpty<T>(bool isEmpty, T extension) => isEmpty ? throw Unexpected() : extension;

    private (Location Location, StringValueNode? Description, string Name) ParseTypeStart()
    {
        var location = Start();
        var description = ParseDescription();
        Advance();
        return (location, description, ParseName());
    }

    private NamedTypeNode[] ParseImplements() =>
        SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, ParseNamedType) : [];

    private NamedTypeNode[] ParseUnionMembers() => Skip(TokenKind.Equal) ? Delimited(TokenKind.Pipe, ParseNamedType) : [];

    private FieldDefinitionNode[] ParseFields() =>
        OptionalMany(TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseFieldDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var location = Start();
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(location, description, name, arguments, ParseType(), ParseDirectives(isConstant: true));
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, (ref DocumentParser p) => p.ParseInputValue(), TokenKind.ParenRight);

    private InputValueDefinitionNode[] ParseInputFields() =>
        OptionalMany(TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseInputValue(), TokenKind.BraceRight);

    private InputValueDefinitionNode ParseInputValue()
    {
        var location = Start();
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        return new InputValueDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConstant: true));
    }

    private EnumValueDefinitionNode[] ParseEnumValues() =>
        OptionalMany(TokenKind.BraceLeft, (ref DocumentParser p) => p.ParseEnumValue(), TokenKind.BraceRight);

    private EnumValueDefinitionNode ParseEnumValue()
    {
        var location = Start();
        var description = ParseDescription();
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
        {
            throw Error($"Name \"{_lexer.Text()}\" is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode(location, description, ParseName(), ParseDirectives(isConstant: true));
    }
}
