using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The fields of one object type, in response order, and how to write such an object from a CLR instance.</summary>
public sealed class SelectionSetPlan
{
    private readonly FieldPlan[] _fields;
    private readonly int _lastWaiting;

    internal SelectionSetPlan(ObjectType type, FieldPlan[] fields)
    {
        Type = type;
        _fields = fields;
        IsSynchronous = fields.All(f => f.IsSynchronous);
        _lastWaiting = Array.FindLastIndex(fields, f => !f.IsSynchronous);
    }

    public ObjectType Type { get; }

    public IReadOnlyList<FieldPlan> Fields => _fields;

    /// <summary>Whether every field completes before it returns.</summary>
    public bool IsSynchronous { get; }

    /// <summary>
    /// Writes <c>{…}</c> for <paramref name="value"/> whose path is <paramref name="path"/>. On <see cref="Completion.Propagate"/>
    /// the writer is cut back to where it began. Fields that wait do so together; the writer belongs to the task until it completes.
    /// </summary>
    public ValueTask<Completion> ExecuteAsync(ExecutionContext context, object? value, PathSegment? path, ResultWriter writer)
    {
        var start = writer.Mark;
        var waiting = new PendingFields();
        var separator = (byte)'{';
        foreach (var plan in _fields)
        {
            if (!context.Includes(plan.Field))
            {
                continue;
            }

            writer.WriteByte(separator);
            separator = (byte)',';
            writer.WriteRaw(plan.Field.ResponseNameUtf8);
            var task = plan.ExecuteAsync(context, value, path, plan.IsSynchronous ? writer : writer.Insert());
            if (waiting.Add(task) == Completion.Propagate)
            {
                waiting.Lose();
                return waiting.FinishAsync(writer, start);
            }
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
        return waiting.FinishAsync(writer, start);
    }

    /// <summary>Writes the root of a query or event: fields that may wait run beside each other, each on a thread of the pool, the last on this one.</summary>
    internal ValueTask<Completion> ExecuteRootAsync(ExecutionContext context, ResultWriter writer)
    {
        var start = writer.Mark;
        var waiting = new PendingFields();
        var separator = (byte)'{';
        for (var i = 0; i < _fields.Length; i++)
        {
            var plan = _fields[i];
            if (!context.Includes(plan.Field))
            {
                continue;
            }

            writer.WriteByte(separator);
            separator = (byte)',';
            writer.WriteRaw(plan.Field.ResponseNameUtf8);
            var target = plan.IsSynchronous ? writer : writer.Insert();
            var task = plan.IsSynchronous || i == _lastWaiting
                ? plan.ExecuteAsync(context, context.EventMessage, null, target)
                : ExecuteElsewhere(plan, context, target);
            if (waiting.Add(task) == Completion.Propagate)
            {
                waiting.Lose();
                return waiting.FinishAsync(writer, start);
            }
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
        return waiting.FinishAsync(writer, start);
    }

    // The hold is taken here, so that no batch leaves before the other thread has begun.
    private static ValueTask<Completion> ExecuteElsewhere(FieldPlan plan, ExecutionContext context, ResultWriter writer)
    {
        var hold = context.HoldBatches();
        return new(Task.Run(() =>
        {
            using (hold)
            {
                return plan.ExecuteAsync(context, context.EventMessage, null, writer).AsTask();
            }
        }));
    }
}
