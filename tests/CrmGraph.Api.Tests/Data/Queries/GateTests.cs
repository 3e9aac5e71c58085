using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;

namespace CrmGraph.Api.Tests.Data.Queries;

public sealed class GateTests
{
    [Fact]
    public async Task Hidden_columns_are_not_read_and_masked_ones_are_masked_and_both_are_listed_once()
    {
        await using var office = await CreateAsync();
        var gate = new TestGate
        {
            Decisions =
            {
                ["Firm.Revenue"] = FieldDecision.None, ["Firm.Phones"] = FieldDecision.Mask, ["Contact.Phone"] = FieldDecision.Mask,
                ["Firm.Score"] = FieldDecision.Mask, ["Firm.Owner"] = FieldDecision.None, ["Firm.Labels"] = FieldDecision.None,
            },
        };
        var executor = office.Executor(Schema(office), gate);

        var answer = await office.RunAsync(executor, """
            { firms(order: [{ name: ASC }]) { nodes { name revenue phones score owner { name } labels { name } contacts(order: [{ name: ASC }]) { phone } } } }
            """);

        Assert.Equal(
            """{"firms":{"nodes":[{"name":"Anvil","revenue":null,"phones":["1***","***"],"score":null,"owner":null,"labels":null,"contacts":[{"phone":"1***"},{"phone":null}]},"""
            + """{"name":"Bolt","revenue":null,"phones":[],"score":null,"owner":null,"labels":null,"contacts":[]}]}}""",
            answer.DataText);
        Assert.Equal(2, answer.Statements.Count);
        Assert.DoesNotContain(answer.Statements, s => s.Contains("Revenue") || s.Contains("Score") || s.Contains("Agent"));
        Assert.Equal(
            """[{"path":["firms","nodes","revenue"],"access":"NONE"},{"path":["firms","nodes","phones"],"access":"MASK"},{"path":["firms","nodes","score"],"access":"MASK"},"""
            + """{"path":["firms","nodes","owner"],"access":"NONE"},{"path":["firms","nodes","labels"],"access":"NONE"},{"path":["firms","nodes","contacts","phone"],"access":"MASK"}]""",
            answer.Json.GetProperty("extensions").GetProperty("fieldAccess").GetRawText());
    }

    [Theory]
    [InlineData("firms(where: { revenue: { gt: 1 } }) { nodes { name } }", "Firm.revenue")]
    [InlineData("firms(where: { or: [{ name: { eq: \"x\" } }, { and: [{ revenue: { eq: null } }] }] }) { nodes { name } }", "Firm.revenue")]
    [InlineData("firms(where: { contacts: { some: { phone: { contains: \"1\" } } } }) { nodes { name } }", "Contact.phone")]
    [InlineData("firms(where: { owner: { level: { gt: 1 } } }) { nodes { name } }", "Agent.level")]
    [InlineData("firms(where: { owner: { team: { name: { eq: \"x\" } } } }) { nodes { name } }", "Agent.team")]
    [InlineData("firms(order: [{ revenue: ASC }]) { nodes { name } }", "Firm.revenue")]
    [InlineData("firms(order: [{ owner: { level: ASC } }]) { nodes { name } }", "Agent.level")]
    [InlineData("firms(where: { score: { gt: 1 } }) { totalCount }", "Firm.score")]
    [InlineData("firms { nodes { contacts(where: { phone: { eq: \"1\" } }) { name } } }", "Contact.phone")]
    [InlineData("firms { nodes { owner { firms(order: [{ revenue: ASC }]) { name } } } }", "Firm.revenue")]
    [InlineData("secret { edges { cursor } }", "Firm.revenue")]
    public async Task Filtering_or_ordering_by_what_is_not_freely_readable_refuses_the_root_field_before_any_statement(string field, string coordinate)
    {
        await using var office = await CreateAsync();
        var gate = new TestGate(office.Compiler)
        {
            Decisions =
            {
                ["Firm.Revenue"] = FieldDecision.None, ["Contact.Phone"] = FieldDecision.Mask, ["Agent.Level"] = FieldDecision.None,
                ["Agent.Team"] = FieldDecision.None,
            },
        };
        gate.Decisions["Firm.Score"] = new FieldDecision(FieldAccess.Mask, IsMine(gate));
        var schema = Schema(office).Query("secret", c => ListTests.Firms(c).OrderBy(f => f.Revenue), ListTests.Paged);

        var answer = await office.RunAsync(office.Executor(schema, gate), $"{{ {field} }}");

        Assert.Equal($$"""{"{{field[..field.IndexOfAny(['(', ' '])]}}":null}""", answer.DataText);
        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.Code());
        Assert.Equal("FIELD_USE", answer.Error().GetProperty("extensions").GetProperty("reason").GetString());
        Assert.Equal(coordinate, answer.Error().GetProperty("extensions").GetProperty("coordinate").GetString());
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task A_masked_column_is_shown_in_full_on_the_rows_where_the_gate_says_so()
    {
        await using var office = await CreateAsync();
        var gate = new TestGate(office.Compiler);
        gate.Decisions["Firm.City"] = new FieldDecision(FieldAccess.Mask, IsMine(gate));
        gate.Decisions["Firm.Revenue"] = new FieldDecision(FieldAccess.Mask, IsMine(gate));
        gate.Decisions["Firm.Phones"] = new FieldDecision(FieldAccess.Mask, IsMine(gate));
        var executor = office.Executor(Schema(office), gate);
        var (ada, bob) = (await OwnerAsync(office, "Ada"), await OwnerAsync(office, "Bob"));
        const string Document = "{ firms(order: [{ name: ASC }]) { nodes { name city revenue phones } } agents(order: [{ name: ASC }]) { firms { city } } }";

        var asAda = await office.RunAsync(executor, Document, asking: a => a.AgentId = ada);
        var asBob = await office.RunAsync(executor, Document, asking: a => a.AgentId = bob);

        Assert.Equal(["Bonn", "O***"], asAda.Values("firms.nodes.city"));
        Assert.Equal(["B***", "Oslo"], asBob.Values("firms.nodes.city"));
        Assert.Equal(["12.5", null], asAda.Values("firms.nodes.revenue"));
        Assert.Equal([null, "7"], asBob.Values("firms.nodes.revenue"));
        Assert.Equal(["123", "4"], asAda.Values("firms.nodes.phones"));
        Assert.Equal(["1***", "***"], asBob.Values("firms.nodes.phones"));
        Assert.Equal(["Bonn", "O***"], asAda.Values("agents.firms.city"));
    }

