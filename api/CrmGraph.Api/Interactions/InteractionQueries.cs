using CrmGraph.GraphQL;

namespace CrmGraph.Api.Interactions;

[QueryType]
public static class InteractionQueries
{
    /// <summary>What was said and done with the customers the viewer may see.</summary>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Interaction> GetInteractions(CrmDbContext db) => db.Interactions;

    /// <summary>Numbers over what was said and done with the customers the viewer may see.</summary>
    [Authorize, UseAggregation, UseFiltering]
    public static IQueryable<Interaction> GetInteractionsAggregate(CrmDbContext db) => db.Interactions;
}
