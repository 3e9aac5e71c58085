using System.Globalization;
using Calendar = CrmGraph.Api.Contacts.Calendar;

namespace CrmGraph.Api.Data;

/// <summary>Days that come again every year, in the solar or the Chinese lunar calendar. A day its month does not have becomes the last.</summary>
internal static class YearlyDay
{
    private static readonly ChineseLunisolarCalendar s_lunar = new();

    /// <summary>The next such day at or after <paramref name="from"/>, in the Gregorian calendar.</summary>
    public static DateOnly Next(int month, int day, Calendar calendar, DateOnly from)
    {
        var year = calendar == Calendar.Lunar ? s_lunar.GetYear(from.ToDateTime(TimeOnly.MinValue)) : from.Year;
        var thisYear = In(year, month, day, calendar);
        return thisYear >= from ? thisYear : In(year + 1, month, day, calendar);
    }

    private static DateOnly In(int year, int month, int day, Calendar calendar) =>
        calendar == Calendar.Lunar ? Lunar(year, month, day) : new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    // The calendar counts a leap month as a month of its own, so months after it are numbered one higher.
    private static DateOnly Lunar(int year, int month, int day)
    {
        var leap = s_lunar.GetLeapMonth(year);
        month = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(s_lunar.ToDateTime(year, month, Math.Min(day, s_lunar.GetDaysInMonth(year, month)), 0, 0, 0, 0));
    }
}
