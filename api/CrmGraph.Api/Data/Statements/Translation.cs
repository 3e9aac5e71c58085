using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// What the mapper made of a query: the final SELECT, the translated projection, and <paramref name="Prologue"/>, which
/// fills the parameters the mapper derives (query filters, LIKE patterns) into a query context when called, and does nothing else.
/// </summary>
internal sealed record Translation(SelectExpression Select, Expression Projection, Func<QueryContext, IEnumerable<Row>> Prologue)
{
    [ThreadStatic]
    private static Capture? current;

    /// <summary>Translates without executing. Compilation is synchronous, so the capture is of this thread.</summary>
    public static Translation Of(DbContext db, Expression query)
    {
        if (db.GetService<IDbContextOptions>().FindExtension<TranslationOptions>() is null)
        {
            throw new InvalidOperationException($"{db.GetType().Name} must be configured with {nameof(StatementRegistration.UseStatements)}().");
        }

        var capture = current = new Capture();
        try
        {
            var prologue = db.GetService<IDatabase>().CompileQuery<IEnumerable<Row>>(query, async: false);
            return capture is { Select: { } select, Projection: { } projection }
                ? new Translation(select, projection, prologue)
                : throw new InvalidOperationException($"The query does not translate to one SELECT: {query}");
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>The same aggregates over all rows instead of by group.</summary>
    public Translation Ungrouped() =>
        this with { Select = Select.Update(Select.Tables, Select.Predicate, [], Select.Having, Select.Projection, Select.Orderings, Select.Offset, Select.Limit) };

    /// <summary>Notes the translation. A scalar such as COUNT becomes a sequence, else calling the prologue would execute it.</summary>
    private static Expression Note(Expression processed)
    {
        if (current is not { } capture || processed is not ShapedQueryExpression { QueryExpression: SelectExpression select } shaped)
        {
            return processed;
        }

        capture.Select = select;
        capture.Projection = shaped.ShaperExpression;
        return shaped.UpdateShaperExpression(Expression.Default(typeof(Row))).UpdateResultCardinality(ResultCardinality.Enumerable);
    }

    private sealed class Capture
    {
        public SelectExpression? Select { get; set; }

        public Expression? Projection { get; set; }
    }

    internal sealed class PostprocessorFactory(
        IQueryTranslationPostprocessorFactory inner, QueryTranslationPostprocessorDependencies dependencies)
        : IQueryTranslationPostprocessorFactory
    {
        public QueryTranslationPostprocessor Create(QueryCompilationContext context) =>
            new Postprocessor(inner.Create(context), dependencies, context);
    }

    internal sealed class CompilingVisitorFactory(
        IShapedQueryCompilingExpressionVisitorFactory inner, ShapedQueryCompilingExpressionVisitorDependencies dependencies)
        : IShapedQueryCompilingExpressionVisitorFactory
    {
        public ShapedQueryCompilingExpressionVisitor Create(QueryCompilationContext context) =>
            current is null ? inner.Create(context) : new PrologueOnly(dependencies, context);
    }

    /// <summary>Leaves nothing of the query to compile: what the mapper puts around it is the prologue.</summary>
    private sealed class PrologueOnly(ShapedQueryCompilingExpressionVisitorDependencies dependencies, QueryCompilationContext context)
        : ShapedQueryCompilingExpressionVisitor(dependencies, context)
    {
        protected override Expression VisitShapedQuery(ShapedQueryExpression shaped) => Expression.Constant(null, typeof(IEnumerable<Row>));
    }

    private sealed class Postprocessor(
        QueryTranslationPostprocessor inner, QueryTranslationPostprocessorDependencies dependencies, QueryCompilationContext context)
        : QueryTranslationPostprocessor(dependencies, context)
    {
        public override Expression Process(Expression query) => Note(inner.Process(query));
    }
}
