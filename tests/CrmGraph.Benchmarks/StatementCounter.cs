using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Benchmarks;

/// <summary>
/// Counts what an operation reads by listening to the two places statements leave from: the log of the engine's data path and
/// the diagnostics of EF Core. Silent, and asked for nothing, unless it is on.
/// </summary>
internal sealed class StatementCounter : ILoggerProvider, ILogger, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public const string Engine = "CrmGraph.Api.Data.Statements.StatementLog";

    private readonly ConcurrentQueue<string> texts = [];
    private readonly List<IDisposable> subscriptions = [];
    private long rows;

    public bool On
    {
        get;
        set
        {
            field = value;
            if (value)
            {
                subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
                return;
            }

            subscriptions.ForEach(s => s.Dispose());
            subscriptions.Clear();
        }
    }

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
        if (On && state is IReadOnlyList<KeyValuePair<string, object?>> values && Value(values, "Text") is string text)
        {
            Add(text, (int)Value(values, "Rows")!);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.DataReaderDisposing.Name && value.Value is DataReaderDisposingEventData read)
        {
            Add(read.Command.CommandText, read.ReadCount);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
    }

    private void Add(string text, int read)
    {
        texts.Enqueue(text);
        Interlocked.Add(ref rows, read);
    }

    private static object? Value(IReadOnlyList<KeyValuePair<string, object?>> values, string name) => values.FirstOrDefault(v => v.Key == name).Value;
}
