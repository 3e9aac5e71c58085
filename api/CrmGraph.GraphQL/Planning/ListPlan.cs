using System.Collections;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Lists of CLR values. Items that wait do so together, so the DataLoaders below them see the whole level.</summary>
internal sealed class ListPlan(SelectedField field, GraphQLType type, ValuePlan item) : ValuePlan(field, type)
{
    public override bool IsSynchronous => item.IsSynchronous;

    protected override ValueTask<Completion> WriteAsync(ExecutionContext context, object value, Position at, ResultWriter writer)
    {
        if (value is not IEnumerable items || value is string)
        {
            var error = new GraphQLError($"Expected a list for {Field.Definition.Coordinate}, found {value.GetType().Name}.");
            return new(Fail(context, error.WithCode(ErrorCodes.ListTypeNotSupported), at, writer));
        }

        var start = writer.Mark;
        var waiting = new PendingFields();
        try
        {
            if (WriteItems(context, items, at.ToPath(), writer, ref waiting) == Completion.Propagate)
            {
                waiting.Lose();
            }
        }
        catch (Exception e)
        {
            return FailAsync(context, context.ErrorOf(e, at), at, writer, start, waiting);
        }

        return Absorb(waiting.FinishAsync(writer, start), writer);
    }

    private Completion WriteItems(ExecutionContext context, IEnumerable items, PathSegment path, ResultWriter writer, ref PendingFields waiting)
    {
        writer.WriteByte((byte)'[');
        var index = 0;
        foreach (var value in items)
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            var task = item.CompleteAsync(context, value, new Position(path, index), item.IsSynchronous ? writer : writer.Insert());
            if (waiting.Add(task) == Completion.Propagate)
            {
                return Completion.Propagate;
            }

            index++;
        }

        writer.WriteByte((byte)']');
        return Completion.Written;
    }

    private async ValueTask<Completion> FailAsync(
        ExecutionContext context, GraphQLError error, Position at, ResultWriter writer, WriterMark start, PendingFields waiting)
    {
        waiting.Lose();
        await waiting.FinishAsync(writer, start).ConfigureAwait(false);
        return Fail(context, error, at, writer);
    }
}
