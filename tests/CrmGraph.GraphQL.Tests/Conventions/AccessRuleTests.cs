using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class AccessRuleTests
{
    private static readonly Schema Schema = new SchemaBuilder().AddTypes(typeof(Open), typeof(Closed), typeof(SecretExtension), typeof(Writes)).Build();

    [Theory]
    [InlineData("open", "")]
    [InlineData("guarded", "policy P | roles A,B")]
    [InlineData("secret", "policy Reads | policy Extends")]
    [InlineData("secrets", "policy Reads | policy Extends")]
    [InlineData("lifted", "")]
    [InlineData("closed", "signed in")]
    [InlineData("closedSecret", "roles Boss | signed in | policy Reads | policy Extends")]
    [InlineData("lobby", "")]
    public void A_field_carries_its_own_rules_those_of_its_class_and_those_of_the_type_it_returns(string field, string rules) =>
        Assert.Equal(rules, Show(Schema.Query.Fields.Find(field)!.Authorize));

    [Fact]
    public void The_type_carries_its_rules_for_abstract_fields() =>
        Assert.Equal("policy Reads | policy Extends", Show(((ObjectType)Schema.Types["Secret"]).Authorize));

    [Fact]
    public void The_result_of_a_mutation_keeps_the_rules_of_its_type()
    {
        var payload = (ObjectType)Schema.Types["MakePayload"];

        Assert.Equal("policy Reads | policy Extends", Show(payload.Fields.Find("secret")!.Authorize));
        Assert.Equal("", Show(Schema.Mutation!.Fields.Find("make")!.Authorize));
    }

    private static string Show(IEnumerable<AuthorizeRule> rules) => string.Join(" | ", rules.Select(r => (r.Policy, r.Roles.Count) switch
    {
        (null, 0) => "signed in",
        (null, _) => $"roles {string.Join(',', r.Roles)}",
        (_, 0) => $"policy {r.Policy}",
        _ => $"policy {r.Policy} roles {string.Join(',', r.Roles)}",
    }));

    [Authorize("Reads")]
    public sealed record Secret(string Text);

    [ObjectType<Secret>, Authorize("Extends")]
    public static class SecretExtension
    {
        public static int Length([Parent] Secret secret) => secret.Text.Length;
    }

    [QueryType]
    public static class Open
    {
        [GraphQLName("open")]
        public static int Free() => 1;

        [Authorize("P"), Authorize(Roles = ["A", "B"])]
        public static int Guarded() => 1;

        public static Secret Secret() => new("");

        public static List<Secret>? Secrets() => null;

        [AllowAnonymous]
        public static Secret Lifted() => new("");
    }

    [QueryType, Authorize]
    public static class Closed
    {
        [GraphQLName("closed")]
        public static int Shut() => 1;

        [Authorize(Roles = ["Boss"])]
        public static Secret ClosedSecret() => new("");

        [AllowAnonymous]
        public static int Lobby() => 1;
    }

    [MutationType]
    public static class Writes
    {
        public static Secret Make(string text) => new(text);
    }
}
