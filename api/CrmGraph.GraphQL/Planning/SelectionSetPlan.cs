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
}
