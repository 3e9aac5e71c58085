using System.Text.Json.Nodes;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Data.Aggregates;

/// <summary>Numbers over rows, against those made by hand.</summary>
public sealed class AggregateTests(AggregateTests.World world) : IClassFixture<AggregateTests.World>
{
    [Fact]
    public async Task Numbers_are_exact_to_the_cent_and_leave_out_rows_without_a_value()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { customersAggregate { count countOf { annualValue nextContactAt } sum { annualValue } avg { annualValue } min { annualValue } max { annualValue } } }
            """);

        Assert.Equal(
            """{"count":4,"countOf":{"annualValue":3,"nextContactAt":0},"sum":{"annualValue":100000000.3},"avg":{"annualValue":33333333.43},"min":{"annualValue":0.1},"max":{"annualValue":100000000}}""",
            Plain(numbers["customersAggregate"]));
    }

    [Fact]
    public async Task Nothing_sums_to_zero_and_has_no_average_no_smallest_and_no_largest()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { customersAggregate(where: { name: { eq: "nobody" } }) {
              count countOf { annualValue } sum { annualValue } avg { annualValue } min { annualValue createdAt } max { annualValue } groupBy(by: [CITY]) { count } } }
            """);

        Assert.Equal(
            """{"count":0,"countOf":{"annualValue":0},"sum":{"annualValue":0},"avg":{"annualValue":null},"min":{"annualValue":null,"createdAt":null},"max":{"annualValue":null},"groupBy":[]}""",
            Plain(numbers["customersAggregate"]));
    }

    [Fact]
    public async Task Groups_come_largest_first_with_typed_keys_and_the_same_numbers()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { customersAggregate { groupBy(by: [TIER_ID, CITY]) { keys { tierId city lifecycle } count sum { annualValue } max { annualValue } } } }
            """);

        var tier = ApiClient.Id<Tier>(world.Gold.Id);
        Assert.Equal(
            "[{\"keys\":{\"tierId\":\"" + tier + "\",\"city\":\"上海\",\"lifecycle\":null},\"count\":2,\"sum\":{\"annualValue\":0.3},\"max\":{\"annualValue\":0.2}},"
            + "{\"keys\":{\"tierId\":null,\"city\":null,\"lifecycle\":null},\"count\":1,\"sum\":{\"annualValue\":0},\"max\":{\"annualValue\":null}},"
            + "{\"keys\":{\"tierId\":null,\"city\":\"北京\",\"lifecycle\":null},\"count\":1,\"sum\":{\"annualValue\":100000000},\"max\":{\"annualValue\":100000000}}]",
            Plain(numbers["customersAggregate"]!["groupBy"]));
    }

    [Fact]
    public async Task Enums_group_by_their_names_and_a_cut_keeps_the_largest()
    {
        var numbers = await AskAsync(RoleCode.Sales, "{ customersAggregate { groupBy(by: [LIFECYCLE], first: 1) { keys { lifecycle } count } } }");

        Assert.Equal("""[{"keys":{"lifecycle":"ACTIVE"},"count":3}]""", Plain(numbers["customersAggregate"]!["groupBy"]));
    }

    [Fact]
    public async Task Days_group_by_day_by_week_from_Monday_and_by_month()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { interactionsAggregate {
              days: groupBy(by: [DAY]) { keys { day } count }
              weeks: groupBy(by: [DAY_WEEK]) { keys { dayWeek } count }
              months: groupBy(by: [DAY_MONTH]) { keys { dayMonth } count sum { durationMinutes } avg { durationMinutes } } } }
            """);

        var groups = numbers["interactionsAggregate"]!;
        Assert.Equal(
            """[{"keys":{"day":"2026-03-01"},"count":2},{"keys":{"day":"2025-12-31"},"count":1},{"keys":{"day":"2026-03-02"},"count":1}]""",
            Plain(groups["days"]));
        Assert.Equal(
            """[{"keys":{"dayWeek":"2026-02-23"},"count":2},{"keys":{"dayWeek":"2025-12-29"},"count":1},{"keys":{"dayWeek":"2026-03-02"},"count":1}]""",
            Plain(groups["weeks"]));
        Assert.Equal(
            """[{"keys":{"dayMonth":"2026-03-01"},"count":3,"sum":{"durationMinutes":30},"avg":{"durationMinutes":15}},{"keys":{"dayMonth":"2025-12-01"},"count":1,"sum":{"durationMinutes":0},"avg":{"durationMinutes":null}}]""",
            Plain(groups["months"]));
    }

    [Fact]
    public async Task A_date_that_may_be_missing_groups_by_month_with_a_group_for_none()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { opportunitiesAggregate { count sum { amount weightedAmount } groupBy(by: [EXPECTED_CLOSE_ON_MONTH]) { keys { expectedCloseOnMonth } sum { amount } } } }
            """);

        Assert.Equal(
            """{"count":3,"sum":{"amount":300.15,"weightedAmount":30.03},"groupBy":[{"keys":{"expectedCloseOnMonth":"2026-12-01"},"sum":{"amount":300.1}},{"keys":{"expectedCloseOnMonth":null},"sum":{"amount":0.05}}]}""",
            Plain(numbers["opportunitiesAggregate"]));
    }

    [Fact]
    public async Task Tasks_and_feedback_have_numbers_too()
    {
        var numbers = await AskAsync(RoleCode.Sales, """
            { tasksAggregate { count min { dueAt } groupBy(by: [STATUS, PRIORITY]) { keys { status priority } count } }
              feedbacksAggregate { count avg { score } groupBy(by: [CATEGORY]) { keys { category } count } } }
            """);

        Assert.Equal(
            """{"count":1,"min":{"dueAt":"2026-01-02T03:04:05Z"},"groupBy":[{"keys":{"status":"TODO","priority":"NORMAL"},"count":1}]}""",
            Plain(numbers["tasksAggregate"]));
        Assert.Equal(
            """{"count":2,"avg":{"score":7.5},"groupBy":[{"keys":{"category":null},"count":2}]}""",
            Plain(numbers["feedbacksAggregate"]));
    }

    [Fact]
    public async Task Where_takes_variables_and_search_is_that_of_the_list()
    {
        var client = await world.Running.SalesAsync();

        var numbers = await client.DataAsync(
            """
            query($where: CustomerFilterInput, $search: String, $by: [CustomerGroupField!]!) {
              filtered: customersAggregate(where: $where) { count groupBy(by: $by) { keys { city } count } }
              searched: customersAggregate(search: $search) { count } }
            """,
            new { where = new { city = new { eq = "上海" } }, search = "gamma", by = new[] { "CITY" } });

        Assert.Equal("""{"count":2,"groupBy":[{"keys":{"city":"上海"},"count":2}]}""", Plain(numbers["filtered"]));
        Assert.Equal("""{"count":1}""", Plain(numbers["searched"]));
    }

    [Fact]
    public async Task Everybody_counts_what_they_see()
    {
        const string query = "{ customersAggregate { count groupBy(by: [OWNER_ID]) { keys { ownerId } count } } }";
        var other = await (await world.Running.Api.SignInAsync(world.Running.Api.OtherSales)).DataAsync(query);
        var all = await AskAsync(RoleCode.Admin, query);

        Assert.Equal(1, (int)other["customersAggregate"]!["count"]!);
        Assert.Equal(ApiClient.Id<User>(world.Running.Api.OtherSales.Id), (string?)Assert.Single(other["customersAggregate"]!["groupBy"]!.AsArray())!["keys"]!["ownerId"]);
        Assert.Equal(5, (int)all["customersAggregate"]!["count"]!);
    }

    [Theory]
    [InlineData(RoleCode.Service, "sum { annualValue }")]
    [InlineData(RoleCode.Service, "avg { annualValue }")]
    [InlineData(RoleCode.Service, "min { annualValue }")]
    [InlineData(RoleCode.Service, "max { annualValue }")]
    [InlineData(RoleCode.Service, "countOf { annualValue }")]
    [InlineData(RoleCode.Service, "count groupBy(by: [CITY]) { sum { annualValue } }")]
    public async Task Numbers_over_a_hidden_member_are_refused_before_any_statement(RoleCode role, string selection)
    {
        var client = await world.Running.AsAsync(role);
        await client.DataAsync("{ viewer { user { id } } }");
        JsonNode? answer = null;

        var statements = await StatementCounter.CountAsync(async () => answer = await client.SendAsync($"{{ customersAggregate {{ {selection} }} }}"));

        Assert.Null(answer!["data"]!["customersAggregate"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!["extensions"]!;
        Assert.Equal(("AUTH_NOT_AUTHORIZED", "FIELD_USE", "Customer.annualValue"), ((string)error["code"]!, (string)error["reason"]!, (string)error["coordinate"]!));
        Assert.DoesNotContain(statements, s => s.Contains("Customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filtering_by_a_hidden_member_is_refused_too()
    {
        var client = await world.Running.AsAsync(RoleCode.Service);

        Assert.Equal("AUTH_NOT_AUTHORIZED", await client.ErrorCodeAsync("{ customersAggregate(where: { annualValue: { gt: 5 } }) { count } }"));
    }

    [Fact]
    public async Task A_member_shown_in_full_only_on_own_rows_is_not_summed()
    {
        // Service sees every customer, Sales their values: together the value is full on own rows only.
        var both = await world.Running.Api.SignInAsync(world.Both);

        var answer = await both.SendAsync("{ customersAggregate { count sum { annualValue } } }");

        Assert.Equal("AUTH_NOT_AUTHORIZED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(5, (int)(await both.DataAsync("{ customersAggregate { count } }"))["customersAggregate"]!["count"]!);
    }

    [Fact]
    public async Task Without_a_session_nothing_is_counted() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await world.Running.Api.Anonymous().ErrorCodeAsync("{ customersAggregate { count } }"));

    [Theory]
    [InlineData("groupBy(by: []) { count }", "DATA_INVALID_GROUP_KEYS")]
    [InlineData("groupBy(by: [CITY, KIND, SIZE, REGION]) { count }", "DATA_INVALID_GROUP_KEYS")]
    [InlineData("groupBy(by: [CITY], first: 501) { count }", "HC0051")]
    [InlineData("groupBy(by: [CITY], first: -1) { count }", "HC0079")]
    public async Task Groups_have_bounds(string selection, string code)
    {
        var answer = await (await world.Running.SalesAsync()).SendAsync($"{{ customersAggregate {{ count {selection} }} }}");

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("""["customersAggregate","groupBy"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Null(answer["data"]!["customersAggregate"]);
    }

    [Fact]
    public async Task All_numbers_take_one_statement_and_every_grouping_one_more()
    {
        var client = await world.Running.SalesAsync();
        const string all = "count countOf { annualValue } sum { annualValue } avg { annualValue } min { annualValue createdAt } max { annualValue updatedAt }";

        Assert.Equal(1, await StatementsAsync(client, $"{{ customersAggregate {{ {all} }} }}"));
        Assert.Equal(3, await StatementsAsync(client, $"{{ customersAggregate {{ {all} groupBy(by: [CITY]) {{ {all} }} tiers: groupBy(by: [TIER_ID]) {{ {all} }} }} }}"));
        Assert.Equal(1, await StatementsAsync(client, "{ customersAggregate { groupBy(by: [CITY]) { count } } }"));
        Assert.Equal(0, await StatementsAsync(client, "{ customersAggregate { __typename } }"));
    }

    [Fact]
    public async Task What_is_skipped_is_neither_computed_nor_judged()
    {
        const string query = "query($with: Boolean!) { customersAggregate { __typename count sum @include(if: $with) { annualValue } } }";
        var client = await world.Running.AsAsync(RoleCode.Service);
        IReadOnlyList<string> statements = [];
        JsonNode? numbers = null;

        statements = await StatementCounter.CountAsync(async () => numbers = await client.DataAsync(query, new { with = false }));

        Assert.Equal("""{"__typename":"CustomerAggregate","count":5}""", Plain(numbers!["customersAggregate"]));
        Assert.DoesNotContain(statements, s => s.Contains("SUM", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await client.ErrorCodeAsync(query, new { with = true }));
    }

    // Not those that read the viewer behind the session, and nothing that was read before.
    private static async Task<int> StatementsAsync(ApiClient client, string query)
    {
        var fresh = query.Replace("customersAggregate", $"customersAggregate(where: {{ name: {{ neq: \"{Guid.NewGuid()}\" }} }})", StringComparison.Ordinal);
        var statements = await StatementCounter.CountAsync(() => client.DataAsync(fresh));
        return statements.Count(s => s.Contains("\"Customers\"", StringComparison.Ordinal));
    }

    private async Task<JsonNode> AskAsync(RoleCode role, string query) => await (await world.Running.AsAsync(role)).DataAsync(query);

    private static string Plain(JsonNode? node) => System.Text.RegularExpressions.Regex.Unescape(node!.ToJsonString());

    public sealed class World : IAsyncLifetime
    {
        public RunningApi Running { get; } = new();

        public Tier Gold { get; } = new() { Name = "Gold", Rank = 1, IntervalDays = 30 };

        public User Both { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Running.InitializeAsync();
            Both = await Running.Api.AddUserAsync("both", null, RoleCode.Service, RoleCode.Sales);
            var (me, other) = (Running.Api.Users[RoleCode.Sales].Id, Running.Api.OtherSales.Id);
            Customer[] mine =
            [
                Customer("alpha", me, 0.10m, "上海", Gold), Customer("beta", me, 0.20m, "上海", Gold),
                Customer("gamma", me, 100_000_000m, "北京"), Customer("delta", me, null, null, lifecycle: Lifecycle.Lead),
            ];
            await Running.Api.SaveAsync(
            [
                Gold, .. mine, Customer("foreign", other, 7m, "上海"),
                Talk(mine[0], "2026-03-01T10:00:00+08:00", 10), Talk(mine[0], "2026-03-01T23:59:59+08:00", 20),
                Talk(mine[0], "2026-03-01T16:00:00Z"), Talk(mine[1], "2025-12-31T12:00:00+08:00"),
                Deal(mine[0], 100.05m, new DateOnly(2026, 12, 1)), Deal(mine[0], 200.05m, new DateOnly(2026, 12, 31)), Deal(mine[0], 0.05m, null),
                new CrmTask { Title = "t", AssigneeId = me, DueAt = DateTimeOffset.Parse("2026-01-02T03:04:05Z", null) },
                Feedback(mine[0], 5), Feedback(mine[0], 10),
            ]);
        }

        public ValueTask DisposeAsync() => Running.DisposeAsync();

        private static Customer Customer(string name, Guid owner, decimal? value, string? city, Tier? tier = null, Lifecycle lifecycle = Lifecycle.Active) =>
            new Customer { Name = name, Kind = CustomerKind.Company, OwnerId = owner, AnnualValue = value, City = city, TierId = tier?.Id }.StartAs(lifecycle);

        private static Interaction Talk(Customer customer, string at, int? minutes = null) => new()
        {
            CustomerId = customer.Id,
            AuthorId = customer.OwnerId,
            At = DateTimeOffset.Parse(at, null),
            Channel = Channel.Phone,
            Summary = "s",
            DurationMinutes = minutes,
        };

        private Opportunity Deal(Customer customer, decimal amount, DateOnly? closes) =>
            new Opportunity { Title = "d", CustomerId = customer.Id, OwnerId = customer.OwnerId, Amount = amount, ExpectedCloseOn = closes }
                .OpenAt(Running.Stages[0], DateTimeOffset.UtcNow, null);

        private static Feedback Feedback(Customer customer, int score) =>
            new() { CustomerId = customer.Id, Source = FeedbackSource.Phone, Title = "f", Text = "f", Score = score, ReceivedAt = DateTimeOffset.UtcNow };
    }
}
