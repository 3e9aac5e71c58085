using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CrmGraph.Api.Data.Statements;

/// <summary>Finds every table a SELECT reads, those of inner ones included.</summary>
internal sealed class TableNames : ExpressionVisitor
{
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> In(SelectExpression select)
    {
        var found = new TableNames();
        found.Visit(select);
        return [.. found.names];
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is TableExpression table)
        {
            names.Add(table.Name);
        }

        return base.VisitExtension(node);
    }
}
