using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Dashboards;

/// <summary>Key numbers over what the viewer may see; tasks are the viewer's own. Days are business days in China.</summary>
/// <param name="CustomerCount">Customers that are kept: all but lost and archived ones.</param>
/// <param name="CustomersWithoutNextStep">Kept customers without a next contact.</param>
/// <param name="CoverageRate">Share of kept customers with a next contact, 0 to 1; null without customers.</param>
/// <param name="OverdueTasks">The viewer's open tasks whose time has passed.</param>
/// <param name="TasksDueToday">The viewer's open tasks due in the rest of today.</param>
/// <param name="TasksDueThisWeek">The viewer's open tasks due from tomorrow to Sunday.</param>
/// <param name="WeightedForecast">Sum of amount × probability of the open opportunities.</param>
/// <param name="WonThisMonthAmount">Sum of the opportunities won since the first of the month.</param>
/// <param name="OpenFeedback">Feedback whose customer has not been answered.</param>
public sealed record Dashboard(
    int CustomerCount,
    int CustomersWithoutNextStep,
    double? CoverageRate,
    int OverdueTasks,
    int TasksDueToday,
    int TasksDueThisWeek,
    int OpenOpportunityCount,
    decimal? OpenOpportunityAmount,
    decimal? WeightedForecast,
    decimal? WonThisMonthAmount,
    int OpenFeedback);

/// <summary>How many on a day.</summary>
public sealed record DailyCount(DateOnly Date, int Count);

[QueryType]
public static class DashboardQueries
{
    /// <summary>Key numbers for the page Today.</summary>
    [Authorize]
    public static async Task<Dashboard?> GetDashboardAsync(CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var today = BusinessDay.Of(now);
        var kept = db.Customers.Where(c => c.Lifecycle != Lifecycle.Lost && c.Lifecycle != Lifecycle.Archived);
        var customers = await kept.CountAsync(ct);
        var uncovered = await kept.CountAsync(c => c.NextContactAt == null, ct);
        var mine = db.Tasks.Where(t => t.AssigneeId == viewer.UserId && (t.Status == CrmTaskStatus.Todo || t.Status == CrmTaskStatus.Doing));
        var tomorrow = BusinessDay.Start(today.AddDays(1));
        var nextWeek = BusinessDay.Start(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7)));
        var open = db.Opportunities.Where(o => o.Status == OpportunityStatus.Open);
        var firstOfMonth = BusinessDay.Start(new DateOnly(today.Year, today.Month, 1));
        var due = await mine
            .Where(t => t.DueAt < nextWeek)
            .GroupBy(t => t.DueAt < now ? Due.Overdue : t.DueAt < tomorrow ? Due.Today : Due.ThisWeek)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        // By the status they all have: the index is in its order, so nothing is sorted to be summed.
        var sums = await open
            .GroupBy(o => o.Status)
            .Select(g => new { Count = g.Count(), Amount = g.Sum(o => o.Amount), Weighted = g.Sum(o => o.WeightedAmount) })
            .SingleOrDefaultAsync(ct);
        return new Dashboard(
            customers,
            uncovered,
            customers == 0 ? null : 1 - ((double)uncovered / customers),
            due.GetValueOrDefault(Due.Overdue),
            due.GetValueOrDefault(Due.Today),
            due.GetValueOrDefault(Due.ThisWeek),
            sums?.Count ?? 0,
            sums?.Amount ?? 0,
            sums?.Weighted ?? 0,
            await db.Opportunities.Where(o => o.Status == OpportunityStatus.Won && o.ClosedAt >= firstOfMonth).SumAsync(o => o.Amount, ct),
            await db.Feedbacks.CountAsync(
                f => f.Status == FeedbackStatus.Received || f.Status == FeedbackStatus.Triaged || f.Status == FeedbackStatus.Action || f.Status == FeedbackStatus.Done,
                ct));
    }

    private enum Due
    {
        Overdue,
        Today,
        ThisWeek,
    }
}

[ObjectType<Dashboard>]
public static class DashboardNode
{
    private const int MaxDays = 366;

    /// <summary>Contacts with customers per business day, oldest first, days without any included.</summary>
    /// <param name="days">How many days up to today, 1 to 366.</param>
    public static async Task<IReadOnlyList<DailyCount>> GetInteractionsPerDayAsync(
        CrmDbContext db, TimeProvider time, CancellationToken ct, int days = 30)
    {
        var today = BusinessDay.Of(time.GetUtcNow());
        var first = today.AddDays(1 - Math.Clamp(days, 1, MaxDays));
        var counts = await db.Interactions
            .Where(i => i.Day >= first && i.Day <= today)
            .GroupBy(i => i.Day)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1)
            .Select(first.AddDays)
            .Select(day => new DailyCount(day, counts.GetValueOrDefault(day)))];
    }
}
