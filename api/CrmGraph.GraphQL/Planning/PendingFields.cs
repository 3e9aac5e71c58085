using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The parts of one object or list that are not written yet.</summary>
internal struct PendingFields
{
    private List<Task<Completion>>? _tasks;
    private bool _lost;

    /// <summary>Notes a part; <see cref="Completion.Propagate"/> when it is known already that the whole is lost.</summary>
    public Completion Add(ValueTask<Completion> part)
    {
        if (part.IsCompletedSuccessfully)
        {
            return part.Result;
        }

        (_tasks ??= []).Add(part.AsTask());
        return Completion.Written;
    }

    /// <summary>The whole becomes null, whatever its other parts do.</summary>
    public void Lose() => _lost = true;

    /// <summary>Waits for all parts; when one is lost, cuts <paramref name="writer"/> back to <paramref name="start"/>.</summary>
    public readonly ValueTask<Completion> FinishAsync(ResultWriter writer, WriterMark start) =>
        _tasks is not null ? AwaitAsync(_tasks, _lost, writer, start) : new(End(_lost, writer, start));

    // A branch that is already lost is still awaited: its tasks write into insertions of this writer.
    private static async ValueTask<Completion> AwaitAsync(List<Task<Completion>> tasks, bool lost, ResultWriter writer, WriterMark start)
    {
        foreach (var task in tasks)
        {
            lost |= await task.ConfigureAwait(false) == Completion.Propagate;
        }

        return End(lost, writer, start);
    }

    private static Completion End(bool lost, ResultWriter writer, WriterMark start)
    {
        if (!lost)
        {
            return Completion.Written;
        }

        writer.Truncate(start);
        return Completion.Propagate;
    }
}
