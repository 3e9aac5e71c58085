using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Data.Queries;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>Writes the numbers over the query a resolver returned: one statement for all of them, and one for each <c>groupBy</c>.</summary>
internal sealed class AggregatePlan(IReadOnlyList<AggregateNode> fields, CollectionOptions options, DataScope data) : DataPlan
{
    private readonly ShapeCache<IStatement> _statements = new(data.Options.MaxStatementsPerField);
    private readonly GroupsNode[] _groups = [.. fields.OfType<GroupsNode>()];

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
        var rows = new SourceQuery(query, node => scope.Roots.IsSet(scope.Services, node));
        var reader = new AggregateReader(scope, field.Arguments, rows, options.ElementType, _statements);

        // Everything is judged before the first statement runs.
        var columns = AggregateColumns.Of(fields, context);
        var totals = columns.Count == 0 ? null : reader.Totals(columns);
        var groups = _groups.Where(g => context.Includes(g.Field)).ToDictionary(g => g, g => Groups(g, field, reader));

        var text = new AggregateText(context, columns, keys: null);
        if (totals is null)
        {
            text.Write(fields, null, writer);
        }
        else
        {
            await ReadAsync(field, totals, row => text.Write(fields, row, writer)).ConfigureAwait(false);
        }

        foreach (var (node, place) in text.Places)
        {
            await WriteGroupsAsync(field, node, groups[node], place).ConfigureAwait(false);
        }

        return Completion.Written;
    }

    private GroupsRequest Groups(GroupsNode node, FieldContext field, AggregateReader reader)
    {
        var arguments = field.Execution.Arguments(node.Field);
        var limits = new PagingOptions { DefaultPageSize = data.Options.MaxGroups, MaxPageSize = data.Options.MaxGroups };
        var coordinate = node.Field.Definition.Coordinate;
        try
        {
            var keys = GroupKeys.Read(arguments["by"], coordinate);
            var columns = AggregateColumns.Of(node.Group, field.Execution);
            return new GroupsRequest(keys, columns, reader.Groups(columns, keys, PageArguments.Read(arguments, limits, coordinate).Size));
        }
        catch (GraphQLException refused) when (!FieldUse.IsRefusal(refused.Error))
        {
            throw new GraphQLException(refused.Error with { Path = PathSegment.ToList(PathSegment.Of(field.Path, node.Field.ResponseName)) });
        }
    }

    private static async ValueTask WriteGroupsAsync(FieldContext field, GroupsNode node, GroupsRequest request, ResultWriter writer)
    {
        var text = new AggregateText(field.Execution, request.Columns, request.Keys);
        var separator = (byte)'[';
        await ReadAsync(field, request.Statement, row =>
        {
            writer.WriteByte(separator);
            separator = (byte)',';
            text.Write(node.Group, row, writer);
        }).ConfigureAwait(false);
        writer.WriteRaw(separator == (byte)'[' ? "[]"u8 : "]"u8);
    }

    private static async ValueTask ReadAsync(FieldContext field, BoundStatement bound, Action<IRowReader> onRow)
    {
        var reader = await bound.Statement.ExecuteCachedAsync(field.Services, bound.Values, field.RequestAborted).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(field.RequestAborted).ConfigureAwait(false))
            {
                onRow(reader);
            }
        }
    }

    /// <summary>What one <c>groupBy</c> asks for.</summary>
    private sealed record GroupsRequest(GroupKeys Keys, AggregateColumns Columns, BoundStatement Statement);
}
