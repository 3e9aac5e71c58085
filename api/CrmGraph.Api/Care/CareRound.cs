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
    private const int FarAhead = 366;

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
        var occasions = subjects.SelectMany(s => Firm(planner, s, first, today)).ToList();
        var keys = occasions.ConvertAll(o => o.Key);
        var there = await db.Tasks.Where(t => t.CareKey != null && keys.Contains(t.CareKey))
            .ToDictionaryAsync(t => t.CareKey!, t => t.Status is CrmTaskStatus.Todo or CrmTaskStatus.Doing, ct);
        var staff = await CareStaff.ReadAsync(db, items, ct);
        await CancelNeedlessAsync(db, subjects.ConvertAll(s => s.Id), now, ct);
        var made = occasions.Where(o => o.Touch.On <= today.AddDays(limits.Value.HorizonDays) && !there.ContainsKey(o.Key))
            .Select(o => Task(o, o.Subject.TierId is { } tier ? tiers.GetValueOrDefault(tier) : null, staff))
            .ToList();
        db.Tasks.AddRange(made);
        await db.SaveChangesAsync(ct);
        await PlanNextStepsAsync(db, occasions.Where(o => there.GetValueOrDefault(o.Key, true)), ct);
        return new(subjects[^1].Id, subjects.Count, made.Count);
    }

    // What is due once and for sure; for whoever has no next step as far ahead as it takes to find one.
    private IEnumerable<Occasion> Firm(CarePlanner planner, CareSubject subject, DateOnly first, DateOnly today)
    {
        var horizon = planner.Plan(subject, first, today.AddDays(limits.Value.HorizonDays)).Where(t => t.Key is not null).ToList();
        var touches = horizon.Count > 0 || subject.HasNextStep
            ? horizon
            : planner.Plan(subject, first, today.AddDays(FarAhead)).Where(t => t.Key is not null).Take(1);
        return touches.Select(t => new Occasion(subject, t, $"{subject.Id:N}/{t.Key}"));
    }

    private CrmTask Task(Occasion occasion, Tier? tier, CareStaff staff)
    {
        var (subject, touch, key) = occasion;
        return new CrmTask
        {
            Title = TitleOf(touch),
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

    // What the plan has in store is a next step. The version stays: nobody who edits the customer is told to look again because of it.
    private async Task PlanNextStepsAsync(CrmDbContext db, IEnumerable<Occasion> occasions, CancellationToken ct)
    {
        var lines = occasions.Where(o => !o.Subject.HasNextStep)
            .GroupBy(o => o.Subject.Id)
            .Select(g => g.MinBy(o => o.Touch.On)!)
            .Select(o => new object?[] { o.Subject.Id, TitleOf(o.Touch), DueAt(o.Touch.On) })
            .ToList();
        if (lines.Count > 0)
        {
            await db.SetRowsAsync<Customer>([nameof(Customer.NextStep), nameof(Customer.NextContactAt)], lines, ct);
        }
    }

    private static string TitleOf(CareTouch touch)
    {
        var title = touch.About is null ? touch.Item.Title : $"{touch.Item.Title}：{touch.About}";
        return title.Length > CrmTask.TitleLength ? title[..CrmTask.TitleLength] : title;
    }

    private sealed record Occasion(CareSubject Subject, CareTouch Touch, string Key);
}
