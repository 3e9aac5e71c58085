using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Care;

/// <summary>A day of a customer, or without a title the birthday of a contact; <paramref name="Source"/> is the record it stands in.</summary>
internal sealed record CareDay(Guid Source, ImportantDateKind Kind, string? Title, int Month, int Day, Calendar Calendar, int? LeadDays);

/// <summary>What the planner must know of a customer.</summary>
/// <param name="Contacted">The days somebody spoke with the customer in the last 30, once for each time.</param>
/// <param name="IsLeftAlone">Whether everybody there asked not to be contacted.</param>
/// <param name="HasNextStep">Whether somebody planned the next contact.</param>
internal sealed record CareSubject(
    Guid Id,
    Guid OwnerId,
    Guid? TierId,
    Lifecycle Lifecycle,
    DateOnly? LastContact,
    DateOnly? FirstDeal,
    DateOnly Created,
    IReadOnlyList<CareDay> Days,
    IReadOnlyList<DateOnly> Contacted,
    bool IsLeftAlone,
    bool HasNextStep);

/// <summary>One thing to do for a customer.</summary>
/// <param name="On">The working day it is due.</param>
/// <param name="Key">The same for the same occasion, whenever it is planned; null for what is only foreseen.</param>
/// <param name="About">The title of the customer's day it is for.</param>
/// <param name="ContactId">The contact whose birthday it is for.</param>
internal sealed record CareTouch(CarePlanItem Item, DateOnly On, string? Key, string? About = null, Guid? ContactId = null);

/// <summary>How much care a customer gets at most.</summary>
public sealed class CareLimits
{
    /// <summary>The least number of days between regular care and anything else that is due.</summary>
    public int MinGapDays { get; init; } = 3;

    /// <summary>The most contacts in any 30 days, whoever had them, over all departments and channels.</summary>
    public int MaxContactsIn30Days { get; init; } = 6;

    /// <summary>How many days ahead tasks are made.</summary>
    public int HorizonDays { get; init; } = 14;

    /// <summary>The hour of the day in China tasks are due at.</summary>
    public int DueHour { get; init; } = 10;
}

/// <summary>Finds what a care plan makes due for a customer. One calculation for the preview and for the tasks that are made.</summary>
internal sealed class CarePlanner(IReadOnlyList<CarePlanItem> items, IReadOnlyDictionary<Guid, int> intervalByTier, CareLimits limits)
{
    // What was due while nothing ran is still made up for.
    private const int CatchUpDays = 7;

    /// <summary>What is due from <paramref name="from"/> to <paramref name="to"/>, both included, the earliest first.</summary>
    public List<CareTouch> Plan(CareSubject customer, DateOnly from, DateOnly to)
    {
        if (customer.IsLeftAlone)
        {
            return [];
        }

        var found = items
            .Where(i => i.Active && (i.TierId is null || i.TierId == customer.TierId) && Reaches(i.Trigger, customer.Lifecycle))
            .SelectMany(item => Of(item, customer, from, to))
            .Where(touch => touch.On >= from && touch.On <= to)
            .OrderBy(touch => Rank(touch.Item.Trigger)).ThenBy(touch => touch.On);
        return Fit(found, customer.Contacted);
    }

    /// <summary>Whose turn it is: greetings reach everybody who is a customer, regular contact also those to be won back.</summary>
    private static bool Reaches(CareTrigger trigger, Lifecycle lifecycle) => trigger switch
    {
        CareTrigger.Contact => lifecycle != Lifecycle.Archived,
        CareTrigger.Date or CareTrigger.Festival => lifecycle is not (Lifecycle.Lead or Lifecycle.Lost or Lifecycle.Archived),
        _ => lifecycle is Lifecycle.New or Lifecycle.Active or Lifecycle.AtRisk or Lifecycle.WonBack,
    };

    // Occasions come first: they cannot be moved, regular care can.
    private static int Rank(CareTrigger trigger) => trigger switch
    {
        CareTrigger.Date => 0,
        CareTrigger.Festival => 1,
        CareTrigger.Welcome => 2,
        CareTrigger.Round => 3,
        _ => 4,
    };

