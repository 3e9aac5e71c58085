using System.Globalization;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Tasks;
using CrmGraph.TestKit;

namespace CrmGraph.Api.Tests.Dashboards;

/// <summary>The key numbers, against sums made by hand.</summary>
public sealed class DashboardTests(RunningApi world) : IClassFixture<RunningApi>
{
    [Fact]
    public async Task Numbers_are_those_of_what_the_viewer_may_see()
    {
        var now = DateTimeOffset.UtcNow;
        var (me, other) = (world.Api.Users[RoleCode.Sales].Id, world.Api.OtherSales.Id);
        var (covered, uncovered, lost, foreign) = (Customer(me), Customer(me), Customer(me, Lifecycle.Lost), Customer(other));
        covered.RecordContact(now.AddDays(-1), "call", now.AddDays(2));
        var (won, wonLongAgo) = (Deal(covered, 7.25m, now), Deal(covered, 1000m, now.AddDays(-80)));
        won.Win(null, null, now, me);
        wonLongAgo.Win(null, null, now.AddDays(-70), me);
        var replied = Feedback(covered);
        replied.Decline("no", "no", Channel.Phone, now, me);
        await world.Api.SaveAsync(
            covered, uncovered, lost, foreign, won, wonLongAgo, Deal(covered, 100.10m, now), Deal(uncovered, 200m, now), Deal(foreign, 999m, now),
            Task(me, now.AddHours(-1)), Task(me, now.AddDays(-100)), Task(me, BusinessDay.Start(BusinessDay.Of(now).AddDays(1)).AddMilliseconds(-1)),
            Task(other, now.AddHours(-1)), Done(Task(me, now.AddHours(-1))),
            Feedback(covered), replied, Feedback(foreign),
            Talk(covered, now), Talk(covered, now), Talk(uncovered, now.AddDays(-2)), Talk(foreign, now));

        var data = await (await world.SalesAsync()).DataAsync("""
            { dashboard { customerCount customersWithoutNextStep coverageRate overdueTasks tasksDueToday openOpportunityCount openOpportunityAmount
              weightedForecast wonThisMonthAmount openFeedback interactionsPerDay(days: 3) { date count } } }
            """);

        var numbers = data["dashboard"]!;
        Assert.Equal((2, 1, 0.5), ((int)numbers["customerCount"]!, (int)numbers["customersWithoutNextStep"]!, (double)numbers["coverageRate"]!));
        Assert.Equal((2, 1), ((int)numbers["overdueTasks"]!, (int)numbers["tasksDueToday"]!));
        Assert.Equal((2, 300.10m, 30.01m, 7.25m), ((int)numbers["openOpportunityCount"]!, Money("openOpportunityAmount"), Money("weightedForecast"), Money("wonThisMonthAmount")));
        Assert.Equal(1, (int)numbers["openFeedback"]!);
        var today = BusinessDay.Of(now);
        Assert.Equal(
            [(Day(today.AddDays(-2)), 1), (Day(today.AddDays(-1)), 0), (Day(today), 2)],
            numbers["interactionsPerDay"]!.AsArray().Select(d => ((string)d!["date"]!, (int)d["count"]!)));

        decimal Money(string field) => decimal.Parse(numbers[field]!.ToString(), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Without_customers_there_is_no_coverage_and_everything_else_is_nothing()
    {
        var fresh = await world.Api.SignInAsync(await world.Api.AddUserAsync("fresh", null, RoleCode.Sales));

        var numbers = (await fresh.DataAsync("{ dashboard { customerCount coverageRate openOpportunityCount openOpportunityAmount weightedForecast } }"))["dashboard"]!;

        Assert.Equal("""{"customerCount":0,"coverageRate":null,"openOpportunityCount":0,"openOpportunityAmount":0,"weightedForecast":0}""", numbers.ToJsonString().Replace("\"0\"", "0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(400, 366)]
    [InlineData(int.MaxValue, 366)]
    public async Task Days_of_the_chart_stay_within_a_year(int asked, int days)
    {
        var data = await (await world.SalesAsync()).DataAsync("query($days: Int!) { dashboard { interactionsPerDay(days: $days) { count } } }", new { days = asked });

        Assert.Equal(days, data["dashboard"]!["interactionsPerDay"]!.AsArray().Count);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Customer Customer(Guid ownerId, Lifecycle lifecycle = Lifecycle.Active) =>
        new Customer { Name = "c", Kind = CustomerKind.Company, OwnerId = ownerId }.StartAs(lifecycle);

    private Opportunity Deal(Customer customer, decimal amount, DateTimeOffset at) =>
        new Opportunity { Title = "d", CustomerId = customer.Id, OwnerId = customer.OwnerId, Amount = amount }.OpenAt(world.Stages[0], at, null);

    private static CrmTask Task(Guid assigneeId, DateTimeOffset dueAt) => new() { Title = "t", AssigneeId = assigneeId, DueAt = dueAt };

    private static CrmTask Done(CrmTask task)
    {
        task.Complete(null, DateTimeOffset.UtcNow);
        return task;
    }

    private static Feedback Feedback(Customer customer) =>
        new() { CustomerId = customer.Id, Source = FeedbackSource.Phone, Title = "f", Text = "f", ReceivedAt = DateTimeOffset.UtcNow };

    private static Interaction Talk(Customer customer, DateTimeOffset at) =>
        new() { CustomerId = customer.Id, AuthorId = customer.OwnerId, At = at, Channel = Channel.Phone, Summary = "s" };
}
