using System.Reflection;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>What an operation asks of one row, as the caller may see it: made once per plan.</summary>
internal sealed record RowSelection(ObjectType Type, Type Element, IReadOnlyList<RowField> Fields);

/// <summary>One response field of a row.</summary>
internal abstract record RowField(SelectedField Field);

/// <summary>The caller may not see it: null, and nothing is read.</summary>
internal sealed record HiddenField(SelectedField Field) : RowField(Field);

internal sealed record TypeNameRowField(SelectedField Field) : RowField(Field);

/// <summary>A column, in full, masked, or masked except where the decision says otherwise.</summary>
internal sealed record ColumnField(SelectedField Field, PropertyInfo Member, FieldDecision Decision) : RowField(Field);

/// <summary>A to-one navigation, joined.</summary>
internal sealed record ReferenceField(SelectedField Field, EntityNavigation Navigation, RowSelection Target) : RowField(Field);

/// <summary>A to-many navigation: one statement for all parents of the level.</summary>
internal sealed record ChildrenField(SelectedField Field, EntityNavigation Navigation, Type Parent, CollectionSelection Children) : RowField(Field);

/// <summary>A resolver over a partial instance of the row.</summary>
internal sealed record ResolverRowField(SelectedField Field, FieldPlan Plan, IReadOnlyList<PropertyInfo> Requires) : RowField(Field);

/// <summary><c>edges { cursor }</c>.</summary>
internal sealed record CursorField(SelectedField Field) : RowField(Field);

/// <summary><c>edges { node }</c>: the row itself.</summary>
internal sealed record NodeField(SelectedField Field, RowSelection Node) : RowField(Field);

/// <summary>A list, a connection or a single row of <paramref name="Element"/>. <paramref name="Views"/> are the ways one row is written.</summary>
internal sealed record CollectionSelection(
    SelectedField Field, CollectionOptions Options, Type Element, IReadOnlyList<RowSelection> Views, ConnectionSelection? Connection);

/// <summary>The fields of a connection in response order.</summary>
internal sealed record ConnectionSelection(ObjectType Type, IReadOnlyList<ConnectionField> Fields);

internal enum ConnectionPart
{
    TypeName,
    Rows,
    PageInfo,
    TotalCount,
}

/// <summary>For rows the view that writes them; for page information its own fields.</summary>
internal sealed record ConnectionField(SelectedField Field, ConnectionPart Part, int View, IReadOnlyList<SelectedField> PageInfo);
