using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// Makes a query fit to be cached for all viewers: roots lose the context they came from, captured queryables are spliced
/// in, and a captured value is refused, because it would be frozen into the statement at the first viewer's. The key of a
/// reference becomes the foreign key, which saves a join the mapper would make.
/// </summary>
internal sealed class QueryTree(IModel model, IReadOnlyList<StatementParameter> parameters) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) => node switch
    {
        EntityQueryRootExpression root when root.GetType() != typeof(EntityQueryRootExpression) => throw Captured(root),
        EntityQueryRootExpression { QueryProvider: not null } root => root.DetachQueryProvider(),
        QueryParameterExpression p when !parameters.Any(known => known.Name == p.Name) =>
            throw new InvalidOperationException($"The query uses the placeholder '{p.Name}', which is not in the parameter list."),
        _ => base.VisitExtension(node),
    };

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value switch
        {
            EnumerableQuery => throw Captured(node),
            IQueryable queryable => Visit(queryable.Expression),
            _ => node,
        };

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Member is FieldInfo { IsStatic: true, IsInitOnly: true } constant)
        {
            return Expression.Constant(constant.GetValue(null), node.Type);
        }

        return IsCaptured(node) ? Splice(node)
            : ForeignKey(node) is { } key ? Visit(key)
            : base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        typeof(IQueryable).IsAssignableFrom(node.Type) && node.Object is { } target && typeof(DbContext).IsAssignableFrom(target.Type)
            ? Splice(node)
            : base.VisitMethodCall(node);

    /// <summary><c>x.Owner.Id</c> as <c>x.OwnerId</c>; not where a filter on the target may hide the row the key points to.</summary>
    private UnaryExpression? ForeignKey(MemberExpression node) =>
        node.Expression is MemberExpression { Expression: { } declaring } reference
        && model.FindEntityType(declaring.Type)?.FindNavigation(reference.Member.Name) is { IsOnDependent: true, ForeignKey: var key } navigation
        && navigation.TargetEntityType.GetRootType().GetDeclaredQueryFilters().Count == 0
        && key.PrincipalKey.Properties is [var principal] && principal.Name == node.Member.Name
        && key.Properties is [{ PropertyInfo: { } column }]
            ? Expression.Convert(Expression.Property(declaring, column), node.Type)
            : null;

    private Expression Splice(Expression node) =>
        typeof(IQueryable).IsAssignableFrom(node.Type)
        && Expression.Lambda<Func<IQueryable>>(Expression.Convert(node, typeof(IQueryable))).Compile(preferInterpretation: true)() is { } query
            ? Visit(query.Expression)
            : throw Captured(node);

    private static InvalidOperationException Captured(Expression node) =>
        new($"The query captures the value '{node}'. A statement is cached for every viewer: pass the value as a parameter.");

    private static bool IsCaptured(MemberExpression node) => node.Expression switch
    {
        ConstantExpression => true,
        MemberExpression inner => IsCaptured(inner),
        null => node.Member is FieldInfo { IsStatic: true },
        _ => false,
    };
}
