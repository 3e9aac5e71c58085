using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>What every door through which customers are written has to ask the database.</summary>
internal static class CustomerWriting
{
    // Otherwise a customer that was given away could still be seen by whomever its former owner chose.
    public static async Task EndSharesOfFormerOwnerAsync(this CrmDbContext db, Customer customer, CancellationToken ct)
    {
        var formerId = db.Entry(customer).Property(c => c.OwnerId).OriginalValue;
        if (formerId != customer.OwnerId)
        {
            db.CustomerShares.RemoveRange(await db.CustomerShares.IgnoreQueryFilters()
                .Where(s => s.CustomerId == customer.Id && (s.SharedById == formerId || s.UserId == customer.OwnerId)).ToListAsync(ct));
        }
    }

    /// <summary>Which of some codes are taken in the whole company, deleted customers and those out of the viewer's sight included, and by whom.</summary>
    public static async Task<List<(Guid Id, string Code)>> CodesAsync(CrmDbContext db, IReadOnlyList<string> codes, CancellationToken ct) =>
        [.. (await db.Customers.IgnoreQueryFilters().Where(c => codes.Contains(c.Code!)).Select(c => new { c.Id, c.Code }).ToListAsync(ct)).Select(c => (c.Id, c.Code!))];
}
