using CrmGraph.Api.Care;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using Xunit;

namespace CrmGraph.Api.Tests.Care;

/// <summary>What a care plan makes due, by hand. 2026-03-02 is a Monday.</summary>
public sealed class CarePlannerTests
{
    private static readonly Guid s_tier = Guid.NewGuid();
    private static readonly DateOnly s_monday = new(2026, 3, 2);

    [Theory]
    [InlineData("2026-02-20", "2026-03-06")] // 14 days later, a Friday
    [InlineData("2026-02-21", "2026-03-09")] // a Saturday: the Monday after
    [InlineData("2025-12-01", "2026-03-02")] // long overdue: at once
    public void Regular_contact_is_due_when_the_tier_says_so(string lastContact, string due)
    {
        var touches = Plan(Item(CareTrigger.Contact), Subject() with { LastContact = DateOnly.Parse(lastContact) }, days: 14);

        Assert.Equal(DateOnly.Parse(due), touches[0].On);
        Assert.EndsWith($"/{lastContact.Replace("-", "", StringComparison.Ordinal)}", touches[0].Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_next_regular_contact_is_firm()
    {
        var touches = Plan(Item(CareTrigger.Contact), Subject() with { LastContact = s_monday }, days: 60);

        Assert.Equal(["2026-03-16", "2026-03-30", "2026-04-13", "2026-04-27"], touches.Select(t => $"{t.On:yyyy-MM-dd}"));
        Assert.Equal([true, false, false, false], touches.Select(t => t.Key is not null));
    }

    [Fact]
    public void A_welcome_follows_the_first_deal_and_is_made_up_for_within_a_week()
    {
        var item = Item(CareTrigger.Welcome, days: 1);

        Assert.Equal(s_monday.AddDays(4), Assert.Single(Plan(item, Subject() with { FirstDeal = s_monday.AddDays(3) })).On);
        Assert.Equal(s_monday, Assert.Single(Plan(item, Subject() with { FirstDeal = s_monday.AddDays(-5) })).On);
        Assert.Empty(Plan(item, Subject() with { FirstDeal = s_monday.AddDays(-30) }));
        Assert.Empty(Plan(item, Subject()));
    }

    [Fact]
    public void A_round_comes_again_and_again_from_the_first_deal()
    {
        var touches = Plan(Item(CareTrigger.Round, days: 91), Subject() with { FirstDeal = new(2025, 12, 1) }, days: 120);

        // 91 and 182 days after 2025-12-01: Monday 2026-03-02, and Monday 2026-06-01.
        Assert.Equal([new(2026, 3, 2), new DateOnly(2026, 6, 1)], touches.Select(t => t.On));
    }

    [Fact]
    public void A_lunar_birthday_is_greeted_ahead_on_a_day_that_is_worked()
    {
        // The 8th of the second lunar month of 2026 is Thursday 2026-03-26; five days ahead is a Saturday.
        var day = new CareDay(Guid.NewGuid(), ImportantDateKind.Birthday, "张总生日", 2, 8, Calendar.Lunar, 5);

        var touch = Assert.Single(Plan(Item(CareTrigger.Date, kind: ImportantDateKind.Birthday), Subject() with { Days = [day] }));

        Assert.Equal((new DateOnly(2026, 3, 20), "张总生日"), (touch.On, touch.About));
        Assert.Empty(Plan(Item(CareTrigger.Date, kind: ImportantDateKind.Renewal), Subject() with { Days = [day] }));
    }

    [Fact]
    public void A_festival_is_greeted_before_the_holidays_begin()
    {
        // Dragon Boat 2026 is Friday 2026-06-19, the first day off.
        var item = Item(CareTrigger.Festival);
        (item.Month, item.Day, item.Calendar) = (5, 5, Calendar.Lunar);

        Assert.Equal(new DateOnly(2026, 6, 18), Assert.Single(Plan(item, Subject(), days: 120)).On);
    }

    [Fact]
    public void Weekend_days_worked_in_exchange_count_as_working_days()
    {
        Assert.True(WorkCalendar.IsWorkday(new(2026, 2, 14)));
        Assert.False(WorkCalendar.IsWorkday(new(2026, 2, 16)));
        Assert.Equal(new DateOnly(2026, 2, 24), WorkCalendar.OnOrAfter(new(2026, 2, 15)));
        Assert.Equal(new DateOnly(2026, 2, 14), WorkCalendar.OnOrBefore(new(2026, 2, 20)));
    }

    [Fact]
    public void Regular_care_gives_way_to_an_occasion_close_by()
    {
        var birthday = new CareDay(Guid.NewGuid(), ImportantDateKind.Birthday, "生日", 3, 18, Calendar.Solar, 1);
        var customer = Subject() with { LastContact = s_monday, Days = [birthday] };

        var touches = new CarePlanner([Item(CareTrigger.Contact), Item(CareTrigger.Date)], Intervals, new CareLimits()).Plan(customer, s_monday, s_monday.AddDays(20));

        Assert.Equal([CareTrigger.Date], touches.Select(t => t.Item.Trigger));
    }

    [Fact]
    public void No_more_than_the_limit_comes_in_any_thirty_days_whoever_had_the_contacts()
    {
        var customer = Subject() with { LastContact = s_monday.AddDays(-14), Contacted = [.. Enumerable.Range(1, 6).Select(d => s_monday.AddDays(-d))] };

        // The six of the last days leave the window of 30 days on 2026-03-26 (the latest, of 03-01, would be the last of it).
        var touches = Plan(Item(CareTrigger.Contact), customer, days: 40);

        Assert.Equal(s_monday.AddDays(28), touches[0].On);
    }

    [Theory]
    [InlineData(Lifecycle.Archived, 0)]
    [InlineData(Lifecycle.Lost, 1)]
    [InlineData(Lifecycle.Active, 2)]
    public void Whose_turn_it_is_depends_on_where_the_relation_stands(Lifecycle lifecycle, int touches)
    {
        var customer = Subject() with { Lifecycle = lifecycle, LastContact = s_monday.AddDays(-14), FirstDeal = s_monday.AddDays(-81) };

        Assert.Equal(touches, new CarePlanner([Item(CareTrigger.Contact), Item(CareTrigger.Round, days: 91)], Intervals, new CareLimits()).Plan(customer, s_monday, s_monday.AddDays(13)).Count);
    }

    [Fact]
    public void Whoever_asked_to_be_left_alone_is() =>
        Assert.Empty(Plan(Item(CareTrigger.Contact), Subject() with { IsLeftAlone = true }));

    [Fact]
    public void A_line_that_lacks_what_its_trigger_goes_by_is_refused()
    {
        Assert.Equal("CARE_PLAN_ITEM_DAYS_REQUIRED", Assert.Throws<CrmGraph.Api.Errors.ValidationException>(() => Item(CareTrigger.Welcome)).Code);
        Assert.Equal("CARE_PLAN_ITEM_MONTH_REQUIRED", Assert.Throws<CrmGraph.Api.Errors.ValidationException>(() => Item(CareTrigger.Festival).Settle()).Code);
    }

    private static Dictionary<Guid, int> Intervals => new() { [s_tier] = 14 };

    private static List<CareTouch> Plan(CarePlanItem item, CareSubject customer, int days = 30) =>
        new CarePlanner([item], Intervals, new CareLimits()).Plan(customer, s_monday, s_monday.AddDays(days - 1));

    private static CarePlanItem Item(CareTrigger trigger, int? days = null, ImportantDateKind? kind = null)
    {
        var item = new CarePlanItem { Trigger = trigger, Title = "care", Days = days, DateKind = kind };
        return trigger == CareTrigger.Festival ? item : item.Settle();
    }

    private static CareSubject Subject() =>
        new(Guid.NewGuid(), Guid.NewGuid(), s_tier, Lifecycle.Active, s_monday, null, new(2025, 1, 1), [], [], IsLeftAlone: false, HasNextStep: false);
}
