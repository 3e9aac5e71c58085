namespace CrmGraph.GraphQL.Data;

/// <summary>Limits of the data path.</summary>
public sealed record DataOptions
{
    /// <summary>Rows of a to-many navigation without paging that are read for one parent.</summary>
    public int MaxChildrenPerParent { get; init; } = 200;

    /// <summary>Statements kept per field, one for each combination of filters, order and flags seen.</summary>
    public int MaxStatementsPerField { get; init; } = 64;

    /// <summary>Groups read for one <c>groupBy</c>.</summary>
    public int MaxGroups { get; init; } = 500;

    /// <summary>From when filters such as <c>olderThanDays</c> count.</summary>
    public FilterClock Clock { get; init; } = new(TimeProvider.System, moment => DateOnly.FromDateTime(moment.UtcDateTime));
}

/// <summary>The time filters count from: <paramref name="Time"/> tells the moment, <paramref name="DayOf"/> which day a moment belongs to.</summary>
public sealed record FilterClock(TimeProvider Time, Func<DateTimeOffset, DateOnly> DayOf);
