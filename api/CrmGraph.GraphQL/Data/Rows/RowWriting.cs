using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>The state while one row is written: the row, the text and where its holes are.</summary>
internal sealed class RowWriting(IRowReader row, ResultWriter text)
{
    public IRowReader Row { get; } = row;

    public ResultWriter Text { get; } = text;

    /// <summary>Positions in the text, <see cref="Offset"/> first of this row; -1 for a part that is null.</summary>
    public int[] Positions { get; set; } = [];

    public int Offset { get; set; }

    public int RowNumber { get; set; }

    public int View { get; set; }

    /// <summary>Set when the order is known: the cursors of these rows and the columns they are made of.</summary>
    public Cursor? Cursor { get; init; }

    public IReadOnlyList<int> CursorColumns { get; init; } = [];

    public List<RowError>? Errors { get; private set; }

    public int Here => Text.Mark.Length;

    public void SetPosition(int slot, int position) => Positions[Offset + slot] = position;

    /// <summary>Ends a field without a value: null, or false when the field cannot be null and its object goes.</summary>
    public bool Null(SelectedField field, IReadOnlyList<string> objectPath, GraphQLError? error = null)
    {
        if (error is not null || field.Definition.Type.IsNonNull)
        {
            (Errors ??= []).Add(new RowError(RowNumber, View, objectPath, field, error ?? ExecutionErrors.NonNullViolation));
        }

        if (field.Definition.Type.IsNonNull)
        {
            return false;
        }

        Text.WriteNull();
        return true;
    }
}

/// <summary>An error met while a row was written; its place in the response is known when the row is placed.</summary>
internal sealed record RowError(int Row, int View, IReadOnlyList<string> ObjectPath, SelectedField Field, GraphQLError Error);
