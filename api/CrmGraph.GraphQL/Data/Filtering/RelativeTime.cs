namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>
/// The spans behind <c>olderThanDays</c>, <c>withinDays</c> and <c>withinNextDays</c>. Moments are counted from the beginning of the
/// current minute, so that equal questions within it are equal to the database and to whoever remembers its answers.
/// </summary>
internal sealed class RelativeTime(FilterClock clock)
{
    public const string Older = "olderThanDays";
    public const string Past = "withinDays";
    public const string Next = "withinNextDays";
    public const int MaxDays = 36_500;

    // Read once: a filter that names the time twice means one time.
    private DateTimeOffset? _now;

    private DateTimeOffset Now => _now ??= clock.Time.GetUtcNow();

    /// <summary>The span of moments: from the first on, before the second. The current minute is past and to come.</summary>
    public (DateTimeOffset? From, DateTimeOffset Before) Moments(string operation, int days)
    {
        var minute = new DateTimeOffset(Now.Ticks - (Now.Ticks % TimeSpan.TicksPerMinute), Now.Offset);
        return operation switch
        {
            Older => (null, minute.AddDays(-days)),
            Past => (minute.AddDays(-days), minute.AddMinutes(1)),
            _ => (minute, minute.AddDays(days).AddMinutes(1)),
        };
    }

    /// <summary>The span of days: from the first on, before the second. Today is past and to come.</summary>
    public (DateOnly? From, DateOnly Before) Dates(string operation, int days)
    {
        var today = clock.DayOf(Now);
        return operation switch
        {
            Older => (null, today.AddDays(-days)),
            Past => (today.AddDays(-days), today.AddDays(1)),
            _ => (today, today.AddDays(days + 1)),
        };
    }
}
