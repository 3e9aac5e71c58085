using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Requests;

/// <summary>How many statements the pages of the dashboard cost, whatever the number of rows.</summary>
public sealed class StatementTests(StatementTests.World world) : IClassFixture<StatementTests.World>
{
    private const string List = """
        query($first: Int!) { customers(first: $first, order: [{ name: ASC }]) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { id name city lifecycle annualValue nextContactAt tier { id name rank } owner { id name } tags { id name } } } }
        """;

    private const string Page = """
        query($id: ID!) { customer(id: $id) {
          id name lifecycle tier { name } owner { name }
          tags { id name } contacts { id fullName phones }
          opportunities(first: 20) { totalCount nodes { id title amount stage { name } } }
          tasks(first: 20) { totalCount nodes { id title dueAt assignee { name } } }
          timeline(first: 20, order: [{ at: DESC }]) { nodes { id kind at summary actor { name } } } } }
        """;

    private const string Board = """
        query($id: ID!, $first: Int!) { pipeline(id: $id) { id name stages {
          id name probability summary { count amount weightedAmount staleCount }
          opportunities(first: $first, where: { status: { eq: OPEN } }, order: [{ rank: ASC }]) {
            totalCount nodes { id version title amount customer { id name } owner { id name } } } } } }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task List_page_takes_at_most_three_statements(int rows)
    {
        var (statements, answer) = await CountAsync(List, new { first = rows });

        Assert.Equal(rows, answer["customers"]!["nodes"]!.AsArray().Count);
        Assert.True(statements.Count <= 3, Told(statements));
    }

    [Fact]
    public async Task Everything_about_a_customer_takes_at_most_six_statements()
    {
        var full = await CountAsync(Page, new { id = ApiClient.Id<Customer>(world.Full.Id) });
        var bare = await CountAsync(Page, new { id = ApiClient.Id<Customer>(world.Bare.Id) });

        Assert.Equal(5, full.Answer["customer"]!["opportunities"]!["nodes"]!.AsArray().Count);
        Assert.True(full.Statements.Count <= 6, Told(full.Statements));
        Assert.Equal(bare.Statements.Count, full.Statements.Count);
    }

    [Fact]
    public async Task Board_takes_no_more_statements_for_fifty_cards_than_for_one()
    {
        var one = await CountAsync(Board, new { id = ApiClient.Id<Pipeline>(world.Running.Pipeline.Id), first = 1 });
        var fifty = await CountAsync(Board, new { id = ApiClient.Id<Pipeline>(world.Running.Pipeline.Id), first = 50 });

        Assert.True(fifty.Statements.Count <= one.Statements.Count, Told(fifty.Statements));
        Assert.True(one.Statements.Count <= 7, Told(one.Statements));
    }

    [Fact]
    public async Task Health_of_fifty_customers_takes_one_statement_more_than_their_names()
    {
        var names = await CountAsync("{ customers(first: 50) { nodes { name } } }", null);
        var health = await CountAsync("{ customers(first: 50) { nodes { name health { level reasons } } } }", null);

        Assert.Equal(names.Statements.Count + 1, health.Statements.Count);
    }

    // The viewer behind a session is read again every second; of three runs one is without that.
    private async Task<(IReadOnlyList<string> Statements, System.Text.Json.Nodes.JsonNode Answer)> CountAsync(string query, object? variables)
    {
        var sales = await world.Running.SalesAsync();
        System.Text.Json.Nodes.JsonNode answer = null!;
        List<IReadOnlyList<string>> runs = [];
        for (var run = 0; run < 3; run++)
        {
            runs.Add(await StatementCounter.CountAsync(async () => answer = await sales.DataAsync(query, variables)));
        }

        var fewest = runs.MinBy(r => r.Count)!;
        Assert.NotEmpty(fewest);
        return (fewest, answer);
    }

    private static string Told(IReadOnlyList<string> statements) => $"{statements.Count} statements:\n{string.Join("\n", statements)}";

    public sealed class World : IAsyncLifetime
    {
        public RunningApi Running { get; } = new();

        public Customer Full { get; private set; } = null!;

        public Customer Bare { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Running.InitializeAsync();
            var me = Running.Api.Users[RoleCode.Sales].Id;
            var now = DateTimeOffset.UtcNow;
            var tier = new Tier { Name = "A", Rank = 1, IntervalDays = 7 };
            var tag = new Tag { Name = "VIP" };
            List<object> rows = [tier, tag];
            for (var i = 0; i < 60; i++)
            {
                var customer = new Customer { Name = $"c{i:00}", Kind = CustomerKind.Company, OwnerId = me, TierId = tier.Id };
                customer.TagLinks.Add(new CustomerTag { CustomerId = customer.Id, TagId = tag.Id });
                rows.Add(customer);
                rows.Add(new Opportunity { Title = "d", CustomerId = customer.Id, OwnerId = me, Amount = 5 }.OpenAt(Running.Stages[i % 3], now, me));
                Full ??= customer;
            }

            Bare = new Customer { Name = "bare", Kind = CustomerKind.Person, OwnerId = me };
            rows.Add(Bare);
            for (var i = 0; i < 5; i++)
            {
                rows.Add(new Contact { CustomerId = Full.Id, FullName = $"p{i}" });
                rows.Add(new CrmTask { CustomerId = Full.Id, Title = "t", DueAt = now, AssigneeId = me });
                rows.Add(new Feedback { CustomerId = Full.Id, Source = FeedbackSource.Phone, Title = "f", Text = "f", ReceivedAt = now });
                rows.Add(new TimelineEntry { CustomerId = Full.Id, Kind = TimelineKind.CustomerChange, At = now, ActorId = me, Summary = "changed" });
                if (i > 0)
                {
                    rows.Add(new Opportunity { Title = "d", CustomerId = Full.Id, OwnerId = me, Amount = 5 }.OpenAt(Running.Stages[0], now, me));
                }
            }

            await Running.Api.SaveAsync(rows);
        }

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
