using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>
/// Writes entities that a resolver named by instance or reference. Only their keys are used: the rows are read with the
/// caller's rights, and what is out of scope is null.
/// </summary>
internal sealed class EntityDataPlan(IReadOnlyDictionary<Type, CollectionSelection> selections, LayoutCache layouts, DataScope data) : DataPlan
{
    public override async ValueTask<Completion> ExecuteAsync(FieldContext field, object? source, ResultWriter writer)
    {
        if (source is null)
        {
            return field.Null(writer);
        }

        var context = field.Execution;
        var reader = new CollectionReader(data.In(field.Services), context);
        var list = field.Field.Type.NullableType as ListType;
        var keys = EntityKeys.Read(source, list is not null, data.Model);
        var read = new Dictionary<Type, CollectionRows>();
        try
        {
            foreach (var (entity, ofEntity) in keys.ByType)
            {
                if (!selections.TryGetValue(entity, out var selection))
                {
                    throw new InvalidOperationException($"'{field.Field.Coordinate}' returned a {entity.Name}, which its type does not include.");
                }

                // The rules of an interface's or union's field do not cover the type that was met.
                if (field.Field.Type.Named is not ObjectType && context.Denial(selection.Views[0].Type) is { } denial)
                {
                    read[entity] = new CollectionRows(layouts.For(selection, context), default) { Refusal = denial };
                    continue;
                }

                read[entity] = await reader.ReadByKeyAsync(layouts.For(selection, context), ofEntity).ConfigureAwait(false);
            }

            ValueTask<Completion> composed;
            using (context.HoldBatches())
            {
                composed = list is null ? Single(field, keys, read, writer) : List(field, list, keys, read, writer);
            }

            return await composed.ConfigureAwait(false);
        }
        finally
        {
            foreach (var rows in read.Values)
            {
                rows.Dispose();
            }
        }
    }

    private static ValueTask<Completion> Single(
        FieldContext field, EntityKeys keys, Dictionary<Type, CollectionRows> read, ResultWriter writer)
    {
        if (DenialAt(keys.Places[0], read) is { } denial)
        {
            return new(field.Fail(denial, writer));
        }

        return RowAt(keys.Places[0], read) is { } row
            ? RowComposer.Nullable(
                new RowComposer(field.Execution).Row(row.Of.Rows!, row.Of.Layout.Rows, 0, row.Number, field.Path, writer), field.Field.Type, writer)
            : new(field.Null(writer));
    }

    private static ValueTask<Completion> List(
        FieldContext field, ListType list, EntityKeys keys, Dictionary<Type, CollectionRows> read, ResultWriter writer)
    {
        var composer = new RowComposer(field.Execution);
        var isSynchronous = read.Values.All(r => r.Layout.Rows.IsSynchronous);
        var items = composer.Items(list, keys.Places.Count, field.Selection, field.Path, isSynchronous, writer, Item);
        return RowComposer.Nullable(items, field.Field.Type, writer);

        ValueTask<Completion>? Item(int index, PathSegment path, ResultWriter target)
        {
            if (DenialAt(keys.Places[index], read) is { } denial)
            {
                return new(composer.Denied(field.Selection, path, denial));
            }

            return RowAt(keys.Places[index], read) is { } row
                ? composer.Row(row.Of.Rows!, row.Of.Layout.Rows, 0, row.Number, path, target)
                : null;
        }
    }

    private static GraphQLError? DenialAt((Type? Entity, int Group) place, Dictionary<Type, CollectionRows> read) =>
        place.Entity is { } entity ? read[entity].Refusal : null;

    private static (CollectionRows Of, int Number)? RowAt((Type? Entity, int Group) place, Dictionary<Type, CollectionRows> read) =>
        place.Entity is { } entity && read[entity] is { Rows: { } rows } found && rows.First(place.Group) is var row and >= 0
            ? (found, row)
            : null;
}
