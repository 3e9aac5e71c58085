using CrmGraph.GraphQL.Execution;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>How one response field is executed: made once per plan, stateless, run by many requests in parallel.</summary>
public abstract class FieldPlan(SelectedField field)
{
    public SelectedField Field { get; } = field;

    /// <summary>
    /// Whether <see cref="ExecuteAsync"/> always completes before it returns. When it does not, the task owns its writer
    /// until it completes, so a caller that wants to go on gives it <see cref="ResultWriter.Insert"/>.
    /// </summary>
    public abstract bool IsSynchronous { get; }

    /// <summary>
    /// Writes the value of the field (without its name) of <paramref name="parent"/>, whose own path is
    /// <paramref name="parentPath"/>. Never throws: errors are reported to <paramref name="context"/>. Whether the field is
    /// included was asked before.
    /// </summary>
    public abstract ValueTask<Completion> ExecuteAsync(
        ExecutionContext context, object? parent, PathSegment? parentPath, ResultWriter writer);
}
