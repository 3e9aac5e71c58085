using System.Text;
using CrmGraph.GraphQL.Execution;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary><c>__typename</c>: a constant of the plan.</summary>
internal sealed class TypeNamePlan(SelectedField field) : FieldPlan(field)
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes($"\"{field.ParentType.Name}\"");

    public override bool IsSynchronous => true;

    public override ValueTask<Completion> ExecuteAsync(
        ExecutionContext context, object? parent, PathSegment? parentPath, ResultWriter writer)
    {
        writer.WriteRaw(_json);
        return new(Completion.Written);
    }
}
