using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Data.Queries;

/// <summary>Writes a list, a connection or the first row of the query a resolver returned.</summary>
internal sealed class QueryDataPlan(CollectionSelection selection, LayoutCache layouts, DataScope data) : DataPlan
{
    public override async ValueTask<Completion> ExecuteAsync(FieldContext field, object? source, ResultWriter writer)
    {
        if (source is not IQueryable query)
        {
            return source is null
                ? field.Null(writer)
                : throw new InvalidOperationException($"'{field.Field.Coordinate}' returned {source.GetType().Name} instead of a query.");
        }

        var context = field.Execution;
        var scope = data.In(field.Services);
        var rowsOf = new SourceQuery(query, node => scope.Roots.IsSet(scope.Services, node));
        using var rows = await new CollectionReader(scope, context).ReadAsync(layouts.For(selection, context), rowsOf).ConfigureAwait(false);
        ValueTask<Completion> composed;
        using (context.HoldBatches())
        {
            composed = new RowComposer(context).Collection(rows, 0, selection.Field, field.ParentPath, writer);
        }

        return await composed.ConfigureAwait(false);
    }
}
