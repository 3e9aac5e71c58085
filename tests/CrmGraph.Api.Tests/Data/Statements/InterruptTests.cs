using CrmGraph.Api.Data.Statements;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>A request that ran out of time does not leave its statement running.</summary>
public sealed class InterruptTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    [Fact]
    public async Task Statement_stops_when_its_request_is_cancelled()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using var interrupt = SqliteInterrupt.On(connection)!;
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        interrupt.Watch(time.Token);
        await using var command = connection.CreateCommand();
        command.CommandText = Endless;

        var stopped = Assert.Throws<SqliteException>(() => command.ExecuteScalar());

        Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, stopped.SqliteErrorCode);
    }

    [Fact]
    public async Task Connection_serves_the_next_request_after_one_that_was_cancelled()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using var interrupt = SqliteInterrupt.On(connection)!;
        interrupt.Watch(new CancellationToken(canceled: true));
        await using var command = connection.CreateCommand();
        command.CommandText = Endless;
        Assert.Throws<SqliteException>(() => command.ExecuteScalar());

        interrupt.Watch(CancellationToken.None);
        command.CommandText = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n";

        Assert.Equal(100_000L, command.ExecuteScalar());
    }
}
