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
    /// <summary>What the page Today asks for.</summary>
    private const string Numbers = """
        query($month: DateTime!, $first: LocalDate!) {
          dashboard { overdueTasks tasksDueToday tasksDueThisWeek }
          kept: customersAggregate(where: { lifecycle: { nin: [LOST, ARCHIVED] } }) { count countOf { nextContactAt } }
          open: opportunitiesAggregate(where: { status: { eq: OPEN } }) { count sum { amount weightedAmount } }
          won: opportunitiesAggregate(where: { status: { eq: WON }, closedAt: { gte: $month } }) { sum { amount } }
          unanswered: feedbacksAggregate(where: { status: { in: [RECEIVED, TRIAGED, ACTION, DONE] } }) { count }
          contacts: interactionsAggregate(where: { day: { gte: $first } }) { groupBy(by: [DAY]) { keys { day } count } } }
        """;

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

        var data = await (await world.SalesAsync()).DataAsync(Numbers, new
        {
            month = Instant(BusinessDay.Start(BusinessDay.Of(now).AddDays(1 - BusinessDay.Of(now).Day))),
            first = Day(BusinessDay.Of(now).AddDays(-2)),
        });

        Assert.Equal((2, 1), ((int)data["dashboard"]!["overdueTasks"]!, (int)data["dashboard"]!["tasksDueToday"]!));
        Assert.Equal("""{"count":2,"countOf":{"nextContactAt":1}}""", data["kept"]!.ToJsonString());
        Assert.Equal("""{"count":2,"sum":{"amount":300.1,"weightedAmount":30.01}}""", data["open"]!.ToJsonString());
        Assert.Equal("""{"sum":{"amount":7.25}}""", data["won"]!.ToJsonString());
        Assert.Equal("""{"count":1}""", data["unanswered"]!.ToJsonString());
        var today = BusinessDay.Of(now);
        Assert.Equal(
            [(Day(today), 2), (Day(today.AddDays(-2)), 1)],
            data["contacts"]!["groupBy"]!.AsArray().Select(g => ((string)g!["keys"]!["day"]!, (int)g["count"]!)));
    }

    [Fact]
    public async Task The_page_takes_six_statements()
    {
        var fresh = await world.Api.SignInAsync(await world.Api.AddUserAsync("first-look", null, RoleCode.Sales));

        var statements = await StatementCounter.CountAsync(() => fresh.DataAsync(Numbers, new { month = "2026-01-01T00:00:00Z", first = "2026-01-01" }));

        // Not those that read the viewer behind the session.
        Assert.Equal(6, statements.Count(s => s.Contains("COUNT(", StringComparison.Ordinal) || s.Contains("SUM(", StringComparison.Ordinal)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

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
