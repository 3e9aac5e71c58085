using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>
/// The query a resolver returned. Its tree carries this request's values in closures (the viewer, the arguments);
/// <see cref="Describe"/> moves each into a bound value and everything else into the shape, so that a cached statement
/// can never show one caller the rows of another.
/// </summary>
internal sealed class SourceQuery
{
    private readonly Expression _expression;
    private readonly Func<Expression, bool> _isSet;
    private readonly List<(LambdaExpression Key, bool IsDescending)> _order = [];

    /// <param name="query">What the resolver returned.</param>
    /// <param name="isSet">Whether a node of the mapper stands for all rows of a set.</param>
    public SourceQuery(IQueryable query, Func<Expression, bool> isSet)
    {
        Provider = query.Provider;
        _expression = WithoutOrder(query.Expression, _order);
        _isSet = isSet;
    }

    /// <summary>The order at the end of the query, first key first; it is not part of what <see cref="Build"/> returns.</summary>
    public IReadOnlyList<(LambdaExpression Key, bool IsDescending)> Order => _order;

    public IQueryProvider Provider { get; }

    /// <summary>Adds the query's structure and values to <paramref name="shape"/>.</summary>
    public void Describe(StatementShape shape) => new Walker(_isSet, shape, build: null).Visit(_expression);

    /// <summary>Adds the structure of <see cref="Order"/>, which may use the row only.</summary>
    public void DescribeOrder(StatementShape shape)
    {
        var bound = shape.ParameterCount;
        foreach (var (key, isDescending) in _order)
        {
            shape.Token(isDescending);
            new Walker(_isSet, shape, build: null).Visit(key);
        }

        if (shape.ParameterCount != bound)
        {
            throw new InvalidOperationException("A field's query may not be ordered by a captured value.");
        }
    }

    /// <summary>The query with placeholders where this request's values stood. The walk is the one of <see cref="Describe"/>, so ordinals agree.</summary>
    public Expression Build(StatementBuild build, int firstOrdinal) =>
        new Walker(_isSet, new StatementShape(), build, firstOrdinal).Visit(_expression)!;

