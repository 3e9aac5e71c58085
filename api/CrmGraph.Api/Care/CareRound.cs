using CrmGraph.Api.Nightly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Care;

/// <summary>
/// Makes the tasks care plans call for in the days to come. It may run as often as one likes: every occasion of a customer has a key that
/// only one task can bear.
/// </summary>
internal sealed class CareRound(TimeProvider clock, IOptions<CareLimits> limits)
{
    private const int BatchSize = 500;

    /// <summary>Looks at one batch of customers after a key, in a context that sees them all; null when none were left.</summary>
    public async Task<KeyBatch?> RunBatchAsync(CrmDbContext db, Guid after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = BusinessDay.Of(now);
        var items = await db.CarePlanItems.Where(i => i.Active).AsNoTracking().ToListAsync(ct);
        var tiers = await db.Tiers.AsNoTracking().ToDictionaryAsync(t => t.Id, ct);
        var subjects = await CareSubjects.ReadAsync(db, after, BatchSize, today, withBirthdays: true, ct);
        if (items.Count == 0 || subjects.Count == 0)
        {
            return null;
        }

        var planner = new CarePlanner(items, tiers.ToDictionary(t => t.Key, t => t.Value.IntervalDays), limits.Value);
        var first = now < DueAt(today) ? today : today.AddDays(1);
        var due = subjects
            .SelectMany(s => planner.Plan(s, first, today.AddDays(limits.Value.HorizonDays)).Where(t => t.Key is not null).Select(t => (Subject: s, Touch: t, Key: $"{s.Id:N}/{t.Key}")))
            .ToList();
        var keys = due.ConvertAll(d => d.Key);
        var there = await db.Tasks.Where(t => t.CareKey != null && keys.Contains(t.CareKey)).Select(t => t.CareKey!).ToHashSetAsync(ct);
        var staff = await CareStaff.ReadAsync(db, items, ct);
        await CancelNeedlessAsync(db, subjects.ConvertAll(s => s.Id), now, ct);
        var made = due.Where(d => !there.Contains(d.Key))
            .Select(d => Task(d.Subject, d.Touch, d.Key, d.Subject.TierId is { } tier ? tiers.GetValueOrDefault(tier) : null, staff))
            .ToList();
        db.Tasks.AddRange(made);
        await db.SaveChangesAsync(ct);
        await PlanNextStepsAsync(db, subjects.ConvertAll(s => s.Id), ct);
        return new(subjects[^1].Id, subjects.Count, made.Count);
    }

    private CrmTask Task(CareSubject subject, CareTouch touch, string key, Tier? tier, CareStaff staff)
    {
        var title = touch.About is null ? touch.Item.Title : $"{touch.Item.Title}：{touch.About}";
        return new CrmTask
        {
            Title = title.Length > CrmTask.TitleLength ? title[..CrmTask.TitleLength] : title,
            Type = touch.Item.Type,
            DueAt = DueAt(touch.On),
            CustomerId = subject.Id,
            ContactId = touch.ContactId,
            AssigneeId = staff.Assign(touch.Item, subject.OwnerId),
            Description = touch.Item.Content ?? tier?.Content,
            CareItemId = touch.Item.Id,
            CareKey = key,
        };
    }

    private DateTimeOffset DueAt(DateOnly day) => BusinessDay.Start(day).AddHours(limits.Value.DueHour);

    // Somebody spoke with the customer in the meantime: the next regular contact is planned anew from there.
    private static async Task CancelNeedlessAsync(CrmDbContext db, List<Guid> customerIds, DateTimeOffset now, CancellationToken ct)
    {
        var needless = await db.Tasks
            .Where(t => t.CustomerId != null && customerIds.Contains(t.CustomerId.Value) && t.Status == CrmTaskStatus.Todo
                && t.CareItem!.Trigger == CareTrigger.Contact && t.Customer!.LastContactAt > t.CreatedAt)
            .Include(t => t.Reminders)
            .ToListAsync(ct);
        foreach (var task in needless)
        {
            task.Cancel(now);
            task.SettleReminders(now);
        }
    }

    // A planned task is a next step. The version stays: nobody who edits the customer is told to look again because of it.
    private static Task<int> PlanNextStepsAsync(CrmDbContext db, List<Guid> customerIds, CancellationToken ct) =>
        db.Customers
            .Where(c => customerIds.Contains(c.Id) && c.NextContactAt == null && c.Tasks.Any(t => t.CareItemId != null && t.Status == CrmTaskStatus.Todo))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(
                        c => c.NextStep,
                        c => c.Tasks.Where(t => t.CareItemId != null && t.Status == CrmTaskStatus.Todo).OrderBy(t => t.DueAt).ThenBy(t => t.Id).Select(t => t.Title).First())
                    .SetProperty(
                        c => c.NextContactAt,
                        c => c.Tasks.Where(t => t.CareItemId != null && t.Status == CrmTaskStatus.Todo).Min(t => (DateTimeOffset?)t.DueAt)),
                ct);
}
