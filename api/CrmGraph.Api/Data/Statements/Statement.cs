using CrmGraph.Api.Data.Results;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Statements;

/// <summary>A translated query: binds values, picks the text for them, reads columns.</summary>
internal sealed class Statement : IStatement, IResultSource
{
    private readonly Type contextType;
    private readonly Func<QueryContext, IEnumerable<Row>> prologue;
    private readonly Column[] columns;
    private readonly IReadOnlyList<StatementParameter> parameters;
    private readonly StatementConnections connections;
    private readonly CommandTexts texts;
    private readonly ResultCache? cache;

    public Statement(
        Type contextType,
        DbContext db,
        Translation translation,
        Column[] columns,
        IReadOnlyList<StatementParameter> parameters,
        StatementConnections connections,
        ResultCache? cache = null)
    {
        this.contextType = contextType;
        prologue = translation.Prologue;
        this.columns = columns;
        this.parameters = parameters;
        this.connections = connections;
        this.cache = cache;
        Tables = TableNames.In(translation.Select);
        texts = new CommandTexts(db, translation.Select, parameters.Count);
        Text = texts.For(Bind(db, [.. parameters.Select(p => Sample(p.Type))])).Value;
    }

    public string Text { get; }

    public IReadOnlyList<string> Tables { get; }

    public async ValueTask<IRowReader> ExecuteAsync(IServiceProvider context, IReadOnlyList<object?> values, CancellationToken ct)
    {
        if (values.Count != parameters.Count)
        {
            throw new ArgumentException($"The statement has {parameters.Count} parameters, {values.Count} values were given.", nameof(values));
        }

        ct.ThrowIfCancellationRequested();
        var (db, bound) = Bind(context, values);
        return await ExecuteAsync(context, db, bound, ct);
    }

    // A transaction sees what it wrote itself, which others must not.
    public ValueTask<IRowReader> ExecuteCachedAsync(IServiceProvider context, IReadOnlyList<object?> values, CancellationToken ct)
    {
        if (cache is null)
        {
            return ExecuteAsync(context, values, ct);
        }

        ct.ThrowIfCancellationRequested();
        var (db, bound) = Bind(context, values);
        return db.Database.CurrentTransaction is null
            ? cache.ReadAsync(this, bound, () => ExecuteAsync(context, db, bound, ct), ct)
            : ExecuteAsync(context, db, bound, ct);
    }

    public object?[] Record(IRowReader reader)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.IsNull(i) ? null : columns[i].Box(reader, i);
        }

        return values;
    }

    private async ValueTask<IRowReader> ExecuteAsync(IServiceProvider context, DbContext db, Dictionary<string, object?> bound, CancellationToken ct)
    {
        var text = texts.For(bound);
        var lease = await connections.RentAsync(context, db, text, ct);
        return await RowReader.ExecuteAsync(lease, text, bound, columns, context.GetRequiredService<StatementLog>(), ct);
    }

    private (DbContext Db, Dictionary<string, object?> Bound) Bind(IServiceProvider context, IReadOnlyList<object?> values)
    {
        var db = (DbContext)context.GetRequiredService(contextType);

        // Parallel fields of one request share the context, and its first use initialises it.
        lock (db)
        {
            return (db, Bind(db, values));
        }
    }

    /// <summary>The given values and those the mapper derives from them or reads from the context (query filters), fresh for this execution.</summary>
    private Dictionary<string, object?> Bind(DbContext db, IReadOnlyList<object?> values)
    {
        var query = db.GetService<IQueryContextFactory>().Create();
        for (var i = 0; i < parameters.Count; i++)
        {
            query.Parameters.Add(parameters[i].Name, values[i]);
        }

        prologue(query);
        return query.Parameters;
    }

    // For the text shown; of a value only whether it is NULL matters there.
    private static object Sample(Type type) =>
        type == typeof(string) ? string.Empty
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)!;
}
