using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Contacts;

[QueryType]
public static class ContactQueries
{
    /// <summary>The people at the customers the viewer may see.</summary>
    /// <param name="search">Part of the name.</param>
    [Authorize, UsePaging(IncludeTotalCount = true), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Contact> GetContacts(string? search, CrmDbContext db, Viewer viewer)
    {
        var term = SearchTerm.Of(search);
        if (term.Length == 0)
        {
            return db.Contacts;
        }

        viewer.RequireUse<Contact>(nameof(Contact.SearchText));
        return db.Contacts.Where(c => c.SearchText.Contains(term));
    }

    /// <summary>One contact; null when there is none or the viewer may not see it.</summary>
    [Authorize, UseFirstOrDefault, UseProjection]
    public static IQueryable<Contact> GetContact([ID<Contact>] Guid id, CrmDbContext db) => db.Contacts.Where(c => c.Id == id);
}
