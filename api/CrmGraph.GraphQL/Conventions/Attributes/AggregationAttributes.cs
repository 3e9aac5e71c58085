namespace CrmGraph.GraphQL;

/// <summary>
/// The field over an <see cref="IQueryable{T}"/> gives numbers over the rows instead of the rows: count, sum, average, smallest
/// and largest value, in all and by group.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseAggregationAttribute : Attribute;

/// <summary>Clients may sum or compare this number or date; those marked <see cref="FilterableAttribute"/> need no mark of their own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AggregatableAttribute : Attribute;

/// <summary>Clients may group by this column; dates also by week and month.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupableAttribute : Attribute;
