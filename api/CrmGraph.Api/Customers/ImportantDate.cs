using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using System.Globalization;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Customers;

/// <summary>A day of the year that matters to a customer, in the solar or the Chinese lunar calendar.</summary>
[Node]
public sealed class ImportantDate
{
    public const int TitleLength = 100;
    public const int MaxLeadDays = 90;

    private static readonly ChineseLunisolarCalendar s_lunar = new();

    [Data(DataClass.Business), ID, Filterable]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Customer Customer { get; init; } = null!;

    /// <summary>What the day is about.</summary>
    [Data(DataClass.Business), Filterable]
    public required ImportantDateKind Kind { get; set; }

    /// <summary>What the day is called, such as "founding day".</summary>
    [Data(DataClass.Business)]
    public required string Title { get; set => field = Check.Required(value, TitleLength, "IMPORTANT_DATE"); }

    /// <summary>The month, 1 to 12, counted in <c>calendar</c>.</summary>
    /// <remarks>Business, as the day is what the care plan runs on; with the year it would be a date of birth.</remarks>
    [Data(DataClass.Business)]
    public required int Month { get; set => field = Check.Range(value, 1, 12, "IMPORTANT_DATE"); }

    /// <summary>The day of the month, 1 to 31; in a month that is shorter its last day counts.</summary>
    [Data(DataClass.Business)]
    public required int Day { get; set => field = Check.Range(value, 1, 31, "IMPORTANT_DATE"); }

    /// <summary>The year it began in, such as the year of birth; null when unknown.</summary>
    /// <remarks>Personal: with month and day it makes an age.</remarks>
    [Data(DataClass.Personal)]
    public int? Year { get; set => field = Check.Range(value, 1900, 2100, "IMPORTANT_DATE"); }

    /// <summary>Which calendar month and day are counted in.</summary>
    [Data(DataClass.Business)]
    public Calendar Calendar { get; set; }

    /// <summary>How many days ahead someone should be told, 0 to 90.</summary>
    [Data(DataClass.Business)]
    public int LeadDays { get; set => field = Check.Range(value, 0, MaxLeadDays, "IMPORTANT_DATE"); }

    /// <summary>The next day it falls on, in the Gregorian calendar and China time; today counts. The server moves it on every hour.</summary>
    [Data(DataClass.Business), Filterable, Sortable, DerivedFrom<ImportantDate>(nameof(Month), nameof(Day), nameof(Calendar))]
    public DateOnly NextOn { get; private set; }

    /// <summary>Finds the next day at or after <paramref name="today"/>; a day the month does not have becomes its last.</summary>
    public ImportantDate Plan(DateOnly today)
    {
        NextOn = Calendar == Calendar.Lunar ? NextLunar(today) : NextSolar(today);
        return this;
    }

    private DateOnly NextSolar(DateOnly today)
    {
        var thisYear = Solar(today.Year);
        return thisYear >= today ? thisYear : Solar(today.Year + 1);
    }

    private DateOnly Solar(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    private DateOnly NextLunar(DateOnly today)
    {
        var year = s_lunar.GetYear(today.ToDateTime(TimeOnly.MinValue));
        var thisYear = Lunar(year);
        return thisYear >= today ? thisYear : Lunar(year + 1);
    }

    // The calendar counts a leap month as a month of its own, so months after it are numbered one higher.
    private DateOnly Lunar(int year)
    {
        var leap = s_lunar.GetLeapMonth(year);
        var month = leap > 0 && Month >= leap ? Month + 1 : Month;
        var day = Math.Min(Day, s_lunar.GetDaysInMonth(year, month));
        return DateOnly.FromDateTime(s_lunar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }
}
