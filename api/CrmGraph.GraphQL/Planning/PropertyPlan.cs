using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A property of a CLR object that is no row: read in place.</summary>
internal sealed class PropertyPlan(SelectedField field, PropertyBinding binding, ValuePlan value) : FieldPlan(field)
{
    public override bool IsSynchronous => value.IsSynchronous;

    public override ValueTask<Completion> ExecuteAsync(
        ExecutionContext context, object? parent, PathSegment? parentPath, ResultWriter writer)
    {
        if (context.Denial(Field) is { } denial)
        {
            return new(context.Fail(Field, parentPath, denial, writer));
        }

        object? result;
        try
        {
            result = binding.Read(parent!);
        }
        catch (Exception e)
        {
            return new(context.Fail(Field, parentPath, e, writer));
        }

        return value.CompleteAsync(context, result, new Position(parentPath, Field.ResponseName), writer);
    }
}
