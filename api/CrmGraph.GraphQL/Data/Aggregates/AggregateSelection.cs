using System.Reflection;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>A field of an aggregate as selected: made once per plan.</summary>
internal abstract record AggregateNode(SelectedField Field);

internal sealed record TypeNameNode(SelectedField Field) : AggregateNode(Field);

/// <summary>A number over the rows. <paramref name="Leaf"/> writes the column; an average is computed of two.</summary>
internal sealed record NumberNode(SelectedField Field, AggregateFunction Function, PropertyInfo? Member, LeafWriter? Leaf) : AggregateNode(Field);

/// <summary>A key of the group; <paramref name="Leaf"/> writes the column of plain values, spans of dates are computed.</summary>
internal sealed record KeyNode(SelectedField Field, GroupKey Key, LeafWriter? Leaf) : AggregateNode(Field);

/// <summary><c>groupBy</c>: a statement of its own.</summary>
internal sealed record GroupsNode(SelectedField Field, IReadOnlyList<AggregateNode> Group) : AggregateNode(Field);

/// <summary><c>sum</c>, <c>keys</c> and the like: fields below the field.</summary>
internal sealed record ObjectNode(SelectedField Field, IReadOnlyList<AggregateNode> Fields) : AggregateNode(Field);

/// <summary>Reads what an operation selects of an aggregate.</summary>
internal static class AggregateSelection
{
    /// <summary>The fields below <paramref name="field"/>, in response order.</summary>
    public static IReadOnlyList<AggregateNode> Of(SelectedField field) =>
        [.. field.Select((ObjectType)field.Definition.Type.Named).Select(Node)];

    private static AggregateNode Node(SelectedField field) => field.Definition switch
    {
        _ when TypeNameField.Is(field) => new TypeNameNode(field),
        { Binding: AggregateBinding number } => new NumberNode(field, number.Function, number.Member, Leaf(field, number)),
        { Binding: GroupKeyBinding { Key: var key } } =>
            new KeyNode(field, key, key.Span == DateSpan.Value ? LeafWriter.Create(field.Definition, key.Member.PropertyType) : null),
        { Type.NullableType: ListType } => new GroupsNode(field, Of(field)),
        _ => new ObjectNode(field, Of(field)),
    };

    private static LeafWriter? Leaf(SelectedField field, AggregateBinding number) => number.Function switch
    {
        AggregateFunction.Avg => null,
        AggregateFunction.Count or AggregateFunction.CountOf => LeafWriter.Create(field.Definition, typeof(int)),
        AggregateFunction.Sum => LeafWriter.Create(field.Definition, AggregateColumns.SumType(number.Member!)),
        _ => LeafWriter.Create(field.Definition, number.Member!.PropertyType),
    };
}
