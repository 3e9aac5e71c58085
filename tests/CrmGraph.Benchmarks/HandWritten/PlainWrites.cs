using Microsoft.Data.Sqlite;

namespace CrmGraph.Benchmarks.HandWritten;

/// <summary>What one would write by hand to store things: one connection, a turn for each, statements prepared once, nothing lost on power failure.</summary>
internal sealed class PlainWrites : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private SqliteTransaction? transaction;

    public PlainWrites(string databaseFile)
    {
        connection = new SqliteConnection(BenchDatabase.ConnectionString(databaseFile) + ";Pooling=False");
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        setup.ExecuteNonQuery();
    }

    /// <summary>An interaction, its line in the timeline and the customer's last contact, all or nothing.</summary>
    public async Task<Guid> AddInteractionAsync(Guid customerId, Guid authorId, string summary, CancellationToken ct)
    {
        var (id, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        await InTurnAsync(
            () =>
            {
                Run(
                    """
                    INSERT INTO "Interactions" ("Id", "CustomerId", "AuthorId", "At", "Day", "Channel", "Direction", "Summary", "CreatedAt")
                    VALUES (@id, @customer, @author, @now, @day, 'Phone', 'Outbound', @summary, @now)
                    """,
                    ("@id", Text(id)), ("@customer", Text(customerId)), ("@author", Text(authorId)), ("@now", now.UtcTicks),
                    ("@day", Api.Data.BusinessDay.Of(now).ToString("yyyy-MM-dd", null)), ("@summary", summary));
                Run(
                    """
                    INSERT INTO "TimelineEntries" ("Id", "CustomerId", "Kind", "At", "ActorId", "Summary", "InteractionId")
                    VALUES (@id, @customer, 'Interaction', @now, @author, @summary, @interaction)
                    """,
                    ("@id", Text(Guid.CreateVersion7())), ("@customer", Text(customerId)), ("@now", now.UtcTicks), ("@author", Text(authorId)),
                    ("@summary", summary), ("@interaction", Text(id)));
                Run(
                    """UPDATE "Customers" SET "LastContactAt" = max(coalesce("LastContactAt", 0), @now), "UpdatedAt" = @now, "Version" = "Version" + 1 WHERE "Id" = @id""",
                    ("@now", now.UtcTicks), ("@id", Text(customerId)));
            },
            ct);
        return id;
    }

    /// <summary>A notification of <paramref name="userId"/>: its place in the order, and how many are unread.</summary>
    public async Task<(long Seq, Guid Id, long Unread)> AddNotificationAsync(Guid userId, string title, CancellationToken ct)
    {
        var (id, seq, unread) = (Guid.CreateVersion7(), 0L, 0L);
        await InTurnAsync(
            () =>
            {
                seq = Run("""UPDATE "Users" SET "NotificationSeq" = "NotificationSeq" + 1 WHERE "Id" = @user RETURNING "NotificationSeq" """, ("@user", Text(userId)));
                Run(
                    """
                    INSERT INTO "Notifications" ("Id", "UserId", "Seq", "Kind", "Title", "CreatedAt") VALUES (@id, @user, @seq, 'Assignment', @title, @now)
                    """,
                    ("@id", Text(id)), ("@user", Text(userId)), ("@seq", seq), ("@title", title), ("@now", DateTimeOffset.UtcNow.UtcTicks));
                unread = Run("""SELECT count(*) FROM "Notifications" WHERE "UserId" = @user AND "ReadAt" IS NULL""", ("@user", Text(userId)));
            },
            ct);
        return (seq, id, unread);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
        turn.Dispose();
    }

    private async Task InTurnAsync(Action work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            using var begun = connection.BeginTransaction();
            transaction = begun;
            work();
            begun.Commit();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Runs a statement; answers its only number, or 0 when it has none.</summary>
    private long Run(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar() is long number ? number : 0;
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
