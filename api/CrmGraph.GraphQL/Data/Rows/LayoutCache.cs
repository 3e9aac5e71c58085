using CrmGraph.GraphQL.Data.Queries;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Planning;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>The layouts of one data field, one for each combination of flags and denials seen.</summary>
internal sealed class LayoutCache(DataScope scope, IReadOnlyList<SelectedField> conditional)
{
    private readonly ShapeCache<CollectionLayout> _layouts = new(scope.Options.MaxStatementsPerField);

    public CollectionLayout For(CollectionSelection selection, ExecutionContext context)
    {
        var shape = new StatementShape();
        shape.Token(selection.Element);
        foreach (var field in conditional)
        {
            shape.Token(context.Includes(field));
            shape.Token(context.Denial(field)?.Code);
        }

        return _layouts.GetOrAdd(
            shape.ToKey(), () => new LayoutBuilder(scope.Model, scope.Use, scope.Options, context).Build(selection));
    }
}
