using System.Data.Common;
using CrmGraph.Api.Access;
using CrmGraph.Api.Scores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>Brings the database to the schema of this program before anything else runs.</summary>
public static class DatabaseStart
{
    private const int StartTimeoutSeconds = 5;

    /// <summary>Creates or migrates the database. Throws a <see cref="DatabaseStartException"/> whose message says what to do.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        var name = settings.File ?? "on the server";
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        try
        {
            if (settings.File is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                db.Database.SetCommandTimeout(StartTimeoutSeconds);
            }

            await MigrateAsync(db, name, ct);
            await AuditGuard.InstallAsync(db, ct);
            await BuiltInRoles.SeedAsync(db, ct);
            await ScoreStart.SeedAsync(db, ct);
            if (settings.Provider == DatabaseProvider.Sqlite)
            {
                // Statistics where the planner misses them, from a sample: it cannot choose between indexes without.
                await db.Database.ExecuteSqlAsync($"PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;", ct);
            }
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new DatabaseLockedException(name, problem);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException(name, problem);
        }
        finally
        {
            db.Database.SetCommandTimeout(null);
        }
    }

    private static async Task MigrateAsync(CrmDbContext db, string name, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new DatabaseNewerException(name, unknown);
        }

        if (known.Except(applied).Any())
        {
            await WithinTime(name, ct, token => db.Database.MigrateAsync(token));
        }
        else if (db.Database.IsSqlite())
        {
            // Nothing to migrate: still learn now, not at the first request, whether we may write.
            await using var probe = await db.Database.BeginTransactionAsync(ct);
        }
    }

    // The mapper waits for its migration lock without end; a lock that was left behind must not look like a hanging start.
    private static async Task WithinTime(string name, CancellationToken ct, Func<CancellationToken, Task> work)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await work(patience.Token);
        }
        catch (OperationCanceledException cancelled) when (!ct.IsCancellationRequested)
        {
            throw new DatabaseLockedException(name, cancelled);
        }
    }
}
