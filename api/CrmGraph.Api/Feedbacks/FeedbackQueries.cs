using CrmGraph.GraphQL;

namespace CrmGraph.Api.Feedbacks;

[QueryType]
public static class FeedbackQueries
{
    /// <summary>What customers told us, as far as the viewer may see it.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Feedback> GetFeedbacks(CrmDbContext db) => db.Feedbacks;

    /// <summary>Numbers over what customers told us, as far as the viewer may see it.</summary>
    [Authorize, UseAggregation, UseFiltering]
    public static IQueryable<Feedback> GetFeedbacksAggregate(CrmDbContext db) => db.Feedbacks;

    /// <summary>One piece of feedback; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Feedback> GetFeedback([ID<Feedback>] Guid id, CrmDbContext db) => db.Feedbacks.Where(f => f.Id == id);
}
