using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tasks;

[QueryType]
public static class TaskQueries
{
    /// <summary>The tasks of the viewer and of the viewer's team, those the viewer gave away, and those of the customers the viewer may see.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<CrmTask> GetTasks(CrmDbContext db) => db.Tasks;

    /// <summary>Numbers over the tasks the viewer may see.</summary>
    [Authorize, UseAggregation, UseFiltering]
    public static IQueryable<CrmTask> GetTasksAggregate(CrmDbContext db) => db.Tasks;

    /// <summary>One task; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<CrmTask> GetTask([ID("Task")] Guid id, CrmDbContext db) => db.Tasks.Where(t => t.Id == id);
}
