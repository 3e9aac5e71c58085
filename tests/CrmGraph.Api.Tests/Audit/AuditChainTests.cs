using CrmGraph.Api.Audit;
using CrmGraph.Api.Data;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmGraph.Api.Tests.Audit;

/// <summary>The chain of lines: whoever writes into the file behind the program's back is found out.</summary>
public sealed class AuditChainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Untouched_lines_are_whole()
    {
        await using var database = await SealedAsync(5);

        Assert.Equal(new AuditReport(5, 0, null), await VerifyAsync(database));
    }

    [Fact]
    public async Task Lines_written_later_continue_the_chain()
    {
        await using var database = await SealedAsync(2);
        await WriteAsync(database, 3);
        Assert.Equal(new AuditReport(2, 3, null), await VerifyAsync(database));

        await SealAsync(database);

        Assert.Equal(new AuditReport(5, 0, null), await VerifyAsync(database));
    }

    [Fact]
    public async Task Two_sealers_at_once_make_one_chain()
    {
        await using var database = await CrmDatabase.CreateAsync(Ct);
        await WriteAsync(database, 40);

        await Task.WhenAll(SealAsync(database), SealAsync(database), SealAsync(database));
        await SealAsync(database);

        Assert.Equal(new AuditReport(40, 0, null), await VerifyAsync(database));
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET FieldChanges = '[]' WHERE Seq = 3", 2, "Line 3 of")]
    [InlineData("UPDATE AuditEvents SET ActorId = NULL, Action = 'other' WHERE Seq = 1", 0, "Line 1 of")]
    [InlineData("DELETE FROM AuditEvents WHERE Seq = 2", 1, "Line 2 is missing.")]
    [InlineData("DELETE FROM AuditEvents WHERE Seq >= 4", 3, "Lines 4 to 5 are missing: the tail was cut.")]
    [InlineData("UPDATE AuditEvents SET Seq = CASE Seq WHEN 2 THEN 1002 ELSE 1003 END WHERE Seq IN (2, 3); UPDATE AuditEvents SET Seq = 1005 - Seq WHERE Seq > 1000", 1, "Line 2 of")]
    [InlineData("DELETE FROM AuditEvents WHERE Seq = 5; UPDATE AuditChain SET Count = 4", 4, "The end of the chain is not the one that was kept.")]
    [InlineData("DELETE FROM AuditChain", 5, "The end of the chain is not the one that was kept.")]
    public async Task Whoever_gets_past_the_triggers_is_found_by_the_chain(string tampering, long whole, string fault)
    {
        await using var database = await SealedAsync(5);
        await WriteSqlAsync(
            database,
            "DROP TRIGGER AuditEvents_AppendOnly; DROP TRIGGER AuditEvents_AppendOnly_Delete; DROP TRIGGER AuditChain_ForwardOnly; DROP TRIGGER AuditChain_ForwardOnly_Delete;" + tampering);

        var report = await VerifyAsync(database);

        Assert.Equal(whole, report.Sealed);
        Assert.StartsWith(fault, report.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET Summary = 'x' WHERE Seq = 1")]
    [InlineData("DELETE FROM AuditEvents WHERE Seq = 5")]
    [InlineData("UPDATE AuditEvents SET Seq = NULL WHERE Seq = 5")]
    [InlineData("UPDATE AuditChain SET Count = 4")]
    [InlineData("DELETE FROM AuditChain")]
    public async Task Database_itself_refuses_to_change_a_line(string tampering)
    {
        await using var database = await SealedAsync(5);

        var refusal = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => WriteSqlAsync(database, tampering));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_refuses_to_change_or_remove_a_line()
    {
        await using var database = await SealedAsync(1);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => database.InSystemAsync(async db =>
        {
            db.AuditEvents.Remove(await db.AuditEvents.SingleAsync(Ct));
            return await db.SaveChangesAsync(Ct);
        }));

        Assert.Equal("A line of the audit is never changed or removed.", refusal.Message);
    }

    [Fact]
    public async Task Refusal_that_was_written_already_is_not_written_again()
    {
        await using var database = await CrmDatabase.CreateAsync(Ct);
        var (keeper, refusals) = KeeperOf(database);
        using var kept = keeper;
        var line = new AuditEvent { At = DateTimeOffset.UnixEpoch, Action = "once", Outcome = AuditOutcome.Refused };
        refusals.Enqueue(line);
        await keeper.KeepAsync(Ct);

        refusals.Enqueue(line);
        await keeper.KeepAsync(Ct);

        Assert.Equal(new AuditReport(1, 0, null), await VerifyAsync(database));
    }

    [Fact]
    public async Task Refusal_that_cannot_be_written_stops_no_sealing()
    {
        await using var database = await CrmDatabase.CreateAsync(Ct);
        var (keeper, refusals) = KeeperOf(database);
        using var kept = keeper;
        await WriteAsync(database, 3);
        refusals.Enqueue(new AuditEvent { At = DateTimeOffset.UnixEpoch, Action = "of nobody there is", ActorId = Guid.CreateVersion7() });

        await Assert.ThrowsAnyAsync<Exception>(() => keeper.KeepAsync(Ct));

        Assert.Equal(new AuditReport(3, 0, null), await VerifyAsync(database));
    }

    private static (AuditKeeper Keeper, AuditRefusals Refusals) KeeperOf(CrmDatabase database)
    {
        var scopes = database.Services.GetRequiredService<IServiceScopeFactory>();
        var refusals = new AuditRefusals(scopes, TimeProvider.System);
        return (new AuditKeeper(refusals, new AuditSealer(scopes, TimeProvider.System), TimeProvider.System, NullLogger<AuditKeeper>.Instance), refusals);
    }

    private static async Task<CrmDatabase> SealedAsync(int lines)
    {
        var database = await CrmDatabase.CreateAsync(Ct);
        await WriteAsync(database, lines);
        await SealAsync(database);
        return database;
    }

    private static Task<int> WriteAsync(CrmDatabase database, int lines) => database.InSystemAsync(db =>
    {
        db.AuditEvents.AddRange(Enumerable.Range(1, lines).Select(i => new AuditEvent { At = DateTimeOffset.UnixEpoch.AddHours(i), Action = $"step{i}", Summary = "客户" }));
        return db.SaveChangesAsync(Ct);
    });

    private static Task<int> SealAsync(CrmDatabase database) =>
        new AuditSealer(database.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System).SealAsync(Ct);

    private static Task<AuditReport> VerifyAsync(CrmDatabase database) => database.InSystemAsync(db => AuditCheck.VerifyAsync(db, Ct));

    private static Task<int> WriteSqlAsync(CrmDatabase database, string sql) => database.InSystemAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));
}
