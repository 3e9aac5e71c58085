using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Benchmarks;

/// <summary>
/// Counts what an operation reads by listening to the two places statements leave from: the engine's data path and EF Core.
/// Silent, and asked for nothing, unless it is on.
/// </summary>
internal sealed class StatementCounter : ILoggerProvider, ILogger
{
    public const string Engine = "CrmGraph.Api.Data.Statements.StatementLog";
    public const string EntityFramework = "Microsoft.EntityFrameworkCore.Database.Command";

    private readonly ConcurrentQueue<string> texts = [];
    private long rows;

    public bool On { get; set; }

    public IReadOnlyList<string> Texts => [.. texts];

    public long Rows => Interlocked.Read(ref rows);

    public void Reset()
    {
        texts.Clear();
        Interlocked.Exchange(ref rows, 0);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => On;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!On || state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return;
        }

        if (eventId.Id == RelationalEventId.CommandExecuted.Id)
        {
            texts.Enqueue((string)Value(values, "commandText")!);
        }
        else if (eventId.Id == RelationalEventId.DataReaderDisposing.Id)
        {
            Interlocked.Add(ref rows, Convert.ToInt64(Value(values, "readCount"), System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (Value(values, "Text") is string text)
        {
            texts.Enqueue(text);
            Interlocked.Add(ref rows, (int)Value(values, "Rows")!);
        }
    }

    public void Dispose()
    {
    }

    private static object? Value(IReadOnlyList<KeyValuePair<string, object?>> values, string name) => values.FirstOrDefault(v => v.Key == name).Value;
}
