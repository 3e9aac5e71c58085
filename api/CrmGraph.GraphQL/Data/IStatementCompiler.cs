using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Data;

/// <summary>
/// The wall between the engine and the object-relational mapper: translates an expression tree once, so that a cached
/// plan only binds values and reads columns. One implementation per mapper; thread-safe.
/// </summary>
public interface IStatementCompiler
{
    /// <summary>A placeholder of type <paramref name="type"/> to put into a query; its value arrives at execution, by position in <see cref="Compile"/>'s parameter list.</summary>
    Expression Parameter(string name, Type type);

    /// <summary><c>list.Contains(item)</c> where <paramref name="listParameter"/> is a placeholder of a list type and is sent as ONE database parameter, so the text does not depend on its length.</summary>
    Expression In(Expression listParameter, Expression item);

    /// <summary>SQL <c>LIKE</c> of <paramref name="text"/> against <paramref name="pattern"/> with backslash as the escape character; case-insensitive at least for ASCII.</summary>
    Expression Like(Expression text, Expression pattern);

    /// <summary>
    /// Translates <paramref name="query"/> projected to exactly <paramref name="columns"/> (lambdas from the element type
    /// to a scalar; to-one navigation paths become joins). <paramref name="context"/> is only used to translate.
    /// Throws <see cref="InvalidOperationException"/> naming the column or operator that does not translate.
    /// </summary>
    IStatement Compile(
        IServiceProvider context,
        IQueryable query,
        IReadOnlyList<LambdaExpression> columns,
        IReadOnlyList<StatementParameter> parameters);

    /// <summary>
    /// Translates aggregates over all rows of <paramref name="query"/>: always one row. <paramref name="columns"/> are lambdas
    /// from an enumerable of the element type to a scalar, built of <see cref="Queryable"/>'s aggregates.
    /// </summary>
    IStatement CompileTotals(
        IServiceProvider context,
        IQueryable query,
        IReadOnlyList<LambdaExpression> columns,
        IReadOnlyList<StatementParameter> parameters);

    /// <summary>Translates <c>SELECT COUNT(*)</c> over <paramref name="query"/>: one row, one <see cref="int"/> column.</summary>
    IStatement CompileCount(IServiceProvider context, IQueryable query, IReadOnlyList<StatementParameter> parameters);
}

/// <summary>A placeholder made by <see cref="IStatementCompiler.Parameter"/>: its name in the tree and its CLR type. Names are unique within a statement.</summary>
public sealed record StatementParameter(string Name, Type Type);

/// <summary>A translated statement: immutable, cached for the life of the process, executed many times in parallel.</summary>
public interface IStatement
{
    /// <summary>The database text, for logs, goldens and statement counts.</summary>
    string Text { get; }

    /// <summary>Runs the statement on the connection of the request scope <paramref name="context"/>; <paramref name="values"/> in the order of the parameter list.</summary>
    ValueTask<IRowReader> ExecuteAsync(IServiceProvider context, IReadOnlyList<object?> values, CancellationToken ct);

    /// <summary>
    /// The same, but the rows may be those of an earlier execution with equal values, those of the caller's record scope included,
    /// as long as nothing that the statement reads has changed since.
    /// </summary>
    ValueTask<IRowReader> ExecuteCachedAsync(IServiceProvider context, IReadOnlyList<object?> values, CancellationToken ct) =>
        ExecuteAsync(context, values, ct);
}

/// <summary>Forward-only rows. Column numbers are positions in the column list given to <see cref="IStatementCompiler.Compile"/>.</summary>
public interface IRowReader : IAsyncDisposable
{
    /// <summary>Moves to the next row; completes synchronously on embedded databases.</summary>
    ValueTask<bool> ReadAsync(CancellationToken ct);

    /// <summary>Whether the column is NULL in the current row.</summary>
    bool IsNull(int column);

    /// <summary>The value with the model's converter applied; <typeparamref name="T"/> is the column lambda's type without <see cref="Nullable{T}"/>. Not boxed for value types. Undefined when NULL.</summary>
    T Get<T>(int column);

    /// <summary>
    /// The stored UTF-8 text of a non-null column, valid until the next read: the value itself for a string, the 36 characters of a
    /// <see cref="Guid"/>, the member's name of an enum, the JSON array of a collection. False when it is stored in another form or
    /// the provider cannot give it; then use <see cref="Get{T}"/>.
    /// </summary>
    bool TryGetUtf8(int column, out ReadOnlySpan<byte> utf8);
}
