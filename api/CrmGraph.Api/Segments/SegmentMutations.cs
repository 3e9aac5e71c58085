using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Data.Filtering;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segments;

/// <summary>Changes to a segment: what is left out stays as it is.</summary>
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Name">What the segment is called, up to 60 characters; cannot be emptied.</param>
/// <param name="Description">What it is for, up to 500 characters; null for none.</param>
/// <param name="Sharing">Whom it is shown to; cannot be emptied.</param>
/// <param name="Where">Who is in it; cannot be emptied. Refused when it uses what the viewer does not read in full.</param>
[Writes<Segment>]
public sealed record UpdateSegmentInput(
    [property: ID<Segment>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<string?> Description,
    Optional<Sharing?> Sharing,
    Optional<FilterDocument<Customer>?> Where);

[MutationType]
public static class SegmentMutations
{
    /// <summary>Keeps a condition on customers under a name.</summary>
    /// <param name="name">What the segment is called, up to 60 characters.</param>
    /// <param name="description">What it is for, up to 500 characters; null for none.</param>
    /// <param name="sharing">Whom it is shown to; PRIVATE when left out.</param>
    /// <param name="where">Who is in it. Refused when it uses what the viewer does not read in full.</param>
    [Authorize, Writes<Segment>]
    [Error<ValidationException>, Error<InvalidStateException>]
    public static async Task<Segment> CreateSegmentAsync(
        string name, string? description, Sharing? sharing, FilterDocument<Customer> where,
        CrmDbContext db, Viewer viewer, [Service] SegmentFilter filter, CancellationToken ct)
    {
        var segment = new Segment
        {
            Name = name,
            Description = description,
            Sharing = sharing ?? Sharing.Private,
            Where = filter.Require(where),
            OwnerId = viewer.UserId,
        };
        if (await db.Segments.CountAsync(s => s.OwnerId == viewer.UserId, ct) >= Segment.MaxPerOwner)
        {
            throw new InvalidStateException("SEGMENT_LIMIT_REACHED");
        }

        db.Segments.Add(segment);
        await db.SaveChangesAsync(ct);
        return segment;
    }

    /// <summary>Changes a segment; from the next request on, whoever uses it gets the new one.</summary>
    [Authorize]
    [Error<ValidationException>, Error<NotFoundException>, Error<VersionConflictException>]
    public static async Task<Segment> UpdateSegmentAsync(
        UpdateSegmentInput input, CrmDbContext db, Viewer viewer, [Service] SegmentFilter filter, CancellationToken ct)
    {
        var segment = await db.Segments.GetAsync(input.Id, input.Version, "SEGMENT", ct);
        viewer.RequireEdit(segment);
        input.Name.Apply(v => segment.Name = v!);
        input.Description.Apply(v => segment.Description = v);
        input.Sharing.Apply(v => segment.Sharing = v ?? throw Check.Refuse("SEGMENT", nameof(Segment.Sharing), "REQUIRED"));
        input.Where.Apply(v => segment.Where = filter.Require(v ?? throw Check.Refuse("SEGMENT", nameof(Segment.Where), "REQUIRED")));
        await db.SaveChangesAsync(ct);
        return segment;
    }

    /// <summary>Takes a segment away, for everybody it was shared with too. The customers in it stay.</summary>
    /// <param name="version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
    [Authorize]
    [Error<NotFoundException>, Error<VersionConflictException>]
    [ID<Segment>, UseMutationConvention(PayloadFieldName = "deletedSegmentId")]
    public static async Task<Guid> DeleteSegmentAsync([ID<Segment>] Guid id, int version, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var segment = await db.Segments.GetAsync(id, version, "SEGMENT", ct);
        viewer.RequireEdit(segment);
        db.Segments.Remove(segment);
        await db.SaveChangesAsync(ct);
        return id;
    }
}
