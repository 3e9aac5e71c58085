using CrmGraph.Api.Access;
using CrmGraph.Api.Contacts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

[QueryType]
public static class CustomerQueries
{
    /// <summary>The customers the viewer may see.</summary>
    /// <param name="search">Part of the name or code; digits also find the tail of a contact's phone number, for whoever may read it.</param>
    /// <param name="segmentId">Only those in this segment. Refused when its condition uses what the viewer does not read in full.</param>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static Task<IQueryable<Customer>> GetCustomersAsync(
        string? search, [ID<Segment>, Cost(5)] Guid? segmentId, CrmDbContext db, Viewer viewer, [Service] SegmentFilter segments, CancellationToken ct) =>
        segments.InAsync(Found(search, db, viewer), segmentId, ct);

    /// <summary>Numbers over the customers the viewer may see.</summary>
    /// <param name="search">As in customers.</param>
    /// <param name="segmentId">As in customers.</param>
    [Authorize, UseAggregation, UseFiltering]
    public static Task<IQueryable<Customer>> GetCustomersAggregateAsync(
        string? search, [ID<Segment>, Cost(5)] Guid? segmentId, CrmDbContext db, Viewer viewer, [Service] SegmentFilter segments, CancellationToken ct) =>
        segments.InAsync(Found(search, db, viewer), segmentId, ct);

    /// <summary>One customer; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Customer> GetCustomer([ID<Customer>] Guid id, CrmDbContext db) => db.Customers.Where(c => c.Id == id);

    /// <summary>The vocabulary of tags.</summary>
    [Authorize, UseProjection]
    public static IQueryable<Tag>? GetTags(CrmDbContext db) => db.Tags.OrderBy(t => t.Group).ThenBy(t => t.Name);

    private static IQueryable<Customer> Found(string? search, CrmDbContext db, Viewer viewer)
    {
        var term = SearchTerm.Of(search);
        if (term.Length == 0)
        {
            return db.Customers;
        }

        viewer.RequireUse<Customer>(nameof(Customer.SearchText));
        return term.Length >= 4 && term.All(char.IsAsciiDigit) && viewer.MayUse<Contact>(nameof(Contact.PhoneDigits))
            ? db.Customers.Where(c => c.SearchText.Contains(term) || c.Contacts.Any(k => k.PhoneDigits.Contains(term)))
            : db.Customers.Where(c => c.SearchText.Contains(term));
    }
}
