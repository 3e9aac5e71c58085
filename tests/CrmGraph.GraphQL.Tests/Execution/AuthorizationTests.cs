using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class AuthorizationTests
{
    private static readonly AuthorizeRule SignedIn = new(null, []);
    private static readonly AuthorizeRule Admins = new(null, ["Admin", "Owner"]);

    private static readonly TestSchema Schema = new TestSchema(
        """
        interface Node { id: Int }
        type Secret implements Node { id: Int }
        type Plain implements Node { id: Int }
        type Query { open: Int  mine: Int  admin: Int  both: Int!  policy: Int  node: Node  nodes: [Node] }
        """)
        .Type<Secret>().Type<Plain>()
        .Field("Query.open", _ => 1)
        .Field("Query.mine", _ => 2)
        .Field("Query.admin", _ => 3)
        .Field("Query.both", _ => 4)
        .Field("Query.policy", _ => 5)
        .Field("Query.node", _ => new Secret(1))
        .Field("Query.nodes", _ => new object[] { new Plain(1), new Secret(2) })
        .Authorize("Query.mine", SignedIn)
        .Authorize("Query.admin", Admins)
        .Authorize("Query.both", SignedIn, Admins)
        .Authorize("Query.policy", new AuthorizeRule("Nights", []))
        .Authorize("Secret", Admins);

    private static readonly ClaimsPrincipal Admin = User("Admin");
    private static readonly ClaimsPrincipal Sales = User("Sales");

    [Theory]
    [InlineData("{ open mine }", null, """{"open":1,"mine":null}""", "AUTH_NOT_AUTHENTICATED mine")]
    [InlineData("{ open mine }", "Sales", """{"open":1,"mine":2}""", null)]
    [InlineData("{ admin open }", "Sales", """{"admin":null,"open":1}""", "AUTH_NOT_AUTHORIZED admin")]
    [InlineData("{ admin }", "Admin", """{"admin":3}""", null)]
    [InlineData("{ both }", "Sales", "null", "AUTH_NOT_AUTHORIZED both")]
    [InlineData("{ both }", "Admin", """{"both":4}""", null)]
    [InlineData("{ policy }", "Admin", """{"policy":null}""", "AUTH_POLICY_NOT_FOUND policy")]
    [InlineData("{ node { id } }", "Sales", """{"node":null}""", "AUTH_NOT_AUTHORIZED node")]
    [InlineData("{ node { ... on Secret { id } } }", "Sales", """{"node":null}""", "AUTH_NOT_AUTHORIZED node")]
    [InlineData("{ node { __typename } }", null, """{"node":null}""", "AUTH_NOT_AUTHENTICATED node")]
    [InlineData("{ node { id } }", "Admin", """{"node":{"id":1}}""", null)]
    [InlineData("{ nodes { id } }", "Sales", """{"nodes":[{"id":1},null]}""", "AUTH_NOT_AUTHORIZED nodes.1")]
    public async Task Rules_hold_whatever_way_leads_to_the_field(string document, string? role, string data, string? error)
    {
        using var executor = Schema.Executor();
        var user = role switch { "Admin" => Admin, "Sales" => Sales, _ => null };

        using var result = await executor.ExecuteAsync(Run.Request(document, user: user), TestContext.Current.CancellationToken);

        Assert.EndsWith($"\"data\":{data}}}", result.Text());
        Assert.Equal(error is null ? [] : [error], result.Errors.Select(e => $"{e.Code} {string.Join('.', e.Path!)}"));
    }

    [Fact]
    public async Task A_refused_resolver_is_not_called()
    {
        var called = false;
        var schema = new TestSchema("type Query { a: Int }").Field("Query.a", _ => called = true).Authorize("Query.a", Admins);

        await schema.RunAsync("{ a }", user: Sales);

        Assert.False(called);
    }

    [Fact]
    public async Task Each_rule_is_asked_once_per_request()
    {
        var gate = new Counting();
        using var executor = new RequestExecutor(Schema.Build(), authorization: gate);

        await executor.RunAsync("{ a: mine b: mine c: mine }");
        await executor.RunAsync("{ a: mine b: mine c: mine }");

        Assert.Equal(2, gate.Count);
    }

    private static ClaimsPrincipal User(string role) => new(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test"));

    private sealed record Secret(int Id);

    private sealed record Plain(int Id);

    private sealed class Counting : IAuthorizationGate
    {
        public int Count { get; private set; }

        public ValueTask<GraphQLError?> CheckAsync(AuthorizeRule rule, ClaimsPrincipal user, IServiceProvider services, CancellationToken ct)
        {
            Count++;
            return default;
        }
    }
}
