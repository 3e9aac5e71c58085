using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Dashboards;

/// <summary>The viewer's open tasks by when they are due. Days are business days in China.</summary>
/// <param name="OverdueTasks">Those whose time has passed.</param>
/// <param name="TasksDueToday">Those due in the rest of today.</param>
/// <param name="TasksDueThisWeek">Those due from tomorrow to Sunday.</param>
public sealed record Dashboard(int OverdueTasks, int TasksDueToday, int TasksDueThisWeek);

[QueryType]
public static class DashboardQueries
{
    /// <summary>
    /// The viewer's tasks in numbers; null for whoever may not read what is counted. Other numbers are those of
    /// customersAggregate and its siblings.
    /// </summary>
    [Authorize]
    public static async Task<Dashboard?> GetDashboardAsync(CrmDbContext db, Viewer viewer, TimeProvider time, CancellationToken ct)
    {
        if (!(viewer.MayUse<CrmTask>(nameof(CrmTask.Assignee)) && viewer.MayUse<CrmTask>(nameof(CrmTask.Status)) && viewer.MayUse<CrmTask>(nameof(CrmTask.DueAt))))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var today = BusinessDay.Of(now);
        var tomorrow = BusinessDay.Start(today.AddDays(1));
        var nextWeek = BusinessDay.Start(today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7)));

        // Three conditions in one pass, which three fields with a filter each would not be.
        var due = await db.Tasks
            .Where(t => t.AssigneeId == viewer.UserId && (t.Status == CrmTaskStatus.Todo || t.Status == CrmTaskStatus.Doing) && t.DueAt < nextWeek)
            .GroupBy(t => t.DueAt < now ? Due.Overdue : t.DueAt < tomorrow ? Due.Today : Due.ThisWeek)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new Dashboard(due.GetValueOrDefault(Due.Overdue), due.GetValueOrDefault(Due.Today), due.GetValueOrDefault(Due.ThisWeek));
    }

    private enum Due
    {
        Overdue,
        Today,
        ThisWeek,
    }
}
