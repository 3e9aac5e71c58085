using System.Reflection;

namespace CrmGraph.GraphQL.Types;

/// <summary>What is computed over the rows of an aggregate.</summary>
public enum AggregateFunction
{
    /// <summary>How many rows.</summary>
    Count,

    /// <summary>How many rows have a value.</summary>
    CountOf,

    Sum,

    Avg,

    Min,

    Max,
}

/// <summary>A number over rows; <paramref name="member"/> is null for <see cref="AggregateFunction.Count"/>.</summary>
public sealed class AggregateBinding(AggregateFunction function, PropertyInfo? member) : FieldBinding
{
    public AggregateFunction Function { get; } = function;

    public PropertyInfo? Member { get; } = member;
}

/// <summary>How wide a group of dates is.</summary>
public enum DateSpan
{
    /// <summary>Each value is its own group.</summary>
    Value,

    /// <summary>Monday to Sunday, named by the Monday.</summary>
    Week,

    /// <summary>A calendar month, named by its first day.</summary>
    Month,
}

/// <summary>What rows are grouped by: also the CLR value of the enum that clients choose from.</summary>
public sealed record GroupKey(PropertyInfo Member, DateSpan Span);

/// <summary>The value of a group's rows for one key; null when the rows were not grouped by it.</summary>
public sealed class GroupKeyBinding(GroupKey key) : FieldBinding
{
    public GroupKey Key { get; } = key;
}
