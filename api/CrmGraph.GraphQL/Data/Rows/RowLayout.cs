using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>How the rows of one level are read and written for one combination of flags: which columns, and what is made of each.</summary>
internal sealed class RowLayout
{
    /// <summary>The parameter all column lambdas share.</summary>
    public required ParameterExpression Row { get; init; }

    public required IReadOnlyList<LambdaExpression> Columns { get; init; }

    public required IReadOnlyList<RowView> Views { get; init; }

    /// <summary>Keys that children are fetched by.</summary>
    public required IReadOnlyList<KeyColumn> Keys { get; init; }

    /// <summary>Partial instances that resolvers are called on.</summary>
    public required IReadOnlyList<InstanceColumns> Instances { get; init; }

    public required IReadOnlyList<ChildLayout> Children { get; init; }

    /// <summary>Positions remembered for each row.</summary>
    public required int Slots { get; init; }

    /// <summary>Whether a column is a condition of the gate, so that the gate's values are bound.</summary>
    public required bool UsesGateParameters { get; init; }

    /// <summary>Whether composing never waits: no resolver on these rows or below may be asynchronous.</summary>
    public required bool IsSynchronous { get; init; }
}

/// <summary>One way a row is written: its text stands between the positions <paramref name="Slot"/> and the next.</summary>
internal sealed record RowView(ValueWriter Writer, int Slot, IReadOnlyList<RowPart> Parts);

/// <summary>A key column and its type.</summary>
internal sealed record KeyColumn(int Column, Type Type);

/// <summary>A batch of children for the keys in <paramref name="Key"/> (an index of <see cref="RowLayout.Keys"/>).</summary>
internal sealed record ChildLayout(ChildrenField Field, CollectionLayout Collection, int Key);

/// <summary>What interrupts the ready text of a row.</summary>
internal abstract record RowPart(SelectedField Field, int Slot);

internal sealed record ChildrenPart(SelectedField Field, int Slot, int Child, bool IsSynchronous) : RowPart(Field, Slot);

internal sealed record ResolverPart(SelectedField Field, int Slot, FieldPlan Plan, int Instance) : RowPart(Field, Slot);

/// <summary>A joined row that contains parts of its own, between its two positions.</summary>
internal sealed record NestedPart(SelectedField Field, int Slot, IReadOnlyList<RowPart> Parts, bool IsSynchronous) : RowPart(Field, Slot);
