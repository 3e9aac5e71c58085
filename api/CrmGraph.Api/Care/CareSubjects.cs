using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Care;

/// <summary>Reads what the planner must know, a batch of customers in a few statements, as far as the context sees.</summary>
internal static class CareSubjects
{
    /// <summary>The customers after a key in the order of keys, at most <paramref name="count"/>.</summary>
    /// <param name="withBirthdays">Whether birthdays of contacts may be used.</param>
    public static async Task<List<CareSubject>> ReadAsync(CrmDbContext db, Guid after, int count, DateOnly today, bool withBirthdays, CancellationToken ct)
    {
        var rows = await db.Customers.Where(c => c.Id > after).OrderBy(c => c.Id).Take(count)
            .Select(c => new { c.Id, c.OwnerId, c.TierId, c.Lifecycle, c.LastContactAt, c.FirstDealAt, c.CreatedAt, c.NextContactAt }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Id);
        var dates = await db.ImportantDates.Where(d => ids.Contains(d.CustomerId)).AsNoTracking().ToListAsync(ct);
        var people = await db.Contacts.Where(c => ids.Contains(c.CustomerId))
            .Select(c => new { c.CustomerId, c.Id, c.DoNotContact, c.Birthday, c.BirthdayCalendar }).ToListAsync(ct);
        var since = today.AddDays(-30);
        var talks = await db.Interactions.Where(i => ids.Contains(i.CustomerId) && i.Day > since).Select(i => new { i.CustomerId, i.Day }).ToListAsync(ct);
        var closed = await db.Tasks
            .Where(t => t.CustomerId != null && ids.Contains(t.CustomerId.Value) && t.CareItem!.Trigger == CareTrigger.Contact
                && (t.Status == CrmTaskStatus.Done || t.Status == CrmTaskStatus.Skipped))
            .GroupBy(t => t.CustomerId!.Value)
            .Select(g => new { g.Key, At = g.Max(t => t.CompletedAt) })
            .ToDictionaryAsync(g => g.Key, g => g.At, ct);
        var (datesOf, peopleOf, talksOf) = (dates.ToLookup(d => d.CustomerId), people.ToLookup(p => p.CustomerId), talks.ToLookup(t => t.CustomerId));

        return rows.ConvertAll(row =>
        {
            var days = datesOf[row.Id].Select(d => new CareDay(d.Id, d.Kind, d.Title, d.Month, d.Day, d.Calendar, d.LeadDays));
            if (withBirthdays)
            {
                days = days.Concat(peopleOf[row.Id].Where(p => p.Birthday is not null && !p.DoNotContact).Select(p => new CareDay(
                    p.Id, ImportantDateKind.Birthday, null, p.Birthday!.Value.Month, p.Birthday.Value.Day, p.BirthdayCalendar ?? Calendar.Solar, null)));
            }

            return new CareSubject(
                row.Id,
                row.OwnerId,
                row.TierId,
                row.Lifecycle,
                Later(row.LastContactAt, closed.GetValueOrDefault(row.Id)),
                row.FirstDealAt is { } deal ? BusinessDay.Of(deal) : null,
                BusinessDay.Of(row.CreatedAt),
                [.. days],
                [.. talksOf[row.Id].Select(t => t.Day)],
                peopleOf[row.Id].Any() && peopleOf[row.Id].All(p => p.DoNotContact),
                row.NextContactAt is not null);
        });
    }

    private static DateOnly? Later(DateTimeOffset? a, DateTimeOffset? b) => (a > b ? a : b ?? a) is { } at ? BusinessDay.Of(at) : null;
}
