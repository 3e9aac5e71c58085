using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    [Fact]
    public void A_sound_schema_has_no_errors() => Assert.Empty(Errors());

    [Fact]
    public void Names_must_be_graphql_names_and_not_reserved() => ToEqual(
        Errors(Object("__Mine", Field("a", Scalar.Int)), Object("Ok", Field("9a", Scalar.Int))),
        "Type `__Mine` must not begin with \"__\", which is reserved for introspection.",
        "Field `Ok.9a` is no GraphQL name (letters, digits and _ only). Rename it with [GraphQLName].");

    [Fact]
    public void Types_must_not_be_empty() => ToEqual(
        Errors(Object("Empty"), new EnumType("NoValues", []), Union("NoMembers"), Input("NoFields")),
        "Type `Empty` has no fields. Give it a public property or a resolver, or do not expose it.",
        "Enum `NoValues` has no values.",
        "Union `NoMembers` has no member types. Let at least one object type belong to it.",
        "Input object `NoFields` has no fields.");

    [Fact]
    public void Inputs_and_outputs_must_not_be_mixed()
    {
        var input = Input("Some", new InputValueDefinition("a", Scalar.Int));
        var output = Object("Thing", Field("a", input));

        ToEqual(
            Errors(input, output, Input("Wrong", new InputValueDefinition("thing", output))),
            "Field `Thing.a` has the input type `Some`; fields need an output type.",
            "`Wrong.thing` has the output type `Thing`; arguments and input fields need an input type.");
    }

    [Fact]
    public void Objects_must_keep_what_their_interfaces_promise()
    {
        var named = new InterfaceType("Named");
        named.Complete(
            [Field("name", new NonNullType(Scalar.String)), Field("in", Scalar.String, new InputValueDefinition("lang", Scalar.String))], []);
        var short_ = new ObjectType("Short");
        short_.Complete([Field("name", new NonNullType(Scalar.String))], [named]);
        var wrong = new ObjectType("Wrong");
        wrong.Complete(
            [
                Field("name", Scalar.String),
                Field("in", new NonNullType(Scalar.String), new("lang", Scalar.Int), new("must", new NonNullType(Scalar.Int))),
            ],
            [named]);

        ToEqual(
            Errors(named, short_, wrong),
            "Type `Short` lacks field `in: String` of interface `Named`.",
            "Field `Wrong.name: String` must have a type that fits `Named.name: String!`.",
            "Argument `Wrong.in(lang: Int)` must have the type `String` of the interface.",
            "Argument `Wrong.in(must:)` is unknown to `Named.in` and so must not be required.");
    }

    [Fact]
    public void Interfaces_need_an_implementation_and_must_list_inherited_ones()
    {
        var node = new InterfaceType("Node");
        node.Complete([Field("id", Scalar.ID)], []);
        var resource = new InterfaceType("Resource");
        resource.Complete([Field("id", Scalar.ID)], [node]);
        var file = new ObjectType("File");
        file.Complete([Field("id", Scalar.ID)], [resource]);

        ToEqual(
            Errors(node, resource, file),
            "Interface `Node` has no implementing object type, so no value can ever be returned for it. (SCHEMA_INTERFACE_NO_IMPL)",
            "Type `File` must implement `Node` because it implements `Resource`.");
    }

    [Fact]
    public void Inputs_must_not_require_themselves()
    {
        var a = new InputObjectType("A");
        var b = new InputObjectType("B");
        a.Complete([new InputValueDefinition("b", new NonNullType(b)), new InputValueDefinition("again", a)]);
        b.Complete([new InputValueDefinition("a", new NonNullType(a)), new InputValueDefinition("many", new NonNullType(new ListType(b)))]);

        ToEqual(
            Errors(a, b), "Input object `A` can never be given: it requires itself through A.b → B.a. Make one of these fields nullable.");
    }

    [Fact]
    public void One_of_fields_must_be_optional()
    {
        var choice = new InputObjectType("Choice") { IsOneOf = true };
        choice.Complete([
            new InputValueDefinition("a", new NonNullType(Scalar.Int)),
            new InputValueDefinition("b", Scalar.Int) { DefaultValue = new IntValueNode(default, "1") },
            new InputValueDefinition("c", Scalar.Int),
        ]);

        ToEqual(
            Errors(choice),
            "Field `Choice.a` of a oneOf input object must be nullable and without default value.",
            "Field `Choice.b` of a oneOf input object must be nullable and without default value.");
    }

    [Theory]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("[Int!]", "[1, null]", "null is not valid for `Int!`.")]
    [InlineData("Color", "BLUE", "BLUE is no value of enum `Color`.")]
    [InlineData("Point", "{ x: 1, z: 2 }", "`Point` has no field `z`.")]
    [InlineData("Point", "{ }", "`Point.x` is required.")]
    [InlineData("Point", "3", "3 is not valid for `Point`.")]
    public void Default_values_must_be_valid(string type, string literal, string reason)
    {
        var color = new EnumType("Color", [new EnumValueDefinition("RED", 1)]);
        var point = Input("Point", new InputValueDefinition("x", new NonNullType(Scalar.Int)));
        GraphQLType given = type switch
        {
            "[Int!]" => new ListType(new NonNullType(Scalar.Int)),
            "Color" => color,
            "Point" => point,
            _ => Scalar.String,
        };
        var input = Input("Has", new InputValueDefinition("a", given) { DefaultValue = Parser.ParseValue(literal) });

        ToEqual(Errors(color, point, input), $"`Has.a` has an invalid default value: {reason}");
    }

    [Fact]
    public void Required_inputs_must_not_be_deprecated() => ToEqual(
        Errors(Input("In", new InputValueDefinition("a", new NonNullType(Scalar.Int)) { DeprecationReason = "old" })),
        "`In.a` is required and must not be deprecated. Make it nullable or give it a default value first.");

    private static void ToEqual(IEnumerable<string> errors, params string[] expected) => Assert.Equal(expected, errors);

    private static IEnumerable<string> Errors(params NamedType[] types)
    {
        var query = Object("Query", Field("ok", Scalar.Boolean));
        return SchemaValidator.Validate(new Schema(query, null, null, [query, Scalar.Int, Scalar.ID, .. types], [])).Select(e => e.ToString());
    }

    private static ObjectType Object(string name, params FieldDefinition[] fields)
    {
        var type = new ObjectType(name);
        type.Complete(fields, []);
        return type;
    }

    private static UnionType Union(string name) => new(name);

    private static InputObjectType Input(string name, params InputValueDefinition[] fields)
    {
        var type = new InputObjectType(name);
        type.Complete(fields);
        return type;
    }

    private static FieldDefinition Field(string name, GraphQLType type, params InputValueDefinition[] arguments) =>
        new(name, type) { Arguments = new(arguments) };
}
