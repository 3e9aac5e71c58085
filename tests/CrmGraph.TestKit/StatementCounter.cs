using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmGraph.TestKit;

/// <summary>Hears the statements the application logs, whichever scope or context sends them, and keeps those of the flow that counts.</summary>
public sealed class StatementCounter : ILoggerProvider
{
    public const string DataPath = "CrmGraph.Api.Data.Statements.StatementLog";
    public const string Mapper = "Microsoft.EntityFrameworkCore.Database.Command";
    private const int CommandExecuted = 20101;

    private static readonly AsyncLocal<ConcurrentQueue<string>?> s_counting = new();

    /// <summary>The statements that <paramref name="work"/> and everything it starts send.</summary>
    public static async Task<IReadOnlyList<string>> CountAsync(Func<Task> work)
    {
        ConcurrentQueue<string> statements = [];
        s_counting.Value = statements;
        await work();
        s_counting.Value = null;
        return [.. statements];
    }

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName);

    public void Dispose()
    {
    }

    private sealed class Listener(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category is DataPath or Mapper;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (s_counting.Value is { } statements && (category == DataPath || (category == Mapper && eventId.Id == CommandExecuted)))
            {
                statements.Enqueue(formatter(state, exception));
            }
        }
    }
}
