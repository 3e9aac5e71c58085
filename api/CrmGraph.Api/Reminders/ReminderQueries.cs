using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reminders;

[QueryType]
public static class ReminderQueries
{
    /// <summary>The viewer's reminders; whoever sees every record sees everybody's.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Reminder> GetReminders(CrmDbContext db) => db.Reminders;
}
