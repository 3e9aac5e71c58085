using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class NullabilityTests
{
    private static readonly Schema Schema = new SchemaBuilder().AddTypes(typeof(Fields)).Build();

    [Theory]
    [InlineData("text", "String!")]
    [InlineData("maybeText", "String")]
    [InlineData("number", "Int!")]
    [InlineData("maybeNumber", "Int")]
    [InlineData("texts", "[String!]!")]
    [InlineData("maybeTexts", "[String]")]
    [InlineData("matrix", "[[Int]!]!")]
    [InlineData("later", "String")]
    [InlineData("laterNumber", "Int")]
    [InlineData("soon", "[String]!")]
    [InlineData("bytes", "Base64String!")]
    [InlineData("id", "ID!")]
    [InlineData("maybeIds", "[ID!]")]
    [InlineData("anything", "Any")]
    [InlineData("pairs", "[KeyValuePairOfStringAndInt32!]!")]
    [InlineData("days", "[DayOfWeek!]!")]
    public void Output_types_follow_nullable_annotations(string field, string type) =>
        Assert.Equal(type, Schema.Query.Fields.Find(field)!.Type.ToString());

    [Theory]
    [InlineData("text", "String!")]
    [InlineData("maybe", "String")]
    [InlineData("size", "Int! = 10")]
    [InlineData("noDefault", "Int")]
    [InlineData("day", "DayOfWeek! = FRIDAY")]
    [InlineData("given", "[Int!]! = [1, 2]")]
    [InlineData("opt", "String")]
    [InlineData("ids", "[ID!]")]
    public void Arguments_follow_annotations_and_defaults(string argument, string definition)
    {
        var value = Schema.Query.Fields.Find("arguments")!.Arguments.Find(argument)!;

        Assert.Equal(definition, value.DefaultValue is null ? value.Type.ToString() : $"{value.Type} = {value.DefaultValue}");
    }

    [Fact]
    public void Governed_members_are_nullable_whatever_their_type_says()
    {
        var schema = new SchemaBuilder()
            .AddTypes(typeof(People))
            .WithGovernedMembers(m => m.Name == nameof(Person.Phone))
            .Build();

        var person = (ObjectType)schema.Types["Person"];
        Assert.Equal("String", person.Fields.Find("phone")!.Type.ToString());
        Assert.Equal("String!", person.Fields.Find("name")!.Type.ToString());
    }

    [QueryType]
    public static class Fields
    {
        public static string Text() => "";

        public static string? MaybeText() => null;

        public static int Number() => 1;

        public static int? MaybeNumber() => null;

        public static IReadOnlyList<string> Texts() => [];

        public static List<string?>? MaybeTexts() => null;

        public static int?[][] Matrix() => [];

        public static Task<string?> GetLaterAsync() => Task.FromResult<string?>(null);

        public static async ValueTask<int?> GetLaterNumberAsync()
        {
            await Task.Yield();
            return null;
        }

        public static Task<IEnumerable<string?>> Soon() => Task.FromResult<IEnumerable<string?>>([]);

        public static byte[] Bytes() => [];

        [GraphQLType<IdType>]
        public static int GetId() => 1;

        [ID("Thing")]
        public static IReadOnlyList<Guid>? MaybeIds() => null;

        public static object? Anything() => null;

        public static Dictionary<string, int> Pairs() => [];

        public static IEnumerable<DayOfWeek> Days() => [];

        public static int Arguments(
            string text,
            string? maybe,
            [DefaultValue(new[] { 1, 2 })] int[] given,
            Optional<string?> opt,
            [ID] IReadOnlyList<int>? ids,
            int size = 10,
            int? noDefault = null,
            DayOfWeek day = DayOfWeek.Friday) => size;
    }

    [QueryType]
    public static class People
    {
        public static Person? Person() => null;
    }

    public sealed record Person(string Name, string Phone);
}
