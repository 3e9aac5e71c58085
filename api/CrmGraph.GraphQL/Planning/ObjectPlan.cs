using System.Collections.Concurrent;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>CLR objects of one known object type.</summary>
internal sealed class ObjectPlan(SelectedField field, GraphQLType type, SelectionSetPlan selections) : ValuePlan(field, type)
{
    public override bool IsSynchronous => selections.IsSynchronous;

    protected override ValueTask<Completion> WriteAsync(ExecutionContext context, object value, Position at, ResultWriter writer) =>
        Absorb(selections.ExecuteAsync(context, value, at.ToPath(), writer), writer);
}

/// <summary>CLR objects of an interface or union: the object type follows from the CLR type (spec: ResolveAbstractType).</summary>
internal sealed class AbstractPlan : ValuePlan
{
    private readonly NamedType _named;
    private readonly SelectionSetPlan[] _selections;
    private readonly ConcurrentDictionary<Type, SelectionSetPlan?> _byRuntimeType = [];

    public AbstractPlan(SelectedField field, GraphQLType type, Schema schema, NamedType named, OperationPlanner planner)
        : base(field, type)
    {
        _named = named;
        _selections = [.. schema.PossibleTypes(named).Select(possible => planner.PlanSelections(field, possible))];
        IsSynchronous = _selections.All(s => s.IsSynchronous);
    }

    public override bool IsSynchronous { get; }

    protected override ValueTask<Completion> WriteAsync(ExecutionContext context, object value, Position at, ResultWriter writer)
    {
        if (_byRuntimeType.GetOrAdd(value.GetType(), static (type, self) => self.Find(type), this) is not { } selections)
        {
            var error = new GraphQLError(
                $"Abstract type \"{_named.Name}\" must resolve to an object type for {Field.Definition.Coordinate}; a {value.GetType().Name} is none of its types.");
            return new(Fail(context, error.WithCode(ErrorCodes.UnableToResolveAbstractType), at, writer));
        }

        // The rules of the type met hold whatever the way that led to it.
        return context.Denial(selections.Type) is { } denial
            ? new(Fail(context, denial, at, writer))
            : Absorb(selections.ExecuteAsync(context, value, at.ToPath(), writer), writer);
    }

    private SelectionSetPlan? Find(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (_selections.FirstOrDefault(s => s.Type.RuntimeType == candidate && candidate != typeof(object)) is { } exact)
            {
                return exact;
            }
        }

        return _selections.FirstOrDefault(s => s.Type.RuntimeType is { IsInterface: true } runtime && runtime.IsAssignableFrom(type));
    }
}
