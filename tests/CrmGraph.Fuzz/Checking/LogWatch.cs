using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmGraph.Fuzz.Checking;

/// <summary>Collects what the application logs as an error; nothing a client sends may lead there.</summary>
internal sealed class LogWatch : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, Exception> _byTrace = new();
    private readonly ConcurrentQueue<LoggedError> _others = [];

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    /// <summary>The exception that was shown to a client under <paramref name="traceId"/>.</summary>
    public Exception? Take(string traceId) => _byTrace.TryRemove(traceId, out var exception) ? exception : null;

    /// <summary>What was logged and no answer told of.</summary>
    public IEnumerable<LoggedError> TakeRest()
    {
        foreach (var traceId in _byTrace.Keys)
        {
            if (Take(traceId) is { } exception)
            {
                yield return new LoggedError("an error no answer told of", exception);
            }
        }

        while (_others.TryDequeue(out var error))
        {
            yield return error;
        }
    }

    public void Dispose()
    {
    }

    private sealed class Category(LogWatch watch, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var traceId = (state as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(p => p.Key == "TraceId").Value as string;
            if (traceId is not null && exception is not null)
            {
                watch._byTrace[traceId] = exception;
                return;
            }

            // EF Core logs each failed statement before it throws; what comes of it is seen where it is handled.
            if (!name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            {
                watch._others.Enqueue(new LoggedError($"{name}: {formatter(state, exception)}", exception));
            }
        }
    }
}

internal sealed record LoggedError(string Text, Exception? Exception);
