using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Calls a resolver and writes what it returned: rows by <paramref name="rows"/>, anything else by <paramref name="value"/>.</summary>
internal sealed class ResolverPlan(
    SelectedField field, FieldResolver resolve, DataPlan? rows, ValuePlan? value, bool completesAtOnce, IFieldGate? gate)
    : FieldPlan(field)
{
    private readonly WriteGate? _writeGate = WriteGate.For(field, gate);

    public override bool IsSynchronous => completesAtOnce && value is { IsSynchronous: true };

    public override ValueTask<Completion> ExecuteAsync(
        ExecutionContext context, object? parent, PathSegment? parentPath, ResultWriter writer)
    {
        if (context.Denial(Field) is { } denial)
        {
            return new(context.Fail(Field, parentPath, denial, writer));
        }

        var call = new FieldContext(context, Field, parent, parentPath);
        ValueTask<object?> resolving;
        try
        {
            if (_writeGate?.Refusal(call) is { } refusal)
            {
                return new(call.Fail(refusal, writer));
            }

            resolving = resolve(call);
        }
        catch (Exception e)
        {
            resolving = ValueTask.FromException<object?>(e);
        }

        if (!resolving.IsCompletedSuccessfully)
        {
            // The caller relies on it: its writer goes on after this field.
            if (IsSynchronous && !resolving.IsCompleted)
            {
                var fault = new InvalidOperationException($"{Field.Definition.Coordinate} is declared to complete at once and does not.");
                return new(context.Fail(Field, parentPath, fault, writer));
            }

            return AwaitAsync(call, resolving, writer);
        }

        var completing = value is null
            ? WriteRowsAsync(call, resolving.Result, writer)
            : value.CompleteAsync(context, resolving.Result, new Position(parentPath, Field.ResponseName), writer);
        return completing.IsCompletedSuccessfully && !call.HasScope ? completing : EndAsync(call, completing);
    }

    private async ValueTask<Completion> AwaitAsync(FieldContext call, ValueTask<object?> resolving, ResultWriter writer)
    {
        ValueTask<Completion> completing;
        try
        {
            var result = await resolving.ConfigureAwait(false);

            // Everything below starts before the next batch leaves.
            using (call.Execution.HoldBatches())
            {
                completing = value is null
                    ? WriteRowsAsync(call, result, writer)
                    : value.CompleteAsync(call.Execution, result, new Position(call.ParentPath, Field.ResponseName), writer);
            }
        }
        catch (Exception e)
        {
            completing = new(call.Execution.Fail(Field, call.ParentPath, e, writer));
        }

        return await EndAsync(call, completing).ConfigureAwait(false);
    }

    private async ValueTask<Completion> WriteRowsAsync(FieldContext call, object? source, ResultWriter writer)
    {
        var start = writer.Mark;
        try
        {
            var completion = await rows!.ExecuteAsync(call, source, writer).ConfigureAwait(false);
            if (completion == Completion.Written)
            {
                return completion;
            }

            writer.Truncate(start);
            if (Field.Definition.Type.IsNonNull)
            {
                return completion;
            }

            writer.WriteNull();
            return Completion.Written;
        }
        catch (Exception e)
        {
            writer.Truncate(start);
            return call.Execution.Fail(Field, call.ParentPath, e, writer);
        }
    }

    private static async ValueTask<Completion> EndAsync(FieldContext call, ValueTask<Completion> completing)
    {
        var completion = await completing.ConfigureAwait(false);
        await call.DisposeScopeAsync().ConfigureAwait(false);
        return completion;
    }
}
