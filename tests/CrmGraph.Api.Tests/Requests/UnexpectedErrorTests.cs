using System.Collections.Concurrent;
using CrmGraph.Api.Identity;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CrmGraph.Api.Tests.Requests;

public sealed class UnexpectedErrorTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_went_wrong_is_logged_once_under_the_trace_id_the_caller_gets_and_the_caller_gets_nothing_else()
    {
        await using var api = await CrmApi.StartAsync(Ct);
        var sales = await api.SignInAsync(RoleCode.Sales);
        using var log = new ErrorLog();
        api.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await api.InSystemAsync(async db => await db.Database.ExecuteSqlRawAsync("DROP TABLE \"Notifications\"", Ct));

        var answer = await sales.SendAsync("{ notifications(first: 1) { nodes { id } } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        var traceId = error["extensions"]!["traceId"]!.GetValue<string>();
        Assert.Equal("Unexpected Execution Error", error["message"]!.GetValue<string>());
        Assert.DoesNotContain("no such table", answer.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Single(log.Lines, line => line.Contains(traceId, StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains(traceId, StringComparison.Ordinal) && line.Contains("no such table", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue($"{formatter(state, exception)} {exception?.Message} {exception?.InnerException?.Message}");
            }
        }

        public void Dispose()
        {
        }
    }
}
