using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Care;

/// <summary>What is due on one working day.</summary>
/// <param name="On">The day.</param>
/// <param name="Count">How many things are due.</param>
public sealed record CarePreviewDay(DateOnly On, int Count);

/// <summary>What one colleague would have to do.</summary>
/// <param name="UserId">The colleague.</param>
/// <param name="Count">How many things in all.</param>
/// <param name="BusiestOn">The day with the most of them.</param>
/// <param name="BusiestCount">How many things are due on that day.</param>
public sealed record CarePreviewPerson([property: ID<User>] Guid UserId, int Count, DateOnly BusiestOn, int BusiestCount);

/// <summary>What one line of the plan would make due.</summary>
/// <param name="Title">The title of the line.</param>
/// <param name="Count">How many things in all.</param>
public sealed record CarePreviewItem(string Title, int Count);

/// <summary>What a care plan would ask for in the days ahead, for the customers the viewer may see.</summary>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="IsComplete">False when there are more than were looked at: at most 20,000.</param>
/// <param name="Total">How many things are due in all.</param>
/// <param name="Days">The days on which something is due, in order.</param>
/// <param name="People">Who would have to do them, the busiest first.</param>
/// <param name="Items">What makes them due, in the order of the plan.</param>
public sealed record CarePreview(
    int Customers, bool IsComplete, int Total, IReadOnlyList<CarePreviewDay> Days, IReadOnlyList<CarePreviewPerson> People, IReadOnlyList<CarePreviewItem> Items);

[QueryType]
public static class CareQueries
{
    private const int MaxDays = 366;
    private const int MaxCustomers = 20_000;
    private const int BatchSize = 2_000;

    /// <summary>The lines of the care plan, in the order they were made.</summary>
    [Authorize, UseProjection]
    public static IQueryable<CarePlanItem>? GetCarePlanItems(CrmDbContext db) => db.CarePlanItems.OrderBy(i => i.CreatedAt).ThenBy(i => i.Id);

    /// <summary>
    /// What a care plan asks for in the days ahead, before it is saved or as it is. Nothing is written. For whoever may write plans and
    /// may use what they go by: tier, owner, stage and contacts of customers; birthdays count for whoever may read them.
    /// </summary>
    /// <param name="days">How many days to look ahead, today included, 1 to 366; 90 when left out.</param>
    /// <param name="items">The lines to look ahead with; those of the company when left out.</param>
    [Authorize(Permissions.WriteTiers)]
    public static async Task<CarePreview> GetCarePreviewAsync(
        int? days,
        IReadOnlyList<CarePlanItemInput>? items,
        CrmDbContext db,
        Viewer viewer,
        TimeProvider time,
        [Service] IOptions<CareLimits> limits,
        CancellationToken ct)
    {
        string[] used = [nameof(Customer.Tier), nameof(Customer.Owner), nameof(Customer.Lifecycle), nameof(Customer.LastContactAt), nameof(Customer.FirstDealAt), nameof(Customer.CreatedAt)];
        Array.ForEach(used, member => viewer.RequireUse<Customer>(member));
        viewer.RequireUse<ImportantDate>(nameof(ImportantDate.NextOn));
        viewer.RequireUse<Contact>(nameof(Contact.DoNotContact));
        viewer.RequireUse<Interaction>(nameof(Interaction.At));
        viewer.RequireUse<CrmTask>(nameof(CrmTask.CompletedAt));
        if (days is < 1 or > MaxDays)
        {
            throw Check.Refuse("CARE_PREVIEW", "Days", "OUT_OF_RANGE");
        }

        if (items?.Count > CarePlanItem.MaxItems)
        {
            throw new InvalidStateException("CARE_PLAN_TOO_LONG");
        }

        var plan = items?.Select(i => i.ToItem()).ToList() ?? await db.CarePlanItems.OrderBy(i => i.CreatedAt).ThenBy(i => i.Id).AsNoTracking().ToListAsync(ct);
        var intervals = await db.Tiers.ToDictionaryAsync(t => t.Id, t => t.IntervalDays, ct);
        return await LookAheadAsync(plan, new CarePlanner(plan, intervals, limits.Value), BusinessDay.Of(time.GetUtcNow()), days ?? 90, db, viewer, ct);
    }

    private static async Task<CarePreview> LookAheadAsync(
        List<CarePlanItem> plan, CarePlanner planner, DateOnly today, int days, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var staff = await CareStaff.ReadAsync(db, plan, ct);
        var withBirthdays = viewer.MayUse<Contact>(nameof(Contact.Birthday));
        var (byDay, byPerson, byItem) = (new SortedDictionary<DateOnly, int>(), new Dictionary<(Guid, DateOnly), int>(), new Dictionary<Guid, int>());
        var (customers, after, isComplete) = (0, Guid.Empty, false);
        while (customers < MaxCustomers && !isComplete)
        {
            var batch = await CareSubjects.ReadAsync(db, after, BatchSize, today, withBirthdays, ct);
            foreach (var subject in batch)
            {
                foreach (var touch in planner.Plan(subject, today, today.AddDays(days - 1)))
                {
                    var person = (staff.Assign(touch.Item, subject.OwnerId), touch.On);
                    byDay[touch.On] = byDay.GetValueOrDefault(touch.On) + 1;
                    byPerson[person] = byPerson.GetValueOrDefault(person) + 1;
                    byItem[touch.Item.Id] = byItem.GetValueOrDefault(touch.Item.Id) + 1;
                }
            }

            customers += batch.Count;
            isComplete = batch.Count < BatchSize;
            after = batch.Count > 0 ? batch[^1].Id : after;
        }

        var people = byPerson.GroupBy(p => p.Key.Item1).Select(p =>
        {
            var busiest = p.MaxBy(d => d.Value);
            return new CarePreviewPerson(p.Key, p.Sum(d => d.Value), busiest.Key.Item2, busiest.Value);
        });
        return new CarePreview(
            customers,
            isComplete,
            byDay.Values.Sum(),
            [.. byDay.Select(d => new CarePreviewDay(d.Key, d.Value))],
            [.. people.OrderByDescending(p => p.Count).ThenBy(p => p.UserId)],
            [.. plan.Select(i => new CarePreviewItem(i.Title, byItem.GetValueOrDefault(i.Id)))]);
    }
}