    private static Expression WithoutOrder(Expression query, List<(LambdaExpression Key, bool IsDescending)> order)
    {
        while (query is MethodCallExpression { Arguments: [var source, UnaryExpression { Operand: LambdaExpression key }] } call
            && call.Method.DeclaringType == typeof(Queryable)
            && call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending)
                or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending))
        {
            order.Insert(0, (key, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
            query = source;
            if (call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal))
            {
                break;
            }
        }

        return query;
    }

    private sealed class Walker(Func<Expression, bool> isSet, StatementShape shape, StatementBuild? build, int firstOrdinal = 0) : ExpressionVisitor
    {
        private readonly List<ParameterExpression> _rows = [];

        public override Expression? Visit(Expression? node)
        {
            if (node is null)
            {
                return null;
            }

            if (IsRequestValue(node))
            {
                return Lift(node);
            }

            shape.Token(node.NodeType);
            shape.Token(node.Type);
            return base.Visit(node);
        }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            if (node.Value is IQueryable query && query.Expression != node)
            {
                return Visit(query.Expression)!;
            }

            shape.Token(node.Value);
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            var index = _rows.IndexOf(node);
            if (index < 0)
            {
                index = _rows.Count;
                _rows.Add(node);
            }

            shape.Token(index);
            return node;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            shape.Token(node.Member);
            return base.VisitMember(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            shape.Token(node.Method);
            return ListContains(node) is { } contains ? contains : base.VisitMethodCall(node);
        }

        protected override Expression VisitNew(NewExpression node)
        {
            shape.Token(node.Constructor);
            return base.VisitNew(node);
        }

        protected override MemberBinding VisitMemberBinding(MemberBinding node)
        {
            shape.Token(node.Member);
            return base.VisitMemberBinding(node);
        }

        protected override Expression VisitExtension(Expression node) =>
            isSet(node)
                ? node
                : throw new InvalidOperationException(
                    $"A field's query may not contain {node.GetType().Name}: return LINQ over the sets of the context, without raw SQL.");

        /// <summary>Whether the node can be computed without a row: a captured variable, or an expression over captured variables only.</summary>
        private static bool IsRequestValue(Expression node) => node switch
        {
            ConstantExpression => false,
            MemberExpression { Expression: null } => true,
            MemberExpression member => IsRowFree(member.Expression!),
            MethodCallExpression call => !typeof(IQueryable).IsAssignableFrom(call.Type) && IsRowFree(node),
            LambdaExpression or ParameterExpression or DefaultExpression => false,
            UnaryExpression { NodeType: ExpressionType.Quote } => false,
            _ => IsRowFree(node),
        };

        private static bool IsRowFree(Expression? node) => node switch
        {
            null => true,
            ConstantExpression constant => constant.Value is not IQueryable,
            MemberExpression member => IsRowFree(member.Expression),
            MethodCallExpression call => IsRowFree(call.Object) && call.Arguments.All(IsRowFree),
            UnaryExpression { NodeType: not ExpressionType.Quote } unary => IsRowFree(unary.Operand),
            BinaryExpression binary => IsRowFree(binary.Left) && IsRowFree(binary.Right),
            ConditionalExpression c => IsRowFree(c.Test) && IsRowFree(c.IfTrue) && IsRowFree(c.IfFalse),
            NewExpression create => create.Arguments.All(IsRowFree),
            NewArrayExpression array => array.Expressions.All(IsRowFree),
            _ => false,
        };

        private Expression Lift(Expression node)
        {
            var value = Evaluate(node);
            if (value is IQueryable inner)
            {
                return Visit(inner.Expression)!;
            }

            // A flag often decides which half of a policy applies: as a constant it lets the database forget the other half.
            if (value is null or bool)
            {
                shape.Token(node.Type);
                shape.Token(value);
                return Expression.Constant(value, node.Type);
            }

            var type = Nullable.GetUnderlyingType(node.Type) ?? node.Type;
            if (type == typeof(object) || (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(byte[])))
            {
                throw new InvalidOperationException($"A field's query may use a captured {type.Name} only as `values.Contains(…)`.");
            }

            return Placeholder(shape.Bind(type, value), node.Type) ?? node;
        }

        private Expression? ListContains(MethodCallExpression call)
        {
            if (call.Method.Name != nameof(Enumerable.Contains) || typeof(IQueryable).IsAssignableFrom(call.Arguments[0].Type))
            {
                return null;
            }

            var (list, item) = call.Object is null ? (call.Arguments[0], call.Arguments[1]) : (call.Object, call.Arguments[0]);
            list = WithoutSpan(list);
            if (list.Type == typeof(string) || !IsRowFree(list) || Evaluate(list) is not IEnumerable items)
            {
                return null;
            }

            var type = Nullable.GetUnderlyingType(item.Type) ?? item.Type;
            var values = (IList)TypedList.Create(type, items);
            var hasNull = items.Cast<object?>().Contains(null);
            shape.Token(hasNull);
            var ordinal = shape.Bind(TypedList.TypeOf(type), values);
            var visited = Visit(item)!;
            if (build is null)
            {
                return call;
            }

            var found = build.Compiler.In(build[firstOrdinal + ordinal], visited.Type == type ? visited : Expression.Convert(visited, type));
            return hasNull ? Expression.OrElse(found, Expression.Equal(visited, Expression.Constant(null, visited.Type))) : found;
        }

        /// <summary>C# 14 binds <c>array.Contains(x)</c> to spans; the array behind the implicit conversion is what counts.</summary>
        private static Expression WithoutSpan(Expression list) => list switch
        {
            MethodCallExpression { Method.Name: "op_Implicit" } implied => WithoutSpan(implied.Arguments[0]),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => WithoutSpan(convert.Operand),
            _ => list,
        };

        private Expression? Placeholder(int ordinal, Type type)
        {
            if (build is null)
            {
                return null;
            }

            var placeholder = build[firstOrdinal + ordinal];
            return placeholder.Type == type ? placeholder : Expression.Convert(placeholder, type);
        }

        private static object? Evaluate(Expression node) => node switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: FieldInfo field } member => field.GetValue(EvaluateOwner(member)),
            MemberExpression { Member: PropertyInfo property } member => property.GetValue(EvaluateOwner(member)),
            _ => Expression.Lambda(node).Compile(preferInterpretation: true).DynamicInvoke(),
        };

        private static object? EvaluateOwner(MemberExpression member) =>
            member.Expression is null
                ? null
                : Evaluate(member.Expression) ?? throw new NullReferenceException($"'{member.Expression}' is null where '{member.Member.Name}' is read.");
    }
}