    private IEnumerable<CareTouch> Of(CarePlanItem item, CareSubject customer, DateOnly from, DateOnly to) => item.Trigger switch
    {
        CareTrigger.Contact => Contacts(item, customer, from, to),
        CareTrigger.Welcome => customer.FirstDeal is { } deal ? [Regular(item, deal.AddDays(item.Days!.Value), from)] : [],
        CareTrigger.Round => Rounds(item, customer.FirstDeal ?? customer.Created, from, to),
        CareTrigger.Date => customer.Days.Where(d => item.DateKind is null || d.Kind == item.DateKind)
            .Select(d => Occasion(item, d, d.LeadDays ?? item.LeadDays, from)),
        _ => [Festival(item, from)],
    };

    // The first is due by what happened; the later ones are foreseen as if each were done on its day.
    private IEnumerable<CareTouch> Contacts(CarePlanItem item, CareSubject customer, DateOnly from, DateOnly to)
    {
        if (customer.TierId is not { } tier || !intervalByTier.TryGetValue(tier, out var interval))
        {
            yield break;
        }

        var since = customer.LastContact ?? customer.Created;
        var key = $"{since:yyyyMMdd}";
        for (var due = since.AddDays(interval); due <= to; due = due.AddDays(interval))
        {
            due = WorkCalendar.OnOrAfter(due < from ? from : due);
            yield return new(item, due, key is null ? null : $"{item.Id:N}/{key}");
            key = null;
        }
    }

    private static IEnumerable<CareTouch> Rounds(CarePlanItem item, DateOnly since, DateOnly from, DateOnly to)
    {
        var every = item.Days!.Value;
        var first = Math.Max(1, (from.AddDays(-CatchUpDays).DayNumber - since.DayNumber + every - 1) / every);
        for (var due = since.AddDays(first * every); due <= to; due = due.AddDays(every))
        {
            yield return Regular(item, due, from);
        }
    }

    private static CareTouch Regular(CarePlanItem item, DateOnly due, DateOnly from)
    {
        var on = due < from && due >= from.AddDays(-CatchUpDays) ? from : due;
        return new(item, WorkCalendar.OnOrAfter(on), $"{item.Id:N}/{due:yyyyMMdd}");
    }

    private static CareTouch Occasion(CarePlanItem item, CareDay day, int leadDays, DateOnly from)
    {
        var on = YearlyDay.Next(day.Month, day.Day, day.Calendar, from);
        return new(item, Ahead(on, leadDays, from), $"{item.Id:N}/{day.Source:N}{on:yyyyMMdd}", day.Title, day.Title is null ? day.Source : null);
    }

    private static CareTouch Festival(CarePlanItem item, DateOnly from)
    {
        var on = YearlyDay.Next(item.Month!.Value, item.Day!.Value, item.Calendar, from);
        return new(item, Ahead(on, item.LeadDays, from), $"{item.Id:N}/{on:yyyyMMdd}");
    }

    private static DateOnly Ahead(DateOnly on, int days, DateOnly from)
    {
        var ahead = WorkCalendar.OnOrBefore(on.AddDays(-days));
        return ahead < from ? from : ahead;
    }

    private List<CareTouch> Fit(IEnumerable<CareTouch> found, IReadOnlyList<DateOnly> contacted)
    {
        var kept = new List<CareTouch>();
        foreach (var touch in found)
        {
            var isRegular = touch.Item.Trigger is CareTrigger.Round or CareTrigger.Contact;
            if ((isRegular && kept.Any(k => Math.Abs(k.On.DayNumber - touch.On.DayNumber) < limits.MinGapDays)) || IsTooMuch(touch.On, kept, contacted))
            {
                continue;
            }

            kept.Add(touch);
        }

        kept.Sort((a, b) => a.On.CompareTo(b.On));
        return kept;
    }

    // Any window of 30 days with the new touch in it; the fullest begins or ends at some contact.
    private bool IsTooMuch(DateOnly on, List<CareTouch> kept, IReadOnlyList<DateOnly> contacted)
    {
        var days = kept.Select(k => k.On).Concat(contacted).Append(on).Order().ToList();
        return days.Where((day, i) => day <= on && on.DayNumber - day.DayNumber < 30
            && days.Skip(i).TakeWhile(d => d.DayNumber - day.DayNumber < 30).Count() > limits.MaxContactsIn30Days).Any();
    }
}
