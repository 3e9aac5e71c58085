using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Data.Sorting;

/// <summary>
/// One column of ORDER BY. Null counts as the smallest value, first when ascending, as SQLite and SQL Server sort natively,
/// so that an index can deliver the order.
/// </summary>
/// <param name="Path">From the row to the value.</param>
/// <param name="Name">The path in words; part of the cursor's fingerprint.</param>
/// <param name="Type">Without <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether the value can be null.</param>
/// <param name="IsDescending">Whether larger values come first.</param>
internal sealed record OrderKey(Func<Expression, Expression> Path, string Name, Type Type, bool IsNullable, bool IsDescending);
