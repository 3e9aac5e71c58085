using System.Collections.Frozen;

namespace CrmGraph.Api.Care;

/// <summary>
/// Which days are worked in China: Monday to Friday but for the public holidays, and the weekend days worked in exchange (调休), as the
/// General Office of the State Council announces them each autumn for the year after. Years not announced yet know weekends only.
/// </summary>
public static class WorkCalendar
{
    // Notices 国办发明电〔2024〕12号 and 〔2025〕7号.
    private static readonly FrozenSet<DateOnly> s_holidays = Days(
        "2025-01-01..2025-01-01", "2025-01-28..2025-02-04", "2025-04-04..2025-04-06", "2025-05-01..2025-05-05", "2025-05-31..2025-06-02", "2025-10-01..2025-10-08",
        "2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-04-04..2026-04-06", "2026-05-01..2026-05-05", "2026-06-19..2026-06-21", "2026-09-25..2026-09-27", "2026-10-01..2026-10-07");

    private static readonly FrozenSet<DateOnly> s_worked = Days(
        "2025-01-26..2025-01-26", "2025-02-08..2025-02-08", "2025-04-27..2025-04-27", "2025-09-28..2025-09-28", "2025-10-11..2025-10-11",
        "2026-01-04..2026-01-04", "2026-02-14..2026-02-14", "2026-02-28..2026-02-28", "2026-05-09..2026-05-09", "2026-09-20..2026-09-20", "2026-10-10..2026-10-10");

    public static bool IsWorkday(DateOnly day) =>
        s_worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !s_holidays.Contains(day));

    /// <summary>The day itself or the next that is worked.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself or the last before it that is worked.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static FrozenSet<DateOnly> Days(params string[] spans) =>
        spans.SelectMany(span =>
        {
            var (first, last) = (DateOnly.ParseExact(span[..10], "yyyy-MM-dd"), DateOnly.ParseExact(span[12..], "yyyy-MM-dd"));
            return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        }).ToFrozenSet();
}