    [Fact]
    public async Task What_is_computed_from_a_hidden_member_is_hidden()
    {
        await using var office = await CreateAsync();
        var gate = new TestGate { Decisions = { ["Firm.Revenue"] = FieldDecision.None } };
        var schema = Schema(office)
            .Resolver<Firm>("double", Scalar.Decimal, f => Task.FromResult<object?>(f.Revenue * 2), nameof(Firm.Revenue));

        var hidden = await office.RunAsync(office.Executor(schema, gate), "{ firms { nodes { double } } }");

        Assert.Equal([null, null], hidden.Values("firms.nodes.double"));
        Assert.DoesNotContain("Revenue", hidden.Statements[0]);
        Assert.Equal("""["firms","nodes","double"]""", hidden.Json.GetProperty("extensions").GetProperty("fieldAccess")[0].GetProperty("path").GetRawText());
    }

    private static OfficeSchema Schema(OfficeDatabase office) => office.Schema()
        .Query("firms", ListTests.Firms, ListTests.Paged)
        .Query("agents", c => ListTests.Db(c).Agents, new CollectionOptions(typeof(Agent)) { UseSorting = true });

    private static LambdaExpression IsMine(TestGate gate)
    {
        var firm = Expression.Parameter(typeof(Firm), "f");
        return Expression.Lambda(
            Expression.Equal(Expression.Property(firm, nameof(Firm.OwnerId)), Expression.Convert(gate.Me, typeof(Guid?))), firm);
    }

    private static async Task<Guid> OwnerAsync(OfficeDatabase office, string name)
    {
        var answer = await office.RunAsync(office.Executor(Schema(office)), "{ agents { id name } }");
        var id = answer.Data.GetProperty("agents").EnumerateArray().First(a => a.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
        Assert.True(GlobalId.TryDecodeKey(id, "Agent", typeof(Guid), out var key, out _));
        return (Guid)key;
    }

    private static Task<OfficeDatabase> CreateAsync() => OfficeDatabase.CreateAsync(
        new Firm
        {
            Name = "Anvil",
            City = "Bonn",
            Revenue = 12.5m,
            Score = 1,
            Phones = ["123", "4"],
            Owner = new Agent { Name = "Ada" },
            Labels = [new() { Name = "gold" }],
            Contacts = [new() { Name = "x", Phone = "1234" }, new() { Name = "y" }],
        },
        new Firm { Name = "Bolt", City = "Oslo", Revenue = 7m, Score = 2, Owner = new Agent { Name = "Bob" } });
}
