using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Audit;

[QueryType]
public static class AuditQueries
{
    /// <summary>Who did what to which record.</summary>
    [Authorize(Permissions.ReadAudit), UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<AuditEvent> GetAuditEvents(CrmDbContext db) => db.AuditEvents;
}
