using CrmGraph.GraphQL.Conventions;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("FOOBar", "fooBar")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("FOO1Ar", "foo1Ar")]
    [InlineData("already", "already")]
    [InlineData("X", "x")]
    [InlineData("IsVIP", "isVIP")]
    public void Field_names_lower_a_leading_run_of_capitals(string clr, string graphQL) => Assert.Equal(graphQL, Naming.Camel(clr));

    [Theory]
    [InlineData("InProgress", "IN_PROGRESS")]
    [InlineData("HTTPStatus", "HTTP_STATUS")]
    [InlineData("ABC", "ABC")]
    [InlineData("Lead", "LEAD")]
    [InlineData("Top10Accounts", "TOP10_ACCOUNTS")]
    [InlineData("Won_Back", "WON_BACK")]
    [InlineData("A1B", "A1B")]
    public void Enum_values_are_upper_snake_case(string clr, string graphQL) => Assert.Equal(graphQL, Naming.EnumValue(clr));

    [Theory]
    [InlineData(nameof(Methods.GetCustomer), "customer")]
    [InlineData(nameof(Methods.GetOrdersAsync), "orders")]
    [InlineData(nameof(Methods.SyncedAsync), "syncedAsync")]
    [InlineData(nameof(Methods.Get), "get")]
    [InlineData(nameof(Methods.Getaway), "getaway")]
    [InlineData(nameof(Methods.OnBookAdded), "bookAdded")]
    [InlineData(nameof(Methods.OnceMore), "onceMore")]
    [InlineData(nameof(Methods.Renamed), "other")]
    public void Method_names_lose_get_async_and_on(string clr, string graphQL) =>
        Assert.Equal(graphQL, Naming.Member(typeof(Methods).GetMethod(clr)!));

    [Theory]
    [InlineData(typeof(Pair<int, string>), false, "PairOfInt32AndString")]
    [InlineData(typeof(Pair<int, string>), true, "PairOfInt32AndStringInput")]
    [InlineData(typeof(RenameInput), true, "RenameInput")]
    [InlineData(typeof(Rename), true, "RenameInput")]
    [InlineData(typeof(Named), false, "Given")]
    public void Type_names_spell_generics_and_end_inputs_alike(Type clr, bool isInput, string graphQL) =>
        Assert.Equal(graphQL, Naming.Type(clr, isInput));

    [Fact]
    public void Exceptions_are_errors() => Assert.Equal("InvalidOperationError", Naming.Error(typeof(InvalidOperationException)));

    public static class Methods
    {
        public static int GetCustomer() => 1;

        public static Task<int> GetOrdersAsync() => Task.FromResult(1);

        public static int SyncedAsync() => 1;

        public static int Get() => 1;

        public static int Getaway() => 1;

        [Subscribe]
        public static int OnBookAdded([EventMessage] int book) => book;

        [Subscribe]
        public static int OnceMore([EventMessage] int book) => book;

        [GraphQLName("other")]
        public static int Renamed() => 1;
    }

    public sealed record Pair<T1, T2>(T1 First, T2 Second);

    public sealed record RenameInput(string Name);

    public sealed record Rename(string Name);

    [GraphQLName("Given")]
    public sealed record Named(string Name);
}
