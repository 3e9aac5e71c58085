using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Planning;

/// <summary>
/// Plans the fields whose values are rows: an <see cref="IQueryable"/>, an entity, an entity reference or a list of those,
/// and nodes. Entities are never rendered from CLR instances.
/// </summary>
public interface IDataPlanner
{
    /// <summary>
    /// The plan that writes what the resolver (or CLR property) behind <paramref name="field"/> returned, or null when that
    /// is no row. Asked for every field that is not itself a column or navigation of a row planned by a <see cref="DataPlan"/>:
    /// root fields, resolver fields on rows, properties of plain objects, the result field of a mutation payload.
    /// Below the field everything belongs to the data plan; it calls back <see cref="OperationPlanner.Plan(SelectedField)"/> for the
    /// resolver fields it finds there. A refusal (FIELD_USE) is a plan that reports its error.
    /// </summary>
    DataPlan? TryPlan(SelectedField field, OperationPlanner planner);
}

/// <summary>Writes the rows behind a resolved value: made once per plan, stateless, run by many requests in parallel.</summary>
public abstract class DataPlan
{
    /// <summary>
    /// Writes the field's value from <paramref name="source"/>, what the resolver returned (null included). Authorization
    /// of the field, its arguments and its resolver are done; the resolver's scope in <paramref name="field"/> lives until
    /// the returned task completes. May throw: the exception becomes the field's error. The writer belongs to the task.
    /// When it returns <see cref="Completion.Propagate"/> the error is reported.
    /// </summary>
    public abstract ValueTask<Completion> ExecuteAsync(FieldContext field, object? source, ResultWriter writer);
}
