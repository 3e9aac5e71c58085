using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>Turns the ordinals of a <see cref="StatementShape"/> into placeholders while a new shape is compiled.</summary>
internal sealed class StatementBuild
{
    private readonly Expression[] _placeholders;

    public StatementBuild(IStatementCompiler compiler, StatementShape shape)
        : this(compiler, shape, shape.ParameterCount)
    {
    }

    /// <summary>Only the first <paramref name="count"/> placeholders.</summary>
    public StatementBuild(IStatementCompiler compiler, StatementShape shape, int count)
    {
        Compiler = compiler;
        var parameters = new StatementParameter[count];
        _placeholders = new Expression[count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = new StatementParameter($"p{i}", shape.TypeOf(i));
            _placeholders[i] = compiler.Parameter(parameters[i].Name, parameters[i].Type);
        }

        Parameters = parameters;
    }

    private StatementBuild(IStatementCompiler compiler, Expression[] placeholders) =>
        (Compiler, _placeholders, Parameters) = (compiler, placeholders, []);

    public IStatementCompiler Compiler { get; }

    /// <summary>In the order of <see cref="StatementShape.Values"/>.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; }

    /// <summary>The values of the shape as captured variables, for expressions that the mapper is to run by itself.</summary>
    public static StatementBuild Captured(IStatementCompiler compiler, StatementShape shape) =>
        new(compiler, [.. shape.Values.Select((value, i) => Capture(shape.TypeOf(i), value!))]);

    public Expression this[int ordinal] => _placeholders[ordinal];

    // What C# makes of a local variable in a lambda: a field of an object of its own.
    private static MemberExpression Capture(Type type, object value) =>
        Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(Variable<>).MakeGenericType(type), value)), nameof(Variable<>.Value));

    private sealed class Variable<T>(T value)
    {
        public readonly T Value = value;
    }
}

/// <summary>A condition on a row, built only when its shape is new; null stands for "always".</summary>
internal delegate Expression Condition(Expression row, StatementBuild build);
