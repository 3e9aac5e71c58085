using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>How a resolved CLR value is written (spec: Value Completion). <paramref name="type"/> is the type of the position, non-null wrapper included.</summary>
internal abstract class ValuePlan(SelectedField field, GraphQLType type)
{
    public SelectedField Field { get; } = field;

    public bool IsNonNull { get; } = type.IsNonNull;

    /// <summary>Whether <see cref="CompleteAsync"/> always completes before it returns.</summary>
    public abstract bool IsSynchronous { get; }

    /// <summary>Writes the value, or null, or reports why neither is possible. Never throws.</summary>
    public ValueTask<Completion> CompleteAsync(ExecutionContext context, object? value, Position at, ResultWriter writer)
    {
        if (value is not null)
        {
            return WriteAsync(context, value, at, writer);
        }

        return new(IsNonNull ? Fail(context, ExecutionErrors.NonNullViolation, at, writer) : WriteNull(writer));
    }

    public static ValuePlan Create(SelectedField field, GraphQLType type, OperationPlanner planner) => type.NullableType switch
    {
        ListType list => new ListPlan(field, type, Create(field, list.OfType, planner)),
        ScalarType or EnumType => new LeafPlan(field, type),
        ObjectType named => new ObjectPlan(field, type, planner.PlanSelections(field, named)),
        NamedType named => new AbstractPlan(field, type, planner.Schema, named, planner),
        _ => throw new InvalidOperationException($"{field.Definition.Coordinate}: {type} is no output type."),
    };

    protected abstract ValueTask<Completion> WriteAsync(ExecutionContext context, object value, Position at, ResultWriter writer);

    /// <summary>Ends this position with an error.</summary>
    protected Completion Fail(ExecutionContext context, GraphQLError error, Position at, ResultWriter writer)
    {
        context.ReportError(error with { Locations = Field.Locations, Path = PathSegment.ToList(at.ToPath()) });
        return IsNonNull ? Completion.Propagate : WriteNull(writer);
    }

    /// <summary>Ends this position with what became of its only content: a null that propagates stops here when the position is nullable.</summary>
    protected ValueTask<Completion> Absorb(ValueTask<Completion> content, ResultWriter writer)
    {
        if (IsNonNull)
        {
            return content;
        }

        return content.IsCompletedSuccessfully ? new(Absorb(content.Result, writer)) : AbsorbAsync(content, writer);
    }

    private static async ValueTask<Completion> AbsorbAsync(ValueTask<Completion> content, ResultWriter writer) =>
        Absorb(await content.ConfigureAwait(false), writer);

    private static Completion Absorb(Completion content, ResultWriter writer) =>
        content == Completion.Written ? content : WriteNull(writer);

    private static Completion WriteNull(ResultWriter writer)
    {
        writer.WriteNull();
        return Completion.Written;
    }
}
