namespace CrmGraph.Api.Data;

/// <summary>Calendar days as the business counts them: in China Standard Time, which has no daylight saving.</summary>
public static class BusinessDay
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>What the clock of the company shows.</summary>
    public static DateTime Local(DateTimeOffset at) => at.ToOffset(s_offset).DateTime;

    /// <summary>The instant the day begins.</summary>
    public static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), s_offset).ToUniversalTime();
}
