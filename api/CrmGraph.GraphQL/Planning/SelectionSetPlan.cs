using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The fields of one object type, in response order, and how to write such an object from a CLR instance.</summary>
public sealed class SelectionSetPlan
{
    private readonly FieldPlan[] _fields;

    internal SelectionSetPlan(ObjectType type, FieldPlan[] fields)
    {
        Type = type;
        _fields = fields;
        IsSynchronous = fields.All(f => f.IsSynchronous);
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
        List<Task<Completion>>? waiting = null;
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
            if (!task.IsCompletedSuccessfully)
            {
                (waiting ??= []).Add(task.AsTask());
            }
            else if (task.Result == Completion.Propagate)
            {
                return waiting is null ? new(Cut(writer, start)) : AwaitThenCut(waiting, writer, start);
            }
        }

        if (separator == (byte)'{')
        {
            writer.WriteByte(separator);
        }

        writer.WriteByte((byte)'}');
        return waiting is null ? new(Completion.Written) : AwaitAsync(waiting, writer, start);
    }

    private static async ValueTask<Completion> AwaitAsync(List<Task<Completion>> waiting, ResultWriter writer, WriterMark start)
    {
        var completion = Completion.Written;
        foreach (var task in waiting)
        {
            if (await task.ConfigureAwait(false) == Completion.Propagate)
            {
                completion = Completion.Propagate;
            }
        }

        return completion == Completion.Written ? completion : Cut(writer, start);
    }

    // A branch that is already lost is still awaited: its tasks write into buffers of this writer.
    private static async ValueTask<Completion> AwaitThenCut(List<Task<Completion>> waiting, ResultWriter writer, WriterMark start)
    {
        await AwaitAsync(waiting, writer, start).ConfigureAwait(false);
        return Cut(writer, start);
    }

    private static Completion Cut(ResultWriter writer, WriterMark start)
    {
        writer.Truncate(start);
        return Completion.Propagate;
    }
}
