using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>Reading one record that is to be changed: in scope or not found, and at the version the caller saw.</summary>
internal static class RecordLookup
{
    /// <summary>The record, tracked. <paramref name="entity"/> begins the code of the error, for example <c>CUSTOMER</c> → <c>CUSTOMER_NOT_FOUND</c>.</summary>
    public static async Task<T> GetAsync<T>(this IQueryable<T> records, Guid id, string entity, CancellationToken ct)
        where T : class =>
        await records.SingleOrDefaultAsync(r => EF.Property<Guid>(r, "Id") == id, ct) ?? throw new NotFoundException($"{entity}_NOT_FOUND");

    /// <summary>As the other, and refuses when someone else changed the record since <paramref name="version"/> was read.</summary>
    public static async Task<T> GetAsync<T>(this IQueryable<T> records, Guid id, int version, string entity, CancellationToken ct)
        where T : class, IVersioned
    {
        var record = await records.GetAsync(id, entity, ct);
        return record.Version == version ? record : throw new VersionConflictException(record.Version);
    }

    /// <summary>Refuses a reference to a record that does not exist or is out of the viewer's sight.</summary>
    public static async Task RequireAsync<T>(this IQueryable<T> records, Guid? id, string entity, CancellationToken ct)
        where T : class
    {
        if (id is { } given && !await records.AnyAsync(r => EF.Property<Guid>(r, "Id") == given, ct))
        {
            throw new NotFoundException($"{entity}_NOT_FOUND");
        }
    }
}
