using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segments;

/// <summary>Why a segment says nothing to the viewer.</summary>
public enum SegmentProblem
{
    /// <summary>Its condition uses what the viewer may not read in full.</summary>
    NotAllowed,

    /// <summary>Its condition names what does not exist any more.</summary>
    Outdated,
}

/// <summary>The door to segments for whatever needs a set of customers. All of it is asked with the viewer's rights.</summary>
public sealed class SegmentFilter(CrmDbContext db, FilterDocuments documents, IServiceProvider services)
{
    /// <summary>
    /// Of <paramref name="customers"/> those in a segment; all of them without one. Refuses a segment out of sight, one the viewer may
    /// not use (<c>AUTH_NOT_AUTHORIZED</c> with the coordinate), and one that does not fit the schema any more.
    /// </summary>
    public async Task<IQueryable<Customer>> InAsync(IQueryable<Customer> customers, Guid? segmentId, CancellationToken ct)
    {
        if (segmentId is not { } id)
        {
            return customers;
        }

        var where = await db.Segments.Where(s => s.Id == id).Select(s => s.Where).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("SEGMENT_NOT_FOUND");
        return customers.Where(documents.For(new FilterDocument<Customer>(where), services));
    }

    /// <summary>The customers in sight that fit a kept condition; null when the viewer cannot use it.</summary>
    internal IQueryable<Customer>? Find(string where) =>
        ProblemOf(where) is null ? db.Customers.Where(documents.For(new FilterDocument<Customer>(where), services)) : null;

    /// <summary>What keeps the viewer from using a condition; null when nothing does.</summary>
    internal SegmentProblem? ProblemOf(string where) => documents.Refusal(new FilterDocument<Customer>(where), services) switch
    {
        null => null,
        { Code: ErrorCodes.NotAuthorized } => SegmentProblem.NotAllowed,
        _ => SegmentProblem.Outdated,
    };

    /// <summary>Refuses a condition that the viewer could not use, before it is kept.</summary>
    internal string Require(FilterDocument<Customer> where)
    {
        documents.For(where, services);
        return where.Json;
    }
}
